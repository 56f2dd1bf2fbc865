package com.example.shop.catalog;

import com.example.shop.common.AuditedEntity;
import com.example.shop.customer.Customer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;

/** What a customer thinks of a product. One opinion each. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "uk_review_author", columnNames = {"product_id", "customer_id"}))
public class Review extends AuditedEntity {
  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Product product;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Customer customer;

  @Check(name = "ck_review_stars", constraints = "stars between 1 and 5")
  private short stars;

  @Column(length = 4000)
  private String text;
}
