package models;

import jakarta.persistence.*;

enum Mood {
  HAPPY,
  SAD,
  ZEN
}

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @Enumerated(EnumType.STRING) Mood mood;
}
