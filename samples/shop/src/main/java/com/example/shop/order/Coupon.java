package com.example.shop.order;

import com.example.shop.common.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnDefault;

/** A discount with a code. */
@Entity
public class Coupon extends BaseEntity {
  @Column(nullable = false, unique = true, length = 40)
  private String code;

  @Column(precision = 5, scale = 2)
  private BigDecimal percent;

  private LocalDate validFrom;

  private LocalDate validTo;

  @ColumnDefault("true")
  @Column(nullable = false)
  private boolean active;
}
