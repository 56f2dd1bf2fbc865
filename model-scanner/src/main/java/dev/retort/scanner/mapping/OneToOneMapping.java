package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.naming.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * {@code @OneToOne}: unique join columns, or the owner's own key where that is shared, or nothing
 * on the side that is mapped by the other.
 */
final class OneToOneMapping implements AttributeMapping {
  @Override
  public boolean handles(Attribute attribute, Scope scope) {
    return attribute.has(Jpa.ONE_TO_ONE);
  }

  @Override
  public void map(Attribute attribute, Scope scope) {
    AnnotationUse association = attribute.annotation(Jpa.ONE_TO_ONE).orElseThrow();
    if (!association.string("mappedBy", "").isEmpty()) {
      scope.bound(attribute, scope.table(), List.of(), true, false);
    } else if (sharesKey(attribute, scope)) {
      scope.context().deferToOne(last -> bindToKey(attribute, scope, association));
    } else {
      new ToOneBinder(attribute, scope, association, true).bind();
    }
  }

  private static boolean sharesKey(Attribute attribute, Scope scope) {
    if (scope.key() || attribute.has(Jpa.MAPS_ID)) {
      return false;
    }
    if (attribute.has(Jpa.PRIMARY_KEY_JOIN_COLUMN) || attribute.has(Jpa.PRIMARY_KEY_JOIN_COLUMNS)) {
      return true;
    }
    if (attribute.has(Jpa.JOIN_TABLE)) {
      return false;
    }
    JoinSpec join = JoinSpec.of(attribute.annotations(), Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS);
    List<String> key = scope.entity().key().stream().map(c -> c.name().catalog()).toList();
    return !join.isImplicit()
        && join.columns().size() == key.size()
        && join.columns().stream()
            .allMatch(
                c ->
                    c.isNamed()
                        && key.contains(
                            scope.context().naming.physical(Identifier.of(c.name())).catalog()));
  }

  /** Only a reference that is not optional constrains the key. */
  private static boolean bindToKey(Attribute attribute, Scope scope, AnnotationUse association) {
    MappingContext context = scope.context();
    EntityBinding target = context.binding(attribute.type().name());
    if (target != null && !association.bool("optional", true)) {
      List<ColumnDraft> key = scope.entity().key();
      Optional<References> references = References.find(target, JoinSpec.IMPLICIT);
      if (references.isPresent() && references.get().columns().size() == key.size()) {
        AnnotationUse ofKey =
            JoinSpec.of(
                    attribute.annotations(),
                    Jpa.PRIMARY_KEY_JOIN_COLUMN,
                    Jpa.PRIMARY_KEY_JOIN_COLUMNS)
                .foreignKey();
        AnnotationUse foreignKey =
            ofKey != null
                ? ofKey
                : JoinSpec.of(attribute.annotations(), Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS)
                    .foreignKey();
        ForeignKeys.add(
            context,
            scope.table(),
            key,
            references.get(),
            target,
            foreignKey,
            ForeignKeys.onDelete(attribute),
            attribute.origin());
      }
    }
    scope.bound(attribute, scope.table(), List.of(), true, false);
    return true;
  }
}
