package com.example.shop.customer;

/** How good a customer somebody is. */
public enum CustomerTier {
  STANDARD,
  SILVER,
  GOLD
}
