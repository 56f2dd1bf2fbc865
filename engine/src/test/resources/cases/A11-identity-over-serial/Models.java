package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t")
class T {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;
}
