package models;

import jakarta.persistence.*;

@Entity
@Table(name = "p")
class P {
  @Id Long id;
}

@Entity
@Table(name = "q")
class Q {
  @Id Long id;
}

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @ManyToOne @JoinColumn(name = "p_id", foreignKey = @ForeignKey(name = "fk")) Q p;
}
