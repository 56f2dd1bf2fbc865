package dev.retort.engine.facts;

import dev.retort.finding.FindingCode;
import dev.retort.operations.AddCheck;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AddForeignKey;
import dev.retort.operations.AddPrimaryKey;
import dev.retort.operations.AddUnique;
import dev.retort.operations.AlterColumnNullability;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropTable;
import dev.retort.operations.Operation;
import dev.retort.operations.SqlContext;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifiers;
import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question to the rows that exist: how many of them stand in the way of an operation, or are lost
 * with it.
 *
 * @param table whose rows are counted
 * @param sql answers with one row of one number
 * @param code what it is when the number is not zero
 * @param message with {@code %s} for the number, and what is said of one and of many as {@code
 *     {row|rows}}
 */
record Question(QualifiedName table, String sql, FindingCode code, String message) {
  private static final Pattern ONE_OR_MANY = Pattern.compile("\\{([a-z ]+)\\|([a-z ]+)}");

  /** The message for so many rows. */
  String message(long number) {
    return ONE_OR_MANY.matcher(message.formatted(number)).replaceAll(number == 1 ? "$1" : "$2");
  }

  /** What to ask before the operation; empty where rows do not matter. */
  static Optional<Question> about(Operation operation, SqlContext context, EnumFacts enums) {
    if (operation instanceof AlterColumnType change) {
      return enums.question(change, context);
    }
    if (operation instanceof AlterColumnNullability change && !change.nullable()) {
      String column = Identifiers.quote(change.column());
      return Optional.of(
          rows(
              change.table(),
              context,
              column + " IS NULL",
              "%s {row has|rows have} no value in " + change.column()));
    } else if (operation instanceof AddColumn add
        && !add.column().nullable()
        && !add.column().suppliesValueForExistingRows()) {
      return Optional.of(
          rows(
              add.table(),
              context,
              "true",
              "%s {row exists|rows exist} and would have no value in " + add.column().name()));
    } else if (operation instanceof AddUnique add && !add.unique().nullsNotDistinct()) {
      return Optional.of(duplicates(add.table(), context, add.unique().columns(), ""));
    } else if (operation instanceof AddPrimaryKey add) {
      return Optional.of(duplicates(add.table(), context, add.primaryKey().columns(), ""));
    } else if (operation instanceof CreateIndex create && create.index().unique()) {
      return index(create, context);
    } else if (operation instanceof AddForeignKey add && isChecked(add.foreignKey())) {
      return Optional.of(orphans(add.table(), add.foreignKey(), context));
    } else if (operation instanceof AddCheck add
        && add.check().validated()
        && add.check().enforced()) {
      return Optional.of(
          rows(
              add.table(),
              context,
              "NOT (" + add.check().expression() + ")" + enums.notReplaced(add.table()),
              "%s {row breaks|rows break} the check " + add.check().name()));
    } else if (operation instanceof DropTable drop) {
      return Optional.of(
          lost(drop.table().name(), context, "true", "%s {row is|rows are} lost with the table"));
    } else if (operation instanceof DropColumn drop) {
      String column = Identifiers.quote(drop.column().name());
      return Optional.of(
          lost(
              drop.table(),
              context,
              column + " IS NOT NULL",
              "%s {value is|values are} lost with " + drop.column().name()));
    }
    return Optional.empty();
  }

  static Question rows(QualifiedName table, SqlContext context, String where, String message) {
    return new Question(table, count(table, context, where), DataFindings.IN_THE_WAY, message);
  }

  private static Question lost(
      QualifiedName table, SqlContext context, String where, String message) {
    return new Question(table, count(table, context, where), DataFindings.LOST, message);
  }

  private static String count(QualifiedName table, SqlContext context, String where) {
    return "SELECT count(*) FROM " + context.quote(table) + " WHERE " + where;
  }

  /** Groups of rows that agree in all columns; nulls agree with nothing. */
  private static Question duplicates(
      QualifiedName table, SqlContext context, List<String> columns, String where) {
    List<String> conditions = new ArrayList<>();
    columns.forEach(column -> conditions.add(Identifiers.quote(column) + " IS NOT NULL"));
    if (!where.isEmpty()) {
      conditions.add("(" + where + ")");
    }
    String list = Identifiers.quoteAll(columns);
    return new Question(
        table,
        "SELECT count(*) FROM (SELECT 1 FROM %s WHERE %s GROUP BY %s HAVING count(*) > 1) AS groups"
            .formatted(context.quote(table), String.join(" AND ", conditions), list),
        DataFindings.IN_THE_WAY,
        "%s {value|values} of (" + String.join(", ", columns) + ") {occurs|occur} more than once");
  }

  private static Optional<Question> index(CreateIndex create, SqlContext context) {
    boolean columnsOnly = create.index().keys().stream().allMatch(key -> key.column() != null);
    if (!columnsOnly || create.index().nullsNotDistinct()) {
      return Optional.empty();
    }
    List<String> columns = create.index().keys().stream().map(IndexKey::column).toList();
    String where = create.index().where() == null ? "" : create.index().where().text();
    return Optional.of(duplicates(create.table(), context, columns, where));
  }

  private static Question orphans(QualifiedName table, ForeignKey key, SqlContext context) {
    List<String> notNull = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      String column = "child." + Identifiers.quote(key.columns().get(i));
      notNull.add(column + " IS NOT NULL");
      pairs.add("parent." + Identifiers.quote(key.refColumns().get(i)) + " = " + column);
    }
    return new Question(
        table,
        "SELECT count(*) FROM %s AS child WHERE %s AND NOT EXISTS (SELECT 1 FROM %s AS parent WHERE %s)"
            .formatted(
                context.quote(table),
                notNull.stream().collect(Collectors.joining(" AND ")),
                context.quote(key.refTable()),
                String.join(" AND ", pairs)),
        DataFindings.IN_THE_WAY,
        "%s {row refers|rows refer} to rows of " + key.refTable() + " that do not exist");
  }

  /** Whether rows must have what they refer to, by equality. */
  private static boolean isChecked(ForeignKey key) {
    return key.validated() && key.enforced() && !key.period();
  }
}
