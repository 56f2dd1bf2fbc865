package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @Column(columnDefinition = "text") String a;
  @Column(columnDefinition = "varchar") String b;
}
