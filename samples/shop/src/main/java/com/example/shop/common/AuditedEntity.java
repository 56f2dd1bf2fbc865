package com.example.shop.common;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** Who made a row, who changed it last, and when. */
@MappedSuperclass
public abstract class AuditedEntity extends BaseEntity {
  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  @Column(length = 80, updatable = false)
  private String createdBy;

  private Instant updatedAt;

  @Column(length = 80)
  private String updatedBy;

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getUpdatedAt() {
    return updatedAt;
  }
}
