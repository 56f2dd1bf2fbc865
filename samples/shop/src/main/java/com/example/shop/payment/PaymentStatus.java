package com.example.shop.payment;

/** How far a payment has come. */
public enum PaymentStatus {
  PENDING,
  AUTHORIZED,
  CAPTURED,
  REFUNDED,
  FAILED
}
