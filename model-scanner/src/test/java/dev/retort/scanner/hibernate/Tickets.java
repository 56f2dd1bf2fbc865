package dev.retort.scanner.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** Entities for {@link HibernateReaderTest}. */
final class Tickets {
  private Tickets() {}

  enum State {
    OPEN,
    DONE
  }

  @Entity(name = "Ticket")
  @Table(
      indexes = {
        @Index(name = "ixTitle", columnList = "title desc"),
        @Index(columnList = "state"),
        @Index(name = "uq_code", columnList = "code", unique = true)
      },
      uniqueConstraints = @UniqueConstraint(columnNames = {"title", "state"}))
  static class Ticket {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(nullable = false, length = 80)
    @Nullable String title;

    @Enumerated(EnumType.STRING)
    @ColumnDefault("'OPEN'")
    @Nullable State state;

    @Column(unique = true)
    @Nullable String email;

    @Column(columnDefinition = "varchar(20) default 'x' not null check (code <> '')")
    @Nullable String code;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Person ownerPerson;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(name = "FkReporter"))
    @Nullable Person reporter;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    @Nullable Person watcher;

    @ManyToMany @Nullable Set<Person> assignedPeople;
  }

  @Entity(name = "Person")
  static class Person {
    @Id @GeneratedValue @Nullable Long id;
    @Nullable String fullName;
  }

  @Entity(name = "NoId")
  static class NoId {
    @Nullable String name;
  }
}
