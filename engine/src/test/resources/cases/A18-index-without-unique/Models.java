package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t", indexes = @Index(name = "ix", columnList = "email"))
class T {
  @Id Long id;
  String email;
}
