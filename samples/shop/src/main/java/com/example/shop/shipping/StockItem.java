package com.example.shop.shipping;

import com.example.shop.catalog.Product;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Version;

/** How many of a product lie in a warehouse. */
@Entity
public class StockItem {
  @EmbeddedId private StockItemId id;

  @MapsId("warehouseId")
  @ManyToOne(fetch = FetchType.LAZY)
  private Warehouse warehouse;

  @MapsId("productId")
  @ManyToOne(fetch = FetchType.LAZY)
  private Product product;

  private int quantity;

  @Version private long version;
}
