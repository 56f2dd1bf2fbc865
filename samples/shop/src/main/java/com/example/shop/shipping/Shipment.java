package com.example.shop.shipping;

import com.example.shop.common.AuditedEntity;
import com.example.shop.order.Order;
import com.example.shop.order.OrderLine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;

/** A parcel on its way. */
@Entity
public class Shipment extends AuditedEntity {
  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Order order;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Warehouse warehouse;

  @Enumerated(EnumType.ORDINAL)
  private ShipmentStatus status;

  @Column(length = 60)
  private String trackingNumber;

  @ManyToMany
  @JoinTable(
      name = "shipment_order_line",
      joinColumns = @JoinColumn(name = "shipment_id"),
      inverseJoinColumns = @JoinColumn(name = "order_line_id"))
  private Set<OrderLine> lines = new HashSet<>();
}
