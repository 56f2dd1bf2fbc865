package models;

import jakarta.persistence.*;
import org.hibernate.annotations.Comment;

@Entity
@Table(name = "t")
@Comment("the table")
class T {
  @Id Long id;
  @Comment("it's") String name;
  @Column(comment = "of JPA") String other;
}
