package models;

import jakarta.persistence.*;

@Entity
@Table(name = "t")
class T {
  @Id Long id;
  @Column(columnDefinition = "int8") Long a;
  @Column(columnDefinition = "int4") Integer b;
  @Column(columnDefinition = "BOOL") Boolean c;
  @Column(columnDefinition = "decimal(10,2)") java.math.BigDecimal d;
  @Column(columnDefinition = "float8") Double e;
  @Column(columnDefinition = "float(24)") Float f;
  @Column(columnDefinition = "char") Character g;
  @Column(columnDefinition = "Character Varying(10)") String h;
  @Column(columnDefinition = "bpchar(1)") String i;
  @Column(columnDefinition = "float") Double j;
  @Column(columnDefinition = "timetz") java.time.OffsetTime k;
}
