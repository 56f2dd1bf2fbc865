package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t")
class T {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g")
  @SequenceGenerator(name = "g", sequenceName = "t_id_seq", allocationSize = 1)
  Long id;
}
