package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.AlterColumnGenerated;
import dev.retort.operations.AlterColumnIdentity;
import dev.retort.operations.AlterColumnNullability;
import dev.retort.operations.AlterColumnOptions;
import dev.retort.operations.CommentTarget;
import dev.retort.operations.DropColumn;
import dev.retort.operations.ExecuteSql;
import dev.retort.operations.Operation;
import dev.retort.operations.SetComment;
import dev.retort.schema.Column;
import dev.retort.schema.Identifiers;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Objects;

/** Columns. Their order is no difference. */
final class ColumnComparer implements ObjectComparer<Table, Column> {
  @Override
  public List<Column> objects(Table parent) {
    return parent.columns();
  }

  @Override
  public Comparable<?> key(Column object) {
    return object.name();
  }

  @Override
  public void created(Scope<Table> scope, Column to, DiffSink out) {
    QualifiedName table = scope.to().name();
    if (to.nullable() || to.suppliesValueForExistingRows()) {
      out.add(new AddColumn(table, to));
      return;
    }
    Finding finding =
        DifferFindings.REQUIRED_COLUMN.on(
            table + "." + to.name(),
            to.origin(),
            "column "
                + to.name()
                + " is NOT NULL and has no default: rows that exist have no value");
    List<Operation> inSteps =
        List.of(
            new AddColumn(table, to.withNullable(true)),
            new ExecuteSql(
                "UPDATE "
                    + table.quoted()
                    + " SET "
                    + Identifiers.quote(to.name())
                    + " = /* a value for the rows that exist */ NULL"),
            new AlterColumnNullability(table, to.name(), false));
    out.add(new AddColumn(table, to), List.of(finding), inSteps);
  }

  @Override
  public void dropped(Scope<Table> scope, Column from, DiffSink out) {
    out.add(
        new DropColumn(scope.from().name(), from),
        DifferFindings.COLUMN_DROPPED.on(
            scope.from().name() + "." + from.name(),
            scope.to().origin().or(from.origin()),
            "no model maps column " + from.name() + "; it is dropped"));
  }

  @Override
  public void altered(Scope<Table> scope, Column from, Column to, DiffSink out) {
    QualifiedName table = scope.to().name();
    boolean typeChanges =
        !from.type().equals(to.type()) || !Objects.equals(from.collation(), to.collation());
    boolean defaultInTheWay =
        from.defaultValue() != null
            && (typeChanges && !ColumnTypeChange.keepsDefault(from, to)
                || to.identity() != null && from.identity() == null
                || to.generated() != null);
    if (defaultInTheWay) {
      out.add(new AlterColumnDefault(table, to.name(), from.defaultValue(), null));
    }
    Identity identity = from.identity();
    if (identity != null && to.identity() == null) {
      dropIdentity(table, from, to, out);
    } else if (identity != null && typeChanges && !IdentityBounds.fit(identity, from, to)) {
      out.add(new AlterColumnIdentity(table, to.name(), identity, to.identity()));
      identity = to.identity();
    }
    Column stored = from;
    if (typeChanges && !from.options().equals(from.options().afterTypeChange())) {
      // The server forgets them with the type; said first, so that the way back brings them back.
      stored = from.withOptions(from.options().afterTypeChange());
      out.add(new AlterColumnOptions(table, from, stored));
    }
    if (typeChanges) {
      ColumnTypeChange.plan(table, from, to, scope.sides(), out);
    }
    if (!Objects.equals(from.generated(), to.generated())) {
      out.add(new AlterColumnGenerated(table, to.name(), from.generated(), to.generated()));
    }
    if (!stored.options().equals(to.options())) {
      Column typed = stored.withType(to.type());
      out.add(new AlterColumnOptions(table, typed, to));
    }
    if (from.nullable() != to.nullable()) {
      alterNullability(table, from, to, out);
    } else if (!from.notNull().equals(to.notNull()) && !from.notNull().inherited().isKnown()) {
      NotNullComparison.compare(table, from, to, out);
    }
    Column before = defaultInTheWay ? from.withDefault(null) : from;
    if (!Objects.equals(before.defaultValue(), to.defaultValue())) {
      out.add(
          new AlterColumnDefault(table, to.name(), before.defaultValue(), to.defaultValue()),
          Objects.equals(from.defaultValue(), to.defaultValue())
                  || out.isRecreated(CallerBlocks.defaultOf(table, to.name(), to.defaultValue()))
              ? new Finding[0]
              : new Finding[] {defaultFinding(table, from, to)});
    }
    if (identity != null && typeChanges) {
      identity = IdentityBounds.after(identity, from.type(), to.type());
    }
    if (to.identity() != null && !to.identity().equals(identity)) {
      // numbering goes on after the largest value: the operation sees to that
      out.add(new AlterColumnIdentity(table, to.name(), identity, to.identity()));
    }
    if (!Objects.equals(from.comment(), to.comment())) {
      out.add(
          new SetComment(
              new CommentTarget(CommentTarget.Kind.COLUMN, table, to.name()),
              from.comment(),
              to.comment()));
    }
  }

  private static void alterNullability(QualifiedName table, Column from, Column to, DiffSink out) {
    AlterColumnNullability operation =
        new AlterColumnNullability(
            table, to.name(), to.nullable(), to.nullable() ? from.notNull() : to.notNull());
    if (to.nullable()) {
      out.add(operation);
    } else {
      Finding finding =
          DifferFindings.SET_NOT_NULL.on(
              table + "." + to.name(),
              to.origin(),
              "rows whose " + to.name() + " is null refuse SET NOT NULL");
      String column = Identifiers.quote(to.name());
      ExecuteSql fill =
          new ExecuteSql(
              "UPDATE %s SET %s = /* a value */ NULL WHERE %s IS NULL"
                  .formatted(table.quoted(), column, column));
      out.add(operation, List.of(finding), List.of(fill, operation));
    }
  }

  private static Finding defaultFinding(QualifiedName table, Column from, Column to) {
    String object = table + "." + to.name();
    if (to.defaultValue() == null) {
      return DifferFindings.DEFAULT_REMOVED.on(
          object, to.origin(), "the default " + from.defaultValue() + " is dropped");
    }
    return DifferFindings.DEFAULT_CHANGED.on(
        object,
        to.origin(),
        from.defaultValue() == null
            ? "the default becomes " + to.defaultValue()
            : "the default goes from " + from.defaultValue() + " to " + to.defaultValue());
  }

  private static void dropIdentity(QualifiedName table, Column from, Column to, DiffSink out) {
    out.add(
        new AlterColumnIdentity(table, to.name(), from.identity(), null),
        DifferFindings.NUMBERING_REMOVED.on(
            table + "." + to.name(),
            to.origin(),
            "the database numbers column " + to.name() + ", the model does not ask for it"));
  }
}
