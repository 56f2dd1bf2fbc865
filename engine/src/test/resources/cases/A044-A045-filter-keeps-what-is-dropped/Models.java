package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t3")
class T3 {
  @Id Long id;
}

@Entity
@Table(name = "t4", schema = "s2")
class T4 {
  @Id Long id;
}
