package com.example.shop.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.YearMonth;

/** Paid by card. The number itself stays with the provider. */
@Entity
public class CardPayment extends Payment {
  @Column(nullable = false, length = 4)
  private String lastFourDigits;

  @Column(nullable = false)
  private YearMonth expires;
}
