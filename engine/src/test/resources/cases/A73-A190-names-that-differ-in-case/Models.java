package models;

import jakarta.persistence.*;

@Entity
@Table(name = "USERS")
class T {
  @Id Long ID;
  String FirstName;
  @Column(name = "`Quoted`") String q;
}
