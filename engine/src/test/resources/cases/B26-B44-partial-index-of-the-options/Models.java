package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t", indexes = @Index(name = "ix", columnList = "name", options = "where ((gone) = false)"))
class T {
  @Id Long id;
  String name;
  boolean gone;
}
