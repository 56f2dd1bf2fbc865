package dev.retort.differ;

import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.AlterDomainDefault;
import dev.retort.operations.DropDomainCheck;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Domain;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes away the defaults and the checks of domains that call a routine which the plan drops, for
 * the comparers to find missing. {@link Blockers} does so for what else a table has.
 */
final class CallerBlocks {
  private final RemadeRoutines remade;
  private final DiffSink out;

  CallerBlocks(Sides sides, DiffSink out) {
    this.remade = sides.remade();
    this.out = out;
  }

  Sides apply(Sides sides) {
    if (remade.equals(RemadeRoutines.NONE)) {
      return sides;
    }
    List<Table> tables = new ArrayList<>();
    for (Table table : sides.actual().tables()) {
      Optional<Table> to = sides.wanted().table(table.name());
      tables.add(to.isEmpty() ? table : withoutDefaults(table, to.get()));
    }
    List<Domain> domains = new ArrayList<>();
    for (Domain domain : sides.actual().domains()) {
      Optional<Domain> to = sides.wanted().domain(domain.name());
      domains.add(to.isEmpty() ? domain : withoutCalls(domain, to.get()));
    }
    return sides.withActual(sides.actual().withTables(tables).withDomains(domains));
  }

  private Table withoutDefaults(Table table, Table to) {
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      Optional<Column> other = to.column(column.name());
      SqlExpression value = column.defaultValue();
      if (other.isPresent() && isInTheWay(value, other.get().defaultValue())) {
        out.recreates(defaultOf(table.name(), column.name(), value));
        out.add(new AlterColumnDefault(table.name(), column.name(), value, null));
        columns.add(column.withDefault(null));
      } else {
        columns.add(column);
      }
    }
    return table.withColumns(columns);
  }

  /**
   * One that changes anyway is set in one step where its routine goes for good, and no other of the
   * name takes the place.
   */
  private boolean isInTheWay(@Nullable SqlExpression from, @Nullable SqlExpression to) {
    return remade.calledBy(from) && (remade.calledBy(to) || remade.isOneBackCalledBy(from));
  }

  /** What a default that comes back is remembered as; one that comes back changed is news. */
  static String defaultOf(QualifiedName table, String column, @Nullable SqlExpression value) {
    return table + "." + column + " DEFAULT " + value;
  }

  private Domain withoutCalls(Domain domain, Domain to) {
    Domain left = domain;
    SqlExpression value = domain.defaultValue();
    if (isInTheWay(value, to.defaultValue())) {
      out.add(new AlterDomainDefault(domain.name(), value, null));
      left = left.withDefault(null);
    }
    List<CheckConstraint> checks = new ArrayList<>();
    for (CheckConstraint check : domain.checks()) {
      if (Definitions.CHECKS.isIn(to.checks(), check) && remade.calledBy(check.expression())) {
        out.recreates(domain.name() + "." + check.name());
        out.add(new DropDomainCheck(domain.name(), check));
      } else {
        checks.add(check);
      }
    }
    return left.withChecks(checks);
  }
}
