package dev.retort.scanner.ddl;

import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Column(columnDefinition)} says: a type and whatever may follow it in {@code CREATE
 * TABLE}.
 *
 * @param type as written; {@code serial} and its kin are replaced by their integer type, with
 *     {@code identity} set
 * @param notNull whether {@code NOT NULL} is written, or follows from what is
 * @param generated the generation expression of a generated column
 * @param collation as written
 * @param rest the words that were not understood; empty when all were
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE TABLE,
 *     column_constraint</a>
 */
public record ColumnDefinition(
    String type,
    boolean notNull,
    @Nullable SqlExpression defaultValue,
    @Nullable Identity identity,
    @Nullable Generated generated,
    @Nullable String collation,
    List<Check> checks,
    boolean unique,
    @Nullable String uniqueName,
    boolean primaryKey,
    String rest) {

  /**
   * A check written with the column.
   *
   * @param name as written; null for none
   */
  public record Check(@Nullable String name, String expression) {}

  private static final Set<String> CLAUSES =
      Set.of(
          "not",
          "null",
          "default",
          "check",
          "unique",
          "primary",
          "references",
          "collate",
          "generated",
          "constraint",
          "deferrable",
          "initially",
          "storage",
          "compression");

  public ColumnDefinition {
    checks = List.copyOf(checks);
  }

  /** Reads a definition; what cannot be read is in {@link #rest}. */
  public static ColumnDefinition parse(String definition) {
    return new Reader(definition).read();
  }

  private static final class Reader {
    private final SqlWords words;
    private final List<Check> checks = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();
    private boolean notNull;
    private @Nullable SqlExpression defaultValue;
    private @Nullable Identity identity;
    private @Nullable Generated generated;
    private @Nullable String collation;
    private boolean unique;
    private @Nullable String uniqueName;
    private boolean primaryKey;

    Reader(String definition) {
      words = new SqlWords(definition);
    }

    ColumnDefinition read() {
      String type = "";
      if (words.hasNext() && !CLAUSES.contains(words.peek().toLowerCase(Locale.ROOT))) {
        type = unserial(words.readUntil(CLAUSES));
      }
      while (words.hasNext()) {
        clause();
      }
      return new ColumnDefinition(
          type,
          notNull || primaryKey || identity != null,
          defaultValue,
          identity,
          generated,
          collation,
          checks,
          unique,
          uniqueName,
          primaryKey,
          String.join(" ", rest));
    }

    private void clause() {
      String name = words.accept("constraint") ? words.read() : null;
      if (words.accept("not", "null")) {
        notNull = true;
      } else if (words.accept("default")) {
        defaultValue = SqlExpression.of(words.readUntil(CLAUSES));
      } else if (words.accept("check")) {
        String expression = words.acceptParenthesized();
        if (expression == null || expression.isEmpty()) {
          rest.add("check");
        } else {
          checks.add(new Check(name, expression));
        }
      } else if (words.accept("unique")) {
        unique = true;
        uniqueName = name;
      } else if (words.accept("primary", "key")) {
        primaryKey = true;
      } else if (words.accept("collate")) {
        collation = words.read();
      } else if (words.accept("generated", "always", "as")) {
        generated(Identity.Generation.ALWAYS);
      } else if (words.accept("generated", "by", "default", "as")) {
        generated(Identity.Generation.BY_DEFAULT);
      } else if (!words.accept("null") && !words.accept("not", "deferrable")) {
        rest.add(words.read());
      }
    }

    private void generated(Identity.Generation generation) {
      String expression = words.acceptParenthesized();
      if (expression != null && !expression.isEmpty()) {
        boolean virtual = words.accept("virtual");
        words.accept("stored");
        generated = new Generated(SqlExpression.of(expression), !virtual);
      } else if (words.accept("identity")) {
        identity = Identity.of(generation);
        String options = words.acceptParenthesized();
        if (options != null) {
          rest.add("(" + options + ")");
        }
      } else {
        rest.add("generated");
      }
    }

    private String unserial(String type) {
      String integer =
          switch (type.toLowerCase(Locale.ROOT)) {
            case "serial", "serial4" -> "integer";
            case "bigserial", "serial8" -> "bigint";
            case "smallserial", "serial2" -> "smallint";
            default -> null;
          };
      if (integer == null) {
        return type;
      }
      identity = Identity.of(Identity.Generation.SERIAL);
      return integer;
    }
  }
}
