package dev.retort.operations;

import dev.retort.schema.Column;
import dev.retort.schema.Identifiers;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column that draws its default from a sequence which it owns.
 *
 * @see <a
 *     href="https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL">Serial
 *     types</a>
 */
final class SerialSql {
  private static final Map<String, String> WORDS =
      Map.of("smallint", "smallserial", "integer", "serial", "bigint", "bigserial");

  /** A setting of the session, for as long as one sequence takes the place of another. */
  private static final String POSITION = "retort.position";

  private SerialSql() {}

  /** {@code bigserial}; null when no word says all of it. */
  static @Nullable String word(Column column, Identity identity) {
    return column.nullable() || !NumberSql.of(identity).isDefault(column.type())
        ? null
        : WORDS.get(column.type());
  }

  /** The sequence's name, as the server would choose it. */
  static QualifiedName sequenceName(QualifiedName table, String column) {
    String first = table.name();
    String second = column;
    while (Identifiers.byteLength(first) + Identifiers.byteLength(second)
        > Identifiers.MAX_BYTES - "__seq".length()) {
      if (Identifiers.byteLength(first) > Identifiers.byteLength(second)) {
        first = first.substring(0, first.offsetByCodePoints(first.length(), -1));
      } else {
        second = second.substring(0, second.offsetByCodePoints(second.length(), -1));
      }
    }
    return table.withName(first + "_" + second + "_seq");
  }

  /** {@code CREATE SEQUENCE …}, owned by nobody yet. */
  static Statement create(
      SqlContext context,
      QualifiedName table,
      String column,
      @Nullable String type,
      Identity identity) {
    StringBuilder sql =
        new StringBuilder("CREATE SEQUENCE ").append(context.quote(sequenceName(table, column)));
    if (type != null && WORDS.containsKey(type)) {
      sql.append(" AS ").append(type);
    }
    NumberSql.of(identity).clauses().forEach(clause -> sql.append(' ').append(clause));
    return Statement.of(LockLevel.NONE, sql.toString());
  }

  /** Makes the column own the sequence. */
  static Statement own(SqlContext context, QualifiedName table, String column) {
    return Statement.of(
        LockLevel.SHARE_ROW_EXCLUSIVE,
        "ALTER SEQUENCE %s OWNED BY %s.%s"
            .formatted(
                context.quote(sequenceName(table, column)),
                context.quote(table),
                Identifiers.quote(column)));
  }

  /** {@code nextval('public.users_id_seq'::regclass)}. */
  static String nextval(SqlContext context, QualifiedName table, String column) {
    String sequence = context.quote(sequenceName(table, column));
    return "nextval(" + Identifiers.literal(sequence) + "::regclass)";
  }

  /** {@code pg_get_serial_sequence('public.users', 'id')}: the sequence, whatever its name is. */
  static String owned(SqlContext context, QualifiedName table, String column) {
    return "pg_get_serial_sequence("
        + Identifiers.literal(context.quote(table))
        + ", "
        + Identifiers.literal(column)
        + ")";
  }

  /**
   * Does something to the sequence that the column owns, whose name only the catalog knows: {@code
   * %s} in the command stands for it.
   */
  static Statement onOwned(SqlContext context, QualifiedName table, String column, String command) {
    return Statement.of(
        LockLevel.ACCESS_EXCLUSIVE,
        "DO $retort$ BEGIN EXECUTE format(%s, %s); END $retort$"
            .formatted(Identifiers.literal(command), owned(context, table, column)));
  }

  /**
   * Changes a sequence whose start is not within its new bounds. One that was never drawn from
   * begins at its new start; one that was keeps its place, and is refused where that is not within
   * the bounds.
   *
   * @param sequence SQL for the quoted name of the sequence, as text
   */
  static Statement alterFromStart(LockLevel lock, String sequence, List<String> clauses) {
    String command = "ALTER SEQUENCE %s " + String.join(" ", clauses);
    return Statement.of(
        lock,
        "DO $retort$ BEGIN EXECUTE format(CASE WHEN pg_sequence_last_value(%s::regclass) IS NULL THEN %s ELSE %s END, %s); END $retort$"
            .formatted(
                sequence,
                Identifiers.literal(command + " RESTART"),
                Identifiers.literal(command),
                sequence));
  }

  /** Keeps in the session where the column's sequence, which is about to go, stands. */
  static Statement remember(SqlContext context, QualifiedName table, String column) {
    return Statement.of(
        LockLevel.ACCESS_SHARE,
        "DO $retort$ BEGIN PERFORM set_config('%s', coalesce(pg_sequence_last_value(%s::regclass)::text, ''), false); END $retort$"
            .formatted(POSITION, owned(context, table, column)));
  }

  /**
   * Lets the numbering go on after the values that the column already holds, and after those that
   * its former sequence has given.
   *
   * @param former null where none was {@link #remember remembered}
   */
  static Statement goOn(
      SqlContext context,
      QualifiedName table,
      String column,
      Identity identity,
      @Nullable Identity former) {
    boolean down = identity.increment() != null && identity.increment() < 0;
    long start = identity.start() != null ? identity.start() : down ? -1 : 1;
    String quoted = Identifiers.quote(column);
    long step = former == null || former.increment() == null ? 1 : former.increment();
    String position =
        former == null || step < 0 != down
            ? ""
            : ", nullif(current_setting('" + POSITION + "', true), '')::bigint + " + step;
    String next =
        down
            ? "least(min(" + quoted + ") - 1, " + start + position + ")"
            : "greatest(max(" + quoted + ") + 1, " + start + position + ")";
    return Statement.of(
        LockLevel.ACCESS_SHARE,
        "SELECT setval(%s, %s, false) FROM %s"
            .formatted(owned(context, table, column), next, context.quote(table)));
  }
}
