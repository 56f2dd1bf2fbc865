package com.example.shop.shipping;

/** Where a parcel is. */
public enum ShipmentStatus {
  PACKING,
  IN_TRANSIT,
  DELIVERED,
  LOST
}
