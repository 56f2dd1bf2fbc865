package models;

import jakarta.persistence.*;

@Embeddable
class Address {
  String street;
  String city;
}

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @Embedded Address home;
  @Embedded @AttributeOverride(name = "street", column = @Column(name = "work_street")) @AttributeOverride(name = "city", column = @Column(name = "work_city")) Address work;
}
