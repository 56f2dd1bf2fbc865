package dev.retort.differ;

import dev.retort.operations.CommentTarget;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.DropIndex;
import dev.retort.operations.SetComment;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Objects;

/** Indexes that no constraint owns. An index cannot be changed in place. */
final class IndexComparer implements ObjectComparer<Table, Index> {
  @Override
  public List<Index> objects(Table parent) {
    return parent.indexes();
  }

  @Override
  public Comparable<?> key(Index object) {
    return object.name();
  }

  @Override
  public void created(Scope<Table> scope, Index to, DiffSink out) {
    if (!to.unique()
        || out.isRecreated(scope.to().name() + "." + to.name())
        || holdsAlready(scope.from(), to)) {
      out.add(new CreateIndex(scope.to().name(), to, false));
      return;
    }
    out.add(
        new CreateIndex(scope.to().name(), to, false),
        DifferFindings.EXISTING_ROWS_CHECKED.on(
            scope.to().name() + "." + to.name(),
            to.origin().or(scope.to().origin()),
            "rows that repeat ("
                + String.join(", ", to.keys().stream().map(IndexKey::sql).toList())
                + ") break the new unique index"));
  }

  @Override
  public void dropped(Scope<Table> scope, Index from, DiffSink out) {
    boolean columnsStay =
        from.keys().stream()
            .allMatch(key -> key.column() == null || scope.to().column(key.column()).isPresent());
    if (columnsStay && from.unique() && !holdsAlready(scope.to(), from)) {
      out.add(
          new DropIndex(scope.from().name(), from, false),
          DifferFindings.UNMODELLED_CONSTRAINT_DROPPED.on(
              scope.from().name().withName(from.name().text()),
              scope.to().origin().or(from.origin()),
              "no model declares unique index " + from.name() + "; it is dropped"));
    } else if (columnsStay && !isReplaced(scope.to(), from)) {
      out.add(
          new DropIndex(scope.from().name(), from, false),
          DifferFindings.UNMODELLED_INDEX_DROPPED.on(
              scope.from().name().withName(from.name().text()),
              scope.to().origin().or(from.origin()),
              "no model declares index " + from.name() + "; it is dropped"));
    } else {
      out.add(new DropIndex(scope.from().name(), from, false));
    }
  }

  @Override
  public void altered(Scope<Table> scope, Index from, Index to, DiffSink out) {
    Index uncommented = from.withComment(to.comment());
    if (uncommented.equals(to)) {
      if (to.comment() != null && !Objects.equals(from.comment(), to.comment())) {
        out.add(
            new SetComment(
                new CommentTarget(
                    CommentTarget.Kind.INDEX, scope.to().name().withName(to.name().text()), null),
                from.comment(),
                to.comment()));
      }
      return;
    }
    out.add(new DropIndex(scope.from().name(), from, false));
    created(scope, to, out);
  }

  /** Whether what the index keeps out is kept out without it. */
  private static boolean holdsAlready(Table table, Index index) {
    List<String> columns = columns(index);
    return columns.size() == index.keys().size()
        && Uniqueness.holds(table, columns, index.nullsNotDistinct());
  }

  /** Whether a key over the same columns does the work of a dropped index. */
  private static boolean isReplaced(Table table, Index index) {
    List<String> columns = columns(index);
    return columns.size() == index.keys().size()
        && index.where() == null
        && !ForeignKeyBlocks.keys(table, columns).isEmpty();
  }

  private static List<String> columns(Index index) {
    return index.keys().stream().map(IndexKey::column).filter(Objects::nonNull).toList();
  }
}
