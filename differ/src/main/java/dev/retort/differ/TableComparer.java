package dev.retort.differ;

import dev.retort.operations.AlterInheritance;
import dev.retort.operations.CommentTarget;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.SetComment;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tables; what is in a table that stands on both sides is for the comparers of tables. */
final class TableComparer implements ObjectComparer<Schema, Table> {
  @Override
  public List<Table> objects(Schema parent) {
    Families families = Families.of(parent);
    if (families.isEmpty()) {
      return parent.tables();
    }
    return families.ordered(parent.tables().stream().map(Table::name).toList()).stream()
        .map(name -> parent.table(name).orElseThrow())
        .toList();
  }

  @Override
  public Comparable<?> key(Table object) {
    return object.name();
  }

  @Override
  public void created(Scope<Schema> scope, Table to, DiffSink out) {
    new FamilyTables(scope.sides(), out).create(to);
    to.indexes().forEach(index -> out.add(new CreateIndex(to.name(), index, false)));
    to.foreignKeys().forEach(key -> OutsideReference.note(scope.sides(), to, key, out));
  }

  @Override
  public void dropped(Scope<Schema> scope, Table from, DiffSink out) {
    if (from.options().slot() != null) {
      new FamilyTables(scope.sides(), out).dropPartition(from, from.options().slot());
      return;
    }
    if (!scope.options().complete() && staysBelow(scope, from.name())) {
      out.note(
          DifferFindings.PARTITION.on(
              from.name(),
              from.origin(),
              from.name() + " is a child of " + from.options().inherits().get(0)));
      List<QualifiedName> stay = new ArrayList<>(from.options().inherits());
      stay.removeIf(parent -> scope.to().table(parent).isEmpty() && !staysBelow(scope, parent));
      if (!stay.equals(from.options().inherits())) {
        out.add(new AlterInheritance(from.name(), from.options().inherits(), stay));
      }
      return;
    }
    Optional<QualifiedName> user = wantedReference(scope.to(), from.name());
    if (user.isPresent() && !scope.options().complete()) {
      out.note(
          DifferFindings.REFERENCE_OUTSIDE.on(
              from.name(),
              from.origin(),
              "no model maps "
                  + from.name()
                  + ", but a foreign key of "
                  + user.get()
                  + " needs it; it stays"));
      return;
    }
    new FamilyTables(scope.sides(), out)
        .drop(
            from,
            DifferFindings.TABLE_DROPPED.on(
                from.name(),
                from.origin(),
                "no model maps table " + from.name() + "; it is dropped"));
  }

  @Override
  public void altered(Scope<Schema> scope, Table from, Table to, DiffSink out) {
    Scope<Table> inner = new Scope<>(scope.options(), scope.sides(), from, to);
    Comparers.OF_TABLE.forEach(comparer -> Pairing.compare(comparer, inner, out));
    TableOptionsComparison.compare(from, to, out);
    if (!Objects.equals(from.comment(), to.comment())) {
      out.add(
          new SetComment(
              new CommentTarget(CommentTarget.Kind.TABLE, to.name(), null),
              from.comment(),
              to.comment()));
    }
  }

  /** Whether a table is the child of one that stays. */
  private static boolean staysBelow(Scope<Schema> scope, QualifiedName name) {
    return scope
        .from()
        .table(name)
        .filter(
            table ->
                table.options().inherits().stream()
                    .anyMatch(p -> scope.to().table(p).isPresent() || staysBelow(scope, p)))
        .isPresent();
  }

  private static Optional<QualifiedName> wantedReference(Schema wanted, QualifiedName dropped) {
    for (Table table : wanted.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (key.refTable().equals(dropped)) {
          return Optional.of(table.name());
        }
      }
    }
    return Optional.empty();
  }
}
