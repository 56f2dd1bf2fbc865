package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t")
@Inheritance(strategy = InheritanceType.JOINED)
class T {
  @Id Long id;
}

@Entity
@Table(name = "s")
@PrimaryKeyJoinColumn(name = "t_id")
class S extends T {
  String extra;
}
