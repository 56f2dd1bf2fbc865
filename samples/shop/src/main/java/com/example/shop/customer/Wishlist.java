package com.example.shop.customer;

import com.example.shop.catalog.Product;
import com.example.shop.common.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;

/** Products that a customer means to buy some day. */
@Entity
public class Wishlist extends AuditedEntity {
  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Customer customer;

  @Column(nullable = false, length = 80)
  private String title;

  @ManyToMany private Set<Product> products = new HashSet<>();
}
