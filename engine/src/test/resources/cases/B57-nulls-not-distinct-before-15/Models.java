package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t", uniqueConstraints = @UniqueConstraint(name = "uk", columnNames = "a", options = "nulls not distinct"))
class T {
  @Id Long id;
  String a;
}
