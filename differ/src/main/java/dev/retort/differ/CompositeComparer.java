package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.AddAttribute;
import dev.retort.operations.AlterAttribute;
import dev.retort.operations.CommentTarget;
import dev.retort.operations.CreateComposite;
import dev.retort.operations.DropAttribute;
import dev.retort.operations.DropComposite;
import dev.retort.operations.SetComment;
import dev.retort.schema.CompositeType;
import dev.retort.schema.CompositeType.Attribute;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Composite types. What {@code ALTER TYPE} refuses is {@link TypeRebuilds}' business. */
final class CompositeComparer implements ObjectComparer<Schema, CompositeType> {
  @Override
  public List<CompositeType> objects(Schema parent) {
    return parent.composites();
  }

  @Override
  public Comparable<?> key(CompositeType object) {
    return object.name();
  }

  @Override
  public void created(Scope<Schema> scope, CompositeType to, DiffSink out) {
    out.add(new CreateComposite(to));
  }

  @Override
  public void dropped(Scope<Schema> scope, CompositeType from, DiffSink out) {
    if (scope.options().dropLeftovers()) {
      out.add(new DropComposite(from));
    } else {
      out.note(
          DifferFindings.LEFTOVER.on(
              from.name(), from.origin(), "no model mentions composite type " + from.name()));
    }
  }

  @Override
  public void altered(Scope<Schema> scope, CompositeType from, CompositeType to, DiffSink out) {
    QualifiedName name = to.name();
    for (int i = from.attributes().size() - 1; i >= 0; i--) { // so the way back adds them in order
      Attribute attribute = from.attributes().get(i);
      if (to.attribute(attribute.name()).isEmpty()) {
        out.add(new DropAttribute(name, attribute), dropped(to, attribute));
      }
    }
    for (Attribute attribute : to.attributes()) {
      Optional<Attribute> before = from.attribute(attribute.name());
      if (before.isEmpty()) {
        out.add(new AddAttribute(name, attribute));
      } else {
        alter(name, before.get(), attribute, out);
      }
    }
    if (!Objects.equals(from.comment(), to.comment())) {
      out.add(new SetComment(CommentTarget.type(name), from.comment(), to.comment()));
    }
  }

  static Finding dropped(CompositeType to, Attribute attribute) {
    return DifferFindings.ATTRIBUTE_DROPPED.on(
        to.name() + "." + attribute.name(),
        to.origin(),
        "attribute " + attribute.name() + " of type " + to.name() + " is dropped");
  }

  private static void alter(QualifiedName type, Attribute from, Attribute to, DiffSink out) {
    if (!from.type().equals(to.type()) || !Objects.equals(from.collation(), to.collation())) {
      out.add(new AlterAttribute(type, from, to));
    }
    if (!Objects.equals(from.comment(), to.comment())) {
      out.add(new SetComment(CommentTarget.column(type, to.name()), from.comment(), to.comment()));
    }
  }
}
