package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t")
class T {
  @Id
  @GeneratedValue(generator = "g")
  @SequenceGenerator(name = "g", sequenceName = "numbers", allocationSize = 20)
  Long id;
}
