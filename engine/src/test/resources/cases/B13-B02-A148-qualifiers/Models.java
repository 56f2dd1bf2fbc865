package models;

import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @Column(columnDefinition = "mood") @ColumnDefault("'ZEN'::public.mood") String mood;
  @ColumnDefault("nextval('public.numbers')") Long n;
  @ColumnDefault("nextval('numbers'::regclass)") Long m;
}
