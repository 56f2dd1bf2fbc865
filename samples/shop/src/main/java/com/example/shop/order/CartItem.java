package com.example.shop.order;

import com.example.shop.catalog.Product;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;
import java.util.Objects;

/** A product in a cart, and how often. */
@Embeddable
public class CartItem {
  @ManyToOne(optional = false)
  private Product product;

  @Column(nullable = false)
  private int quantity;

  @Override
  public boolean equals(Object other) {
    return other instanceof CartItem that && Objects.equals(product, that.product);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(product);
  }
}
