package com.example.shop.order;

import com.example.shop.common.BaseEntity;
import com.example.shop.customer.Customer;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;

/** What a customer has in hand. */
@Entity
public class Cart extends BaseEntity {
  @OneToOne(fetch = FetchType.LAZY)
  private Customer customer;

  @ElementCollection
  private Set<CartItem> items = new HashSet<>();

  private LocalDateTime expiresAt;
}
