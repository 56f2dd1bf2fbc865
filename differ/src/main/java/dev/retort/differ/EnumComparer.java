package dev.retort.differ;

import dev.retort.operations.AddEnumValue;
import dev.retort.operations.CommentTarget;
import dev.retort.operations.CreateEnum;
import dev.retort.operations.DropEnum;
import dev.retort.operations.SetComment;
import dev.retort.schema.EnumType;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Native enum types. Labels are added in their place; for what PostgreSQL cannot do {@link
 * TypeRebuilds} makes the type anew.
 */
final class EnumComparer implements ObjectComparer<Schema, EnumType> {
  @Override
  public List<EnumType> objects(Schema parent) {
    return parent.enums();
  }

  @Override
  public Comparable<?> key(EnumType object) {
    return object.name();
  }

  @Override
  public void created(Scope<Schema> scope, EnumType to, DiffSink out) {
    out.add(new CreateEnum(to));
  }

  @Override
  public void dropped(Scope<Schema> scope, EnumType from, DiffSink out) {
    if (Mentions.type(scope, from.name())) {
      return;
    }
    if (scope.options().dropLeftovers()) {
      out.add(new DropEnum(from));
    } else {
      out.note(
          DifferFindings.LEFTOVER.on(
              from.name(), from.origin(), "no model mentions enum type " + from.name()));
    }
  }

  @Override
  public void altered(Scope<Schema> scope, EnumType from, EnumType to, DiffSink out) {
    if (to.comment() != null && !to.comment().equals(from.comment())) {
      CommentTarget type = new CommentTarget(CommentTarget.Kind.TYPE, to.name(), null);
      out.add(new SetComment(type, from.comment(), to.comment()));
    }
    List<String> labels = new ArrayList<>(from.labels());
    for (int i = 0; i < to.labels().size(); i++) {
      String label = to.labels().get(i);
      if (!labels.contains(label)) {
        add(from, to, label, i, labels, out);
      }
    }
  }

  /** After the label before it, so that each label may lean on one that was added just now. */
  private static void add(
      EnumType from, EnumType to, String label, int place, List<String> labels, DiffSink out) {
    String after = place > 0 ? to.labels().get(place - 1) : null;
    String before = after == null && !labels.isEmpty() ? labels.get(0) : null;
    boolean last = after != null && labels.indexOf(after) == labels.size() - 1;
    labels.add(after == null ? 0 : labels.indexOf(after) + 1, label);
    out.add(
        new AddEnumValue(to.name(), label, before, last ? null : after),
        DifferFindings.ENUM_LABEL_ADDED.on(
            to.name(), to.origin(), "label '" + label + "' is added to " + from.name()));
  }
}
