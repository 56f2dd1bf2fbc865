package models;

import jakarta.persistence.*;

@Embeddable
class PK implements java.io.Serializable {
  Long b;
  Long a;
}

@Entity
@Table(name = "p")
class P {
  @EmbeddedId PK id;
}

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @ManyToOne
  @JoinColumn(name = "z", referencedColumnName = "a")
  @JoinColumn(name = "y", referencedColumnName = "b")
  P p;
}
