package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t")
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
class T {
  @Id Long id;
  String name;
}

@Entity
@Table(name = "s")
class S extends T {
  String extra;
}
