package dev.retort.operations;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Deferrability;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifiers;
import dev.retort.schema.MatchType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import java.util.Locale;

/** The definitions of constraints, always with their names. */
final class ConstraintSql {
  private ConstraintSql() {}

  static String of(PrimaryKey key) {
    return named(key.name(), "PRIMARY KEY (" + columns(key.columns(), key.withoutOverlaps()) + ")")
        + include(key.include())
        + deferrability(key.deferrability());
  }

  static String of(UniqueConstraint unique) {
    String word = unique.nullsNotDistinct() ? "UNIQUE NULLS NOT DISTINCT (" : "UNIQUE (";
    return named(unique.name(), word + columns(unique.columns(), unique.withoutOverlaps()) + ")")
        + include(unique.include())
        + deferrability(unique.deferrability());
  }

  static String of(SqlContext context, ForeignKey key) {
    StringBuilder sql = new StringBuilder();
    sql.append("FOREIGN KEY (").append(period(key.columns(), key.period()));
    sql.append(") REFERENCES ").append(context.quote(key.refTable()));
    sql.append(" (").append(period(key.refColumns(), key.period())).append(')');
    if (key.match() == MatchType.FULL) {
      sql.append(" MATCH FULL");
    }
    sql.append(action("DELETE", key.onDelete()));
    if (!key.onDeleteColumns().isEmpty()) {
      sql.append(" (").append(Identifiers.quoteAll(key.onDeleteColumns())).append(')');
    }
    sql.append(action("UPDATE", key.onUpdate()));
    return named(key.name(), sql.toString())
        + deferrability(key.deferrability())
        + enforcement(key.enforced());
  }

  static String of(CheckConstraint check) {
    String sql = "CHECK (" + check.expression() + ")" + (check.noInherit() ? " NO INHERIT" : "");
    return named(check.name(), sql) + enforcement(check.enforced());
  }

  static String of(ExclusionConstraint exclusion) {
    return named(exclusion.name(), exclusion.definition().text());
  }

  /** {@code NOT VALID}, which only {@code ALTER TABLE} heeds. */
  static String validity(boolean validated) {
    return validated ? "" : " NOT VALID";
  }

  private static String columns(List<String> columns, boolean withoutOverlaps) {
    return Identifiers.quoteAll(columns) + (withoutOverlaps ? " WITHOUT OVERLAPS" : "");
  }

  private static String period(List<String> columns, boolean period) {
    int last = columns.size() - 1;
    return period
        ? Identifiers.quoteAll(columns.subList(0, last))
            + ", PERIOD "
            + Identifiers.quote(columns.get(last))
        : Identifiers.quoteAll(columns);
  }

  private static String enforcement(boolean enforced) {
    return enforced ? "" : " NOT ENFORCED";
  }

  private static String named(ObjectName name, String definition) {
    return "CONSTRAINT " + name.quoted() + " " + definition;
  }

  private static String action(String event, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION
        ? ""
        : " ON " + event + " " + action.text().toUpperCase(Locale.ROOT);
  }

  private static String include(List<String> columns) {
    return columns.isEmpty() ? "" : " INCLUDE (" + Identifiers.quoteAll(columns) + ")";
  }

  private static String deferrability(Deferrability deferrability) {
    return deferrability.sql().isEmpty() ? "" : " " + deferrability.sql();
  }
}
