package com.example.shop.catalog;

import com.example.shop.common.Address;
import com.example.shop.common.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Whom the shop buys from. */
@Entity
public class Supplier extends AuditedEntity {
  @Column(nullable = false, length = 200)
  private String name;

  @Embedded private Address address;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> contactDetails;
}
