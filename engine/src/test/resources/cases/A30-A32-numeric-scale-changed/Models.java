package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @Column(precision = 12, scale = 4) java.math.BigDecimal price;
}
