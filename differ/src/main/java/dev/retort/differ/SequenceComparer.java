package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.AlterSequence;
import dev.retort.operations.AlterSequenceOwner;
import dev.retort.operations.CommentTarget;
import dev.retort.operations.CreateSequence;
import dev.retort.operations.DropSequence;
import dev.retort.operations.ExecuteSql;
import dev.retort.operations.Operation;
import dev.retort.operations.RenameSequence;
import dev.retort.operations.SetComment;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sequences that no column owns. */
final class SequenceComparer implements ObjectComparer<Schema, Sequence> {
  @Override
  public List<Sequence> objects(Schema parent) {
    return parent.sequences();
  }

  @Override
  public Comparable<?> key(Sequence object) {
    return object.name();
  }

  @Override
  public void created(Scope<Schema> scope, Sequence to, DiffSink out) {
    Optional<Table> numbered =
        scope.from().tables().stream()
            .filter(table -> to.name().name().startsWith(table.name().name() + "_"))
            .findFirst();
    List<Finding> all = new ArrayList<>();
    numbered.ifPresent(
        table ->
            all.add(
                DifferFindings.NUMBERING_ADDED.on(
                    to.name(),
                    to.origin(),
                    "sequence "
                        + to.name()
                        + " starts at "
                        + (to.start() == null ? 1 : to.start())
                        + " while table "
                        + table.name()
                        + " may hold rows")));
    List<Operation> alternative = numbered.map(table -> pastRows(to, table)).orElse(List.of());
    QualifiedName legacy = to.name().withName("hibernate_sequence");
    if (scope.from().sequence(legacy).isPresent() && scope.to().sequence(legacy).isEmpty()) {
      all.add(
          DifferFindings.LEGACY_SEQUENCE.on(
              to.name(),
              to.origin(),
              "the database numbers with " + legacy + ", which Hibernate used up to version 5"));
    }
    Sequence free = to.withOwner(null);
    if (isNameOfType(scope.to(), to.name())) {
      Sequence shelter = withName(free, RenameCircles.temporary(to.name().name()));
      out.add(new CreateSequence(shelter), all, List.of());
      out.add(new RenameSequence(shelter.name(), to.name().name()));
    } else {
      out.add(new CreateSequence(free), all, alternative);
    }
    compareOwner(free, to, out);
  }

  /** The sequence, and a start behind the rows that are there. */
  private static List<Operation> pastRows(Sequence sequence, Table table) {
    if (table.primaryKey() == null || table.primaryKey().columns().size() != 1) {
      return List.of();
    }
    String key = table.primaryKey().columns().get(0);
    boolean number =
        table.column(key).filter(c -> c.type().matches("bigint|integer|smallint")).isPresent();
    return number
        ? List.of(
            new CreateSequence(sequence),
            new ExecuteSql(
                "SELECT setval(%s, max(%s)) FROM %s"
                    .formatted(
                        Identifiers.literal(sequence.name().quoted()),
                        Identifiers.quote(key),
                        table.name().quoted())))
        : List.of();
  }

  @Override
  public void dropped(Scope<Schema> scope, Sequence from, DiffSink out) {
    if (Mentions.sequence(scope, from.name())) {
      return;
    }
    if (scope.options().dropLeftovers()) {
      drop(scope, from, out);
    } else {
      out.note(
          DifferFindings.LEFTOVER.on(
              from.name(), from.origin(), "no model mentions sequence " + from.name()));
    }
  }

  private static void drop(Scope<Schema> scope, Sequence from, DiffSink out) {
    Sequence dropped = from;
    if (isNameOfType(scope.from(), from.name())) {
      dropped = withName(from, RenameCircles.temporary(from.name().name()));
      out.add(new RenameSequence(from.name(), dropped.name().name()));
    }
    Sequence free = dropped.withOwner(null);
    compareOwner(dropped, free, out); // or its column takes it along
    out.add(new DropSequence(free));
  }

  /**
   * Whether a type that is no relation has the name, too. The server then creates no sequence of
   * that name, but lets one be renamed to it.
   */
  private static boolean isNameOfType(Schema schema, QualifiedName name) {
    return schema.enumType(name).isPresent()
        || schema.domain(name).isPresent()
        || schema.ranges().stream()
            .anyMatch(r -> r.name().equals(name) || r.multirangeName().equals(name));
  }

  private static Sequence withName(Sequence sequence, String name) {
    return sequence.withName(sequence.name().withName(name));
  }

  @Override
  public void altered(Scope<Schema> scope, Sequence from, Sequence to, DiffSink out) {
    if (!Objects.equals(from.comment(), to.comment())) {
      out.add(
          new SetComment(
              new CommentTarget(CommentTarget.Kind.SEQUENCE, to.name(), null),
              from.comment(),
              to.comment()));
    }
    compareOwner(from, to, out);
    if (from.withComment(to.comment()).withOwner(to.owner()).equals(to)) {
      return;
    }
    List<Finding> findings =
        Objects.equals(from.increment(), to.increment())
            ? List.of()
            : List.of(
                DifferFindings.SEQUENCE_INCREMENT.on(
                    to.name(),
                    to.origin(),
                    "the increment goes from " + from.increment() + " to " + to.increment()));
    out.add(new AlterSequence(from.withOwner(null), to.withOwner(null)), findings, List.of());
  }

  private static void compareOwner(Sequence from, Sequence to, DiffSink out) {
    if (!Objects.equals(from.owner(), to.owner())) {
      out.add(new AlterSequenceOwner(to.name(), from.owner(), to.owner()));
    }
  }
}
