package dev.retort.migration;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Domain;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A domain, to be completed. */
public final class DomainBuilder {
  private final QualifiedName name;
  private final String type;
  private boolean nullable = true;
  private @Nullable SqlExpression defaultValue;
  private @Nullable QualifiedName collation;
  private final List<CheckConstraint> checks = new ArrayList<>();
  private @Nullable String comment;

  DomainBuilder(String name, String type) {
    this.name = QualifiedName.parse(name);
    this.type = type;
  }

  public DomainBuilder notNull() {
    nullable = false;
    return this;
  }

  public DomainBuilder defaultValue(String expression) {
    defaultValue = SqlExpression.of(expression);
    return this;
  }

  public DomainBuilder collate(String collationName) {
    collation = QualifiedName.parse(collationName);
    return this;
  }

  /** A check over {@code VALUE}. */
  public DomainBuilder check(String checkName, String expression) {
    return check(new CheckBuilder(checkName, expression));
  }

  /** A check over {@code VALUE}. */
  public DomainBuilder check(CheckBuilder check) {
    checks.add(check.build());
    return this;
  }

  public DomainBuilder comment(String text) {
    comment = text;
    return this;
  }

  Domain build() {
    return new Domain(
        name, type, nullable, defaultValue, collation, checks, comment, Origin.UNKNOWN);
  }
}
