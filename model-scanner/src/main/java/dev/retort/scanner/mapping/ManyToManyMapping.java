package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.model.AnnotationUse;
import java.util.List;

/** {@code @ManyToMany}: a join table on the owning side. */
final class ManyToManyMapping implements AttributeMapping {
  @Override
  public boolean handles(Attribute attribute, Scope scope) {
    return attribute.has(Jpa.MANY_TO_MANY);
  }

  @Override
  public void map(Attribute attribute, Scope scope) {
    AnnotationUse association = attribute.annotation(Jpa.MANY_TO_MANY).orElseThrow();
    scope.bound(attribute, scope.table(), List.of(), true, false);
    ToManyBinder binder = new ToManyBinder(attribute, scope, association);
    EntityBinding target = binder.target();
    String mappedBy = association.string("mappedBy", "");
    if (target != null && !mappedBy.isEmpty()) {
      scope.context().deferInverse(last -> binder.bindInverse(target, mappedBy));
    } else if (target != null) {
      scope.context().deferCollection(last -> binder.bindTable(target, false));
    }
  }
}
