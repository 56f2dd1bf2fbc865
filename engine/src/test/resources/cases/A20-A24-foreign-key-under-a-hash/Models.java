package models;

import jakarta.persistence.*;

@Entity
@Table(name = "p")
class P {
  @Id Long id;
}

@Entity
@Table(name = "t", indexes = @Index(columnList = "p_id"))
class T {
  @Id Long id;
  @ManyToOne P p;
}
