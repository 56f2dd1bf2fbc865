package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t", uniqueConstraints = @UniqueConstraint(name = "uk", columnNames = {"zone", "area"}))
class T {
  @Id Long id;
  String area;
  String zone;
}
