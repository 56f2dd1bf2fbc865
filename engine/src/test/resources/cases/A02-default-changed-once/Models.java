package models;

import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;

@MappedSuperclass
class Base {
  @ColumnDefault("1") int rank;
}

@Entity
@Table(name = "t")
class T extends Base {
  @Id Long id;
}
