package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.AddColumn;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropTable;
import dev.retort.operations.ExecuteSql;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes beside a drop how its values can be taken along, where the same plan makes another place
 * for them: a column of the same name in a table that a foreign key leads to or comes from, a join
 * table in the place of a foreign key, a table of the same name in another schema. Weak evidence:
 * only ever a comment.
 */
final class MovedValues {
  private final Sides sides;
  private final List<AddColumn> added = new ArrayList<>();
  private final List<Table> created = new ArrayList<>();
  private final List<DropColumn> dropped = new ArrayList<>();

  MovedValues(Sides sides, List<PlannedOperation> plan) {
    this.sides = sides;
    for (PlannedOperation planned : plan) {
      if (planned.operation() instanceof AddColumn add) {
        added.add(add);
      } else if (planned.operation() instanceof CreateTable create) {
        created.add(create.table());
      } else if (planned.operation() instanceof DropColumn drop) {
        dropped.add(drop);
      }
    }
  }

  PlannedOperation annotate(PlannedOperation planned) {
    if (!planned.alternative().isEmpty()) {
      return planned;
    }
    if (planned.operation() instanceof DropTable drop) {
      Optional<Table> moved = created.stream().filter(to -> isMove(drop.table(), to)).findFirst();
      return moved.isPresent()
          ? moved(planned, drop.table(), moved.get())
          : noted(planned, drop.table(), drop.table().columns());
    }
    if (planned.operation() instanceof DropColumn drop) {
      Table table = sides.actualTables().get(drop.table());
      return table == null ? planned : noted(planned, table, List.of(drop.column()));
    }
    return planned;
  }

  private static boolean isMove(Table from, Table to) {
    Set<Column> common = new HashSet<>(from.columns());
    common.retainAll(new HashSet<>(to.columns()));
    return from.name().name().equals(to.name().name())
        && !Objects.equals(from.name().schema(), to.name().schema())
        && common.size() * 2 > from.columns().size();
  }

  private static PlannedOperation moved(PlannedOperation planned, Table from, Table to) {
    String schema = Identifiers.quote(String.valueOf(to.name().schema()));
    ExecuteSql move =
        new ExecuteSql("ALTER TABLE " + from.name().quoted() + " SET SCHEMA " + schema);
    return with(
        planned,
        to,
        "table "
            + from.name()
            + " may have moved to "
            + to.name()
            + ": take out that it is created",
        List.of(move));
  }

  private PlannedOperation noted(PlannedOperation planned, Table from, List<Column> lost) {
    List<Operation> copies = new ArrayList<>();
    List<Table> targets = new ArrayList<>();
    for (Table to : sides.wantedTables().values()) {
      List<String> columns =
          lost.stream().filter(column -> isAdded(to, column)).map(Column::name).toList();
      if (!columns.isEmpty() && !to.name().equals(from.name())) {
        join(from, to).map(on -> update(from, to, columns, on)).ifPresent(copies::add);
      } else if (created.contains(to) && lost.size() == 1) {
        pairs(from, lost.get(0), to).or(() -> insert(from, lost.get(0), to)).ifPresent(copies::add);
      }
      if (copies.size() > targets.size()) {
        targets.add(to);
      }
    }
    if (copies.isEmpty()) {
      return planned;
    }
    String places =
        targets.stream().map(to -> to.name().toString()).collect(Collectors.joining(", "));
    String what =
        planned.operation() instanceof DropTable
            ? from.name().toString()
            : from.name() + "." + lost.get(0).name();
    copies.add(planned.operation());
    return with(
        planned, targets.get(0), "values of " + what + " may belong into " + places, copies);
  }

  private static PlannedOperation with(
      PlannedOperation planned, Table to, String fact, List<Operation> alternative) {
    List<Finding> findings = new ArrayList<>(planned.findings());
    findings.add(DifferFindings.VALUES_MOVED.on(planned.operation().object(), to.origin(), fact));
    return new PlannedOperation(planned.operation(), findings, alternative);
  }

  private boolean isAdded(Table to, Column column) {
    return added.stream()
        .anyMatch(
            add ->
                add.table().equals(to.name())
                    && add.column().name().equals(column.name())
                    && add.column().type().equals(column.type()));
  }

