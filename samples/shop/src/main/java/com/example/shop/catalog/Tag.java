package com.example.shop.catalog;

import com.example.shop.common.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A word that products share. */
@Entity
public class Tag extends BaseEntity {
  @Column(nullable = false, unique = true, length = 60)
  private String name;
}
