package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t")
class T {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g")
  @SequenceGenerator(name = "g", sequenceName = "numbers", allocationSize = 1)
  Long id;
}
