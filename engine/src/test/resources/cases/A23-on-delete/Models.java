package models;

import jakarta.persistence.*;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
@Table(name = "p")
class P {
  @Id Long id;
}

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) P p;
}
