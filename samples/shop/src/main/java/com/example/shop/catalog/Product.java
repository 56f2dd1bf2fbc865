package com.example.shop.catalog;

import com.example.shop.common.AuditedEntity;
import com.example.shop.common.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.NaturalId;

/** Something that can be bought. All kinds of product are rows of one table. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 16)
@Table(indexes = @Index(name = "ix_product_name", columnList = "name"))
public abstract class Product extends AuditedEntity {
  @NaturalId
  @Column(nullable = false, length = 40)
  private String sku;

  @Column(nullable = false, length = 200)
  private String name;

  @Column(columnDefinition = "text")
  private String description;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "price_amount", precision = 12, scale = 2, nullable = false))
  @AttributeOverride(name = "currency", column = @Column(name = "price_currency", length = 3, nullable = false))
  private Money price;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Category category;

  @ManyToOne(fetch = FetchType.LAZY)
  private Supplier supplier;

  @ManyToMany
  @JoinTable(name = "product_tag")
  private Set<Tag> tags = new HashSet<>();

  @OneToMany(mappedBy = "product")
  @OrderBy("position")
  private List<ProductImage> images = new ArrayList<>();

  private boolean discontinued;
}
