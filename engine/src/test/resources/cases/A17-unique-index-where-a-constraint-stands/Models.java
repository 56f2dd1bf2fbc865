package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t", indexes = @Index(columnList = "email", unique = true))
class T {
  @Id Long id;
  String email;
}
