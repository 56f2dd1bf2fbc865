package models;

import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @ColumnDefault("CURRENT_TIMESTAMP") java.time.LocalDateTime a;
  @ColumnDefault("LOCALTIMESTAMP") java.time.LocalDateTime b;
  @ColumnDefault("now()") java.time.LocalDateTime c;
  @ColumnDefault("transaction_timestamp()") java.time.Instant d;
}
