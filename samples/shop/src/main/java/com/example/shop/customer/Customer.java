package com.example.shop.customer;

import com.example.shop.common.Address;
import com.example.shop.common.AuditedEntity;
import com.example.shop.order.Order;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody who buys. */
@Entity
@Table(
    uniqueConstraints = @UniqueConstraint(name = "uk_customer_email", columnNames = "email"),
    indexes = @Index(name = "ix_customer_last_name", columnList = "last_name, first_name"))
public class Customer extends AuditedEntity {
  @Column(nullable = false, length = 200)
  private String email;

  @Column(nullable = false, length = 80)
  private String firstName;

  @Column(nullable = false, length = 80)
  private String lastName;

  private LocalDate birthday;

  @Embedded private Address address;

  @Embedded
  @AttributeOverride(name = "street", column = @Column(name = "billing_street", length = 120))
  @AttributeOverride(name = "city", column = @Column(name = "billing_city", length = 80))
  @AttributeOverride(name = "postalCode", column = @Column(name = "billing_postal_code", length = 16))
  @AttributeOverride(name = "countryCode", column = @Column(name = "billing_country_code", length = 2))
  private Address billingAddress;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 16)
  private CustomerTier tier;

  @ElementCollection
  @CollectionTable(name = "customer_phone", joinColumns = @JoinColumn(name = "customer_id"))
  @Column(name = "phone", nullable = false, length = 32)
  private Set<String> phones = new HashSet<>();

  @Column(nullable = false)
  private int loyaltyPoints;

  @OneToMany(mappedBy = "customer")
  private List<Order> orders = new ArrayList<>();
}
