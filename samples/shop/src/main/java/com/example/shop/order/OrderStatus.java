package com.example.shop.order;

/** How far an order has come. */
public enum OrderStatus {
  NEW,
  PAID,
  SHIPPED,
  DELIVERED,
  CANCELLED,
  RETURNED
}
