package models;

import jakarta.persistence.*;

@Entity
@Table(name = "p")
class P {
  @Id Long id;
}

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @ManyToOne P p;
}
