package com.example.shop.common;

/** The currencies that the shop takes. */
public enum CurrencyCode {
  EUR,
  GBP,
  USD
}
