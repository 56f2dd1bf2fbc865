package com.example.shop.catalog;

/** What a product is packed in. */
public enum PackageSize {
  LETTER,
  PARCEL,
  PALLET
}
