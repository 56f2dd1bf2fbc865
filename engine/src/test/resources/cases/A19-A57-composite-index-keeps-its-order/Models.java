package models;

import jakarta.persistence.*;

@Entity
@Table(
    name = "t",
    indexes = @Index(name = "ix", columnList = "zone asc, area DESC"),
    uniqueConstraints = @UniqueConstraint(name = "uk", columnNames = {"zone", "area"}))
class T {
  @Id Long id;
  String area;
  String zone;
}
