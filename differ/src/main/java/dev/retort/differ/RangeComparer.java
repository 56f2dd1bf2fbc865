package dev.retort.differ;

import dev.retort.operations.CommentTarget;
import dev.retort.operations.CreateRange;
import dev.retort.operations.DropRange;
import dev.retort.operations.SetComment;
import dev.retort.schema.RangeType;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Objects;

/** Range types. One that is used and changes is {@link TypeRebuilds}' business. */
final class RangeComparer implements ObjectComparer<Schema, RangeType> {
  @Override
  public List<RangeType> objects(Schema parent) {
    return parent.ranges();
  }

  @Override
  public Comparable<?> key(RangeType object) {
    return object.name();
  }

  @Override
  public void created(Scope<Schema> scope, RangeType to, DiffSink out) {
    if (to.canonical() == null) {
      out.add(new CreateRange(to));
      return;
    }
    out.add(
        new CreateRange(to),
        DifferFindings.SHELL_TYPE.on(
            to.name(),
            to.origin(),
            "range type "
                + to.name()
                + " needs "
                + to.canonical()
                + ", which takes its values and so needs it"));
  }

  @Override
  public void dropped(Scope<Schema> scope, RangeType from, DiffSink out) {
    if (scope.options().dropLeftovers()) {
      out.add(new DropRange(from));
    } else {
      out.note(
          DifferFindings.LEFTOVER.on(
              from.name(), from.origin(), "no model mentions range type " + from.name()));
    }
  }

  @Override
  public void altered(Scope<Schema> scope, RangeType from, RangeType to, DiffSink out) {
    if (!sameDefinition(from, to)) {
      out.add(new DropRange(from)); // used by nothing, or it would be made anew
      out.add(new CreateRange(to));
    } else if (!Objects.equals(from.comment(), to.comment())) {
      out.add(new SetComment(CommentTarget.type(to.name()), from.comment(), to.comment()));
    }
  }

  /** Whether nothing but comment and origin differs. */
  static boolean sameDefinition(RangeType from, RangeType to) {
    return from.subtype().equals(to.subtype())
        && Objects.equals(from.opclass(), to.opclass())
        && Objects.equals(from.collation(), to.collation())
        && Objects.equals(from.canonical(), to.canonical())
        && Objects.equals(from.difference(), to.difference())
        && from.multirangeName().equals(to.multirangeName());
  }
}
