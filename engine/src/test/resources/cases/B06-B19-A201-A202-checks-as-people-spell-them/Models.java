package models;

import jakarta.persistence.*;

@Entity
@Table(
    name = "t",
    check = {
      @CheckConstraint(name = "a", constraint = "kind != 'x'"),
      @CheckConstraint(
          name = "b",
          constraint =
              """
              case when amount > 5
                   then amount < 10
                   else true
              end
              """),
      @CheckConstraint(name = "c", constraint = "kind in ('p', 'q') and (amount > 0)")
    })
class T {
  @Id Long id;
  Integer amount;
  String kind;
}
