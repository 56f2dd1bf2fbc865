package com.example.shop.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;

/** Paid by transfer. */
@Entity
public class BankTransfer extends Payment {
  @Column(nullable = false, length = 34)
  private String iban;

  private LocalDate valueDate;
}
