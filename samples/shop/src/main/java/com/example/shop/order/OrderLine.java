package com.example.shop.order;

import com.example.shop.catalog.Product;
import com.example.shop.common.BaseEntity;
import com.example.shop.common.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** One product in an order, at the price of that day. */
@Entity
public class OrderLine extends BaseEntity {
  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "order_id", foreignKey = @ForeignKey(name = "fk_order_line_order"))
  private Order order;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Product product;

  private int quantity;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "unit_price_amount", precision = 12, scale = 2, nullable = false))
  @AttributeOverride(name = "currency", column = @Column(name = "unit_price_currency", length = 3, nullable = false))
  private Money unitPrice;
}
