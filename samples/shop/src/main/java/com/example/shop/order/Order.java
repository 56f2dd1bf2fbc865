package com.example.shop.order;

import com.example.shop.common.Address;
import com.example.shop.common.AuditedEntity;
import com.example.shop.customer.Customer;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a customer bought at one time. */
@Entity
@Table(name = "orders", indexes = @Index(name = "ix_orders_placed_at", columnList = "placed_at desc"))
public class Order extends AuditedEntity {
  @Column(nullable = false, unique = true, length = 20)
  private String number;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Customer customer;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 16)
  private OrderStatus status;

  @Column(nullable = false)
  private Instant placedAt;

  @Embedded private Address shippingAddress;

  @ManyToOne(fetch = FetchType.LAZY)
  private Coupon coupon;

  @OneToMany(mappedBy = "order")
  private List<OrderLine> lines = new ArrayList<>();

  @ElementCollection
  @OrderColumn(name = "position")
  @Column(name = "note", nullable = false, length = 1000)
  private List<String> notes = new ArrayList<>();
}
