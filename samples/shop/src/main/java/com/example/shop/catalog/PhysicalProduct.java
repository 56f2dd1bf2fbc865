package com.example.shop.catalog;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A product that is packed and sent. */
@Entity
@DiscriminatorValue("PHYSICAL")
public class PhysicalProduct extends Product {
  private Integer weightInGrams;

  @Enumerated(EnumType.STRING)
  private PackageSize packageSize;
}
