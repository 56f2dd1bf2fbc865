package dev.retort.differ;

import dev.retort.operations.AddColumn;
import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.AlterColumnGenerated;
import dev.retort.operations.AlterColumnIdentity;
import dev.retort.operations.AlterColumnNullability;
import dev.retort.operations.AlterColumnOptions;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.CommentTarget;
import dev.retort.operations.DropColumn;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.SetComment;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOptions;
import dev.retort.schema.PartitionTables;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows what becomes of the columns of children when PostgreSQL does to them what is done to
 * their parents. What it does of its own accord is left out; what a child has otherwise is set
 * again afterwards. So that the way back ends where it began, a child that had something otherwise
 * before is first made like its parent: undoing that comes last, and restores it.
 */
final class InheritedColumns {
  private final Families families;
  private final Sides sides;
  private final int version;
  private final Map<QualifiedName, Map<String, List<PlannedOperation>>> own = new HashMap<>();
  private final Map<QualifiedName, Map<String, Column>> now = new HashMap<>();
  private final Set<String> affected = new HashSet<>();
  private final List<PlannedOperation> result = new ArrayList<>();

  /**
   * @param sides the actual side as it was before anything was taken out of the way
   */
  InheritedColumns(Families families, Sides sides, int version) {
    this.families = families;
    this.sides = sides;
    this.version = version;
  }

  List<PlannedOperation> follow(List<PlannedOperation> operations) {
    List<PlannedOperation> others = new ArrayList<>();
    int place = -1;
    for (PlannedOperation planned : operations) {
      QualifiedName table = table(planned.operation());
      if (table == null || !families.isMember(table)) {
        others.add(planned);
        continue;
      }
      place = place < 0 ? others.size() : place;
      own.computeIfAbsent(table, t -> new LinkedHashMap<>())
          .computeIfAbsent(column(planned.operation()), c -> new ArrayList<>())
          .add(planned);
    }
    if (place < 0) {
      return operations;
    }
    Map<QualifiedName, Table> actual = sides.actualTables();
    for (Table table : actual.values()) {
      Map<String, Column> columns = new LinkedHashMap<>();
      table.columns().forEach(column -> columns.put(column.name(), column));
      now.put(table.name(), columns);
    }
    families.ordered(actual.keySet()).forEach(this::table);
    others.addAll(place, result);
    return others;
  }

  private void table(QualifiedName table) {
    Map<String, List<PlannedOperation>> operations = own.getOrDefault(table, Map.of());
    Set<String> columns = new LinkedHashSet<>(operations.keySet());
    Table wanted = sides.wantedTables().get(table);
    if (wanted == null) {
      operations.values().forEach(result::addAll);
      return;
    }
    for (String column : columns(table).keySet()) {
      if (affected.contains(table + "." + column)) {
        columns.add(column);
      }
    }
    for (String column : columns) {
      Column to = wanted.column(column).orElse(null);
      List<PlannedOperation> mine = operations.getOrDefault(column, List.of());
      List<PlannedOperation> left =
          affected.contains(table + "." + column) ? again(table, column, to, mine) : mine;
      handDown(table, column, to, left);
      if (to == null) {
        columns(table).remove(column);
      } else {
        columns(table).put(column, to);
      }
    }
  }

  private Map<String, Column> columns(QualifiedName table) {
    return now.computeIfAbsent(table, t -> new LinkedHashMap<>());
  }

  /** What is left to be done once the parents have done theirs. */
  private List<PlannedOperation> again(
      QualifiedName table, String column, @Nullable Column to, List<PlannedOperation> mine) {
    Column from = columns(table).get(column);
    List<PlannedOperation> left = new ArrayList<>();
    if (from == null || to == null) {
      mine.stream()
          .filter(p -> (p.operation() instanceof DropColumn) == (from != null) && from != to)
          .forEach(left::add);
      return left;
    }
    List<Operation> needed = new ArrayList<>();
    if (!from.type().equals(to.type()) || !Objects.equals(from.collation(), to.collation())) {
      return mine;
    }
    if (to.generated() != null && !to.generated().equals(from.generated())) {
      needed.add(new AlterColumnGenerated(table, column, from.generated(), to.generated()));
    }
    if (to.generated() == null && !Objects.equals(from.defaultValue(), to.defaultValue())) {
      needed.add(new AlterColumnDefault(table, column, from.defaultValue(), to.defaultValue()));
    }
    if (!from.options().equals(to.options())) {
      needed.add(new AlterColumnOptions(table, from, to));
    }
    if (from.nullable() != to.nullable()) {
      needed.add(
          new AlterColumnNullability(
              table, column, to.nullable(), to.nullable() ? from.notNull() : to.notNull()));
    } else if (isLetGo(table, from)) {
      DiffSink names = new DiffSink();
      NotNullComparison.compare(table, from, to, names);
      names.operations().forEach(planned -> needed.add(planned.operation()));
    }
    if (!Objects.equals(from.identity(), to.identity())) {
      needed.add(new AlterColumnIdentity(table, column, from.identity(), to.identity()));
    }
    if (!Objects.equals(from.comment(), to.comment())) {
      needed.add(
          new SetComment(
              new CommentTarget(CommentTarget.Kind.COLUMN, table, column),
              from.comment(),
              to.comment()));
    }
    for (Operation operation : needed) {
      left.add(
          mine.stream()
              .filter(p -> p.operation().equals(operation))
              .findFirst()
              .orElseGet(() -> PlannedOperation.of(operation)));
    }
    return left;
  }

