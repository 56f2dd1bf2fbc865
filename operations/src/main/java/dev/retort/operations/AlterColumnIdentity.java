package dev.retort.operations;

import static dev.retort.schema.Identity.Generation.SERIAL;

import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Changes how the server numbers a column. Numbering that starts or moves to another sequence goes
 * on after the largest value in the column.
 *
 * @param from null for a column that is not numbered
 * @param to null for a column that is not to be numbered
 */
public record AlterColumnIdentity(
    QualifiedName table, String column, @Nullable Identity from, @Nullable Identity to)
    implements Operation {
  @Override
  public String object() {
    return Names.full(table, column);
  }

  @Override
  public String description() {
    String name = Names.plain(table, column);
    if (to == null) {
      return "stop numbering " + name;
    }
    String how = to.generation() == SERIAL ? "serial" : to.generation().text() + " as identity";
    return (from == null ? "number " : "change numbering of ") + name + " " + how;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    boolean fromSerial = from != null && from.generation() == SERIAL;
    boolean toSerial = to != null && to.generation() == SERIAL;
    if (from != null && to != null && fromSerial == toSerial) {
      return alter(context, from, to);
    }
    if (from != null && to != null) {
      statements.add(SerialSql.remember(context, table, column));
    }
    if (fromSerial) {
      statements.add(action(context, "DROP DEFAULT"));
      statements.add(SerialSql.onOwned(context, table, column, "DROP SEQUENCE %s"));
    } else if (from != null) {
      statements.add(action(context, "DROP IDENTITY"));
    }
    if (to != null && toSerial) {
      statements.add(SerialSql.create(context, table, column, typeOf(to), to));
      statements.add(action(context, "SET DEFAULT " + SerialSql.nextval(context, table, column)));
      statements.add(SerialSql.own(context, table, column));
    } else if (to != null) {
      statements.add(action(context, "ADD " + ColumnSql.identityClause(to)));
    }
    if (to != null) {
      statements.add(SerialSql.goOn(context, table, column, to, from));
    }
    return List.copyOf(statements);
  }

  /** The sequence that numbering by a serial default makes; null where it makes none. */
  public @Nullable QualifiedName madeSequence() {
    return from == null && to != null && to.generation() == SERIAL
        ? SerialSql.sequenceName(table, column)
        : null;
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterColumnIdentity(table, column, to, from));
  }

  private List<Statement> alter(SqlContext context, Identity old, Identity now) {
    List<String> changes = NumberSql.of(now).since(NumberSql.of(old)).clauses();
    if (NumberSql.of(now).excludesStart(NumberSql.of(old))) {
      List<Statement> statements = new ArrayList<>();
      if (old.generation() != now.generation()) {
        statements.add(action(context, "SET GENERATED " + word(now)));
      }
      String owned = SerialSql.owned(context, table, column);
      statements.add(SerialSql.alterFromStart(LockLevel.ACCESS_EXCLUSIVE, owned, changes));
      return List.copyOf(statements);
    }
    if (now.generation() == SERIAL) {
      return changes.isEmpty()
          ? List.of()
          : List.of(
              SerialSql.onOwned(
                  context,
                  table,
                  column,
                  "ALTER SEQUENCE %s " + newType(old, now) + String.join(" ", changes)));
    }
    List<String> clauses = new ArrayList<>();
    if (old.generation() != now.generation()) {
      clauses.add("SET GENERATED " + word(now));
    }
    changes.forEach(change -> clauses.add("SET " + change));
    return clauses.isEmpty() ? List.of() : List.of(action(context, String.join(" ", clauses)));
  }

  private static String word(Identity identity) {
    return identity.generation().text().toUpperCase(Locale.ROOT);
  }

  private Statement action(SqlContext context, String action) {
    return AlterTable.exclusiveColumn(context, table, column, action);
  }

  /** A sequence keeps its type when its column changes; only a serial's must be told. */
  private static String newType(Identity old, Identity now) {
    String before = typeOf(old);
    String after = typeOf(now);
    if (after == null && before != null && now.max() != null) {
      after = "bigint";
    }
    return after == null || after.equals(before) ? "" : "AS " + after + " ";
  }

  /** The type that a serial sequence has is the column's; its largest value gives it away. */
  private static @Nullable String typeOf(Identity identity) {
    if (identity.max() == null) {
      return null;
    }
    if (identity.max() == Short.MAX_VALUE) {
      return "smallint";
    }
    return identity.max() == Integer.MAX_VALUE ? "integer" : null;
  }
}