  /** The condition under which a row of one belongs to a row of the other. */
  private static Optional<String> join(Table from, Table to) {
    Optional<String> upwards =
        single(from.foreignKeys(), to.name())
            .map(key -> condition("s", key.columns(), "t", key.refColumns()));
    return upwards.or(
        () ->
            single(to.foreignKeys(), from.name())
                .map(key -> condition("t", key.columns(), "s", key.refColumns())));
  }

  private static Optional<ForeignKey> single(List<ForeignKey> keys, QualifiedName target) {
    List<ForeignKey> found = keys.stream().filter(k -> k.refTable().equals(target)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String condition(
      String one, List<String> columns, String other, List<String> otherColumns) {
    return IntStream.range(0, columns.size())
        .mapToObj(
            i -> qualified(one, columns.get(i)) + " = " + qualified(other, otherColumns.get(i)))
        .collect(Collectors.joining(" AND "));
  }

  private static String qualified(String alias, String column) {
    return alias + "." + Identifiers.quote(column);
  }

  private static ExecuteSql update(Table from, Table to, List<String> columns, String on) {
    String set =
        columns.stream()
            .map(column -> Identifiers.quote(column) + " = " + qualified("s", column))
            .collect(Collectors.joining(", "));
    return new ExecuteSql(
        "UPDATE %s AS t SET %s FROM %s AS s WHERE %s"
            .formatted(to.name().quoted(), set, from.name().quoted(), on));
  }

  /**
   * All at once into a table that is new, such as one of a class hierarchy; beside the first of the
   * columns that go there.
   */
  private Optional<Operation> insert(Table from, Column lost, Table to) {
    List<String> columns =
        dropped.stream()
            .filter(drop -> drop.table().equals(from.name()))
            .map(DropColumn::column)
            .filter(c -> to.column(c.name()).filter(n -> n.type().equals(c.type())).isPresent())
            .map(Column::name)
            .toList();
    Table wanted = sides.wantedTables().get(from.name());
    if (wanted == null || columns.isEmpty() || !columns.get(0).equals(lost.name())) {
      return Optional.empty();
    }
    Optional<ForeignKey> below = single(to.foreignKeys(), from.name());
    Optional<ForeignKey> above = single(wanted.foreignKeys(), to.name());
    if (below.isPresent()) {
      String where =
          columns.stream()
              .map(column -> Identifiers.quote(column) + " IS NOT NULL")
              .collect(Collectors.joining(" OR "));
      return Optional.of(
          insert(from, to, below.get().refColumns(), below.get().columns(), columns, where));
    }
    return above.map(key -> insert(from, to, key.columns(), key.refColumns(), columns, "true"));
  }

  private static ExecuteSql insert(
      Table from,
      Table to,
      List<String> key,
      List<String> newKey,
      List<String> columns,
      String where) {
    List<String> values = new ArrayList<>(key);
    values.addAll(columns);
    List<String> names = new ArrayList<>(newKey);
    names.addAll(columns);
    return new ExecuteSql(
        "INSERT INTO %s (%s) SELECT %s FROM %s WHERE %s"
            .formatted(
                to.name().quoted(),
                Identifiers.quoteAll(names),
                Identifiers.quoteAll(values),
                from.name().quoted(),
                where));
  }

  /** A join table that pairs the rows of a table with those that its dropped column referred to. */
  private static Optional<Operation> pairs(Table from, Column lost, Table to) {
    Optional<ForeignKey> left =
        from.foreignKeys().stream()
            .filter(key -> key.columns().equals(List.of(lost.name())))
            .findFirst();
    if (left.isEmpty() || from.primaryKey() == null || to.foreignKeys().size() != 2) {
      return Optional.empty();
    }
    Optional<ForeignKey> own = single(to.foreignKeys(), from.name());
    Optional<ForeignKey> other = single(to.foreignKeys(), left.get().refTable());
    if (own.isEmpty() || other.isEmpty() || other.get().columns().size() != 1) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>(other.get().columns());
    columns.addAll(own.get().columns());
    List<String> values = new ArrayList<>(List.of(lost.name()));
    values.addAll(own.get().refColumns());
    return Optional.of(
        insert(
            from, to, values, columns, List.of(), Identifiers.quote(lost.name()) + " IS NOT NULL"));
  }
}
