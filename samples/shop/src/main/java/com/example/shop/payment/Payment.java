package com.example.shop.payment;

import com.example.shop.common.AuditedEntity;
import com.example.shop.common.Money;
import com.example.shop.order.Order;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** Money that came in for an order. Each way to pay has a table of its own. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Payment extends AuditedEntity {
  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Order order;

  @Embedded private Money amount;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 16)
  private PaymentStatus status;

  private UUID providerReference;
}
