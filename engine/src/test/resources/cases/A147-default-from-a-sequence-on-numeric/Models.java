package models;

import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @ColumnDefault("nextval('numbers')") @Column(precision = 10) java.math.BigDecimal n;
}
