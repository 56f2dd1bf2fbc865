package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t", schema = "s2", check = @CheckConstraint(name = "positive", constraint = "amount > 0"))
class T {
  @Id Long id;
  @Column(check = @CheckConstraint(name = "small", constraint = "amount < 100")) Integer amount;
}
