package com.example.shop.shipping;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A warehouse and a product. */
@Embeddable
public record StockItemId(Long warehouseId, Long productId) implements Serializable {}
