package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @Column(length = 40) String name;
}
