package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t", check = @CheckConstraint(name = "positive", constraint = "amount > 0"))
class T {
  @Id Long id;
  Integer amount;
}
