package models;

import jakarta.persistence.*;
import java.time.*;

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  Instant at;
}
