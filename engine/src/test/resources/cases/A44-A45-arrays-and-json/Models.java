package models;

import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  String[] names;
  Integer[] numbers;
  @JdbcTypeCode(SqlTypes.JSON) java.util.Map<String, Object> extra;
  @Column(columnDefinition = "json") String raw;
  @Column(columnDefinition = "_text") String[] tags;
}
