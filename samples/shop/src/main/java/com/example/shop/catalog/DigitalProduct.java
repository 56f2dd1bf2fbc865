package com.example.shop.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A product that is downloaded. */
@Entity
@DiscriminatorValue("DIGITAL")
public class DigitalProduct extends Product {
  @Column(length = 500)
  private String downloadUrl;

  private Long sizeInBytes;
}