  /** Whether a child requires the column itself, and not just since another parent does. */
  private boolean isOwn(QualifiedName child, String column) {
    Table table = sides.actualTables().get(child);
    return version < 18 || table == null || !table.options().heritage().notNulls().contains(column);
  }

  /** Whether the NOT NULL of a column was a parent's, too, and is its table's alone now. */
  private boolean isLetGo(QualifiedName table, Column column) {
    Table before = sides.actualTables().get(table);
    return before != null
        && !column.nullable()
        && !column.notNull().inherited().isKnown()
        && before.column(column.name()).filter(c -> c.notNull().inherited().isKnown()).isPresent();
  }

  /**
   * Adds the operations of a column. What they change in the children, too, is made equal there
   * first, in children of children as in these: so undoing leads through the same states.
   */
  private void handDown(
      QualifiedName table, String column, @Nullable Column to, List<PlannedOperation> operations) {
    List<QualifiedName> below = families.descendants(table);
    if (below.isEmpty() || operations.isEmpty()) {
      result.addAll(operations);
      return;
    }
    Touched touched = Touched.by(operations);
    List<QualifiedName> losing = touched.dropped() ? losing(table, below, column) : List.of();
    Column before = columns(table).get(column);
    if (before != null) {
      (touched.dropped() ? losing : below).forEach(child -> align(child, column, before, touched));
    }
    result.addAll(operations);
    for (QualifiedName child : losing) {
      columns(child).remove(column);
      affected.add(child + "." + column);
    }
    if (to != null) {
      columns(table).put(column, to);
      below.forEach(child -> receive(table, child, column, to, touched));
    }
  }

  /** The children whose column goes with the parent's: nobody else gives it to them. */
  private List<QualifiedName> losing(
      QualifiedName table, List<QualifiedName> below, String column) {
    Set<QualifiedName> gone = new LinkedHashSet<>(Set.of(table));
    List<QualifiedName> losing = new ArrayList<>();
    for (QualifiedName child : below) {
      boolean given =
          families.parents(child).stream()
              .anyMatch(p -> !gone.contains(p) && columns(p).containsKey(column));
      if (!given && columns(child).containsKey(column) && isInherited(child, column)) {
        gone.add(child);
        losing.add(child);
      }
    }
    return losing;
  }

  private boolean isInherited(QualifiedName child, String column) {
    Table table = sides.actualTables().get(child);
    return table != null
        && (table.options().slot() != null
            || table.options().heritage().columns().contains(column));
  }

  /** Makes a child's column like its parent's, in what the parent is about to change. */
  private void align(QualifiedName child, String column, Column parents, Touched touched) {
    Column from = columns(child).get(column);
    if (from == null) {
      return;
    }
    Column aligned = from;
    List<Operation> needed = new ArrayList<>();
    Column like = PartitionTables.made(child, parents);
    if (touched.defaults()
        && from.generated() == null
        && !Objects.equals(from.defaultValue(), like.defaultValue())
        && parents.identity() == null) {
      needed.add(new AlterColumnDefault(child, column, from.defaultValue(), like.defaultValue()));
      aligned = aligned.withDefault(like.defaultValue());
    }
    if (touched.generated()
        && parents.generated() != null
        && version >= 17
        && !Objects.equals(from.generated(), parents.generated())) {
      needed.add(new AlterColumnGenerated(child, column, from.generated(), parents.generated()));
      aligned = aligned.withGenerated(parents.generated());
    }
    ColumnOptions options = touched.options(aligned.options(), parents.options());
    if (!options.equals(aligned.options())) {
      needed.add(new AlterColumnOptions(child, aligned, aligned.withOptions(options)));
      aligned = aligned.withOptions(options);
    }
    if (touched.nulls() && !from.nullable() && parents.nullable() && version < 18) {
      needed.add(new AlterColumnNullability(child, column, true));
      aligned = aligned.withNullable(true);
    }
    if (touched.dropped()) {
      if (!from.nullable() && parents.nullable() && !touched.nulls() && isOwn(child, column)) {
        needed.add(new AlterColumnNullability(child, column, true));
        aligned = aligned.withNullable(true);
      }
      if (from.comment() != null) {
        needed.add(
            new SetComment(
                new CommentTarget(CommentTarget.Kind.COLUMN, child, column), from.comment(), null));
        aligned = aligned.withComment(null);
      }
    }
    handDown(child, column, aligned, needed.stream().map(PlannedOperation::of).toList());
    columns(child).put(column, aligned);
    affected.add(child + "." + column);
  }

