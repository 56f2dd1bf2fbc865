package com.example.shop.shipping;

import com.example.shop.common.Address;
import com.example.shop.common.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** Where goods lie. */
@Entity
public class Warehouse extends BaseEntity {
  @Column(nullable = false, unique = true, length = 10)
  private String code;

  @Embedded private Address address;
}
