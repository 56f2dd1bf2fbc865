package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @ElementCollection @OrderColumn(name = "place") java.util.List<String> words;
  @ElementCollection @MapKeyColumn(name = "k") java.util.Map<String, Integer> counts;
}
