package models;

import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @ColumnDefault("'f'") Boolean off;
  @ColumnDefault("TRUE") Boolean on_;
  @ColumnDefault("-1") Integer minus;
  @ColumnDefault("interval '14 days'") @Column(columnDefinition = "interval") java.time.Duration span;
  @ColumnDefault("'a'") String word;
}
