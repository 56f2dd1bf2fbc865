package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t", schema = "s2")
class T {
  @Id Long id;
}

@Entity
@Table(name = "t", schema = "public")
class U {
  @Id Long id;
}

@Entity
@Table(name = "v")
class V {
  @Id Long id;
}
