package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @Column(length = 100000000) String body;
  @Column(length = 65535) String notes;
}