  /** What a child has of a column once its parent's is changed. */
  private void receive(
      QualifiedName parent, QualifiedName child, String column, Column to, Touched touched) {
    Column from = columns(child).get(column);
    if (touched.added()) {
      if (from == null) {
        columns(child).put(column, PartitionTables.made(parent, to));
        affected.add(child + "." + column);
      } else if (version >= 18 && !to.nullable() && from.nullable()) {
        columns(child).put(column, from.withNullable(false));
        affected.add(child + "." + column);
      }
      return;
    }
    if (from == null) {
      return;
    }
    Column after = from;
    Column made = PartitionTables.made(parent, to);
    if (touched.type()) {
      after = after.withType(to.type()).withCollation(to.collation());
    }
    if (touched.generated()) {
      after = after.withGenerated(to.generated());
    }
    if (touched.defaults() && after.generated() == null && to.identity() == null) {
      after = after.withDefault(made.defaultValue());
    }
    if (touched.nulls() && !to.notNull().noInherit()) {
      after = nulls(child, after, to.nullable());
    }
    after = after.withOptions(touched.options(after.options(), to.options()));
    columns(child).put(column, after);
    affected.add(child + "." + column);
  }

  /** From PostgreSQL 18 on a child keeps the NOT NULL that it has itself, or of another parent. */
  private Column nulls(QualifiedName child, Column column, boolean nullable) {
    if (!nullable || version < 18) {
      return column.withNullable(nullable);
    }
    for (QualifiedName parent : families.parents(child)) {
      Column given = columns(parent).get(column.name());
      if (given != null && !given.nullable() && !given.notNull().noInherit()) {
        return column;
      }
    }
    Table table = sides.actualTables().get(child);
    return table == null || table.options().heritage().notNulls().contains(column.name())
        ? column.withNullable(true)
        : column.withNotNull(column.notNull().leftIn(child, column.name()));
  }

  private static @Nullable QualifiedName table(Operation operation) {
    if (operation instanceof AddColumn o) {
      return o.table();
    } else if (operation instanceof DropColumn o) {
      return o.table();
    } else if (operation instanceof AlterColumnDefault o) {
      return o.table();
    } else if (operation instanceof AlterColumnGenerated o) {
      return o.table();
    } else if (operation instanceof AlterColumnIdentity o) {
      return o.table();
    } else if (operation instanceof AlterColumnNullability o) {
      return o.table();
    } else if (operation instanceof AlterColumnOptions o) {
      return o.table();
    } else if (operation instanceof AlterColumnType o) {
      return o.table();
    } else if (operation instanceof RenameColumn) {
      return null;
    }
    return operation instanceof SetComment o && o.target().kind() == CommentTarget.Kind.COLUMN
        ? o.target().object()
        : null;
  }

  private static String column(Operation operation) {
    if (operation instanceof AddColumn o) {
      return o.column().name();
    } else if (operation instanceof DropColumn o) {
      return o.column().name();
    } else if (operation instanceof AlterColumnDefault o) {
      return o.column();
    } else if (operation instanceof AlterColumnGenerated o) {
      return o.column();
    } else if (operation instanceof AlterColumnIdentity o) {
      return o.column();
    } else if (operation instanceof AlterColumnNullability o) {
      return o.column();
    } else if (operation instanceof AlterColumnOptions o) {
      return o.to().name();
    } else if (operation instanceof AlterColumnType o) {
      return o.to().name();
    }
    return operation instanceof SetComment o ? String.valueOf(o.target().member()) : "";
  }
}
