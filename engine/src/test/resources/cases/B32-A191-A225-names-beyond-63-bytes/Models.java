package models;

import jakarta.persistence.*;

@Entity
@Table(name = "an_unreasonably_long_table_name_that_goes_on_and_on_until_it_is_truncated_äöü", indexes = @Index(name = "ix_an_unreasonably_long_table_name_that_goes_on_and_on_until_it_is_truncated_äöü", columnList = "n"))
class T {
  @Id Long id;
  @Column(name = "n", unique = true) Integer n;
}
