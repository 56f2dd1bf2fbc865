package models;

import jakarta.persistence.*;
import java.time.*;

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  LocalTime at;
  LocalDateTime begins;
  OffsetDateTime ends;
  Instant instant;
  LocalDate day;
  Duration length;
  @Column(precision = 3) LocalDateTime three;
  @Column(secondPrecision = 2) Instant two;
  ZonedDateTime zoned;
  OffsetTime offset;
  Year year;
}
