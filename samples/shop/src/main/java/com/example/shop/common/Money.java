package com.example.shop.common;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** An amount in a currency. */
@Embeddable
public class Money {
  @Column(precision = 12, scale = 2)
  private BigDecimal amount;

  @Enumerated(EnumType.STRING)
  @Column(length = 3)
  private CurrencyCode currency;
}
