package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.model.AnnotationUse;
import java.util.Optional;

/**
 * What is written about the table of a collection: a {@code @CollectionTable} counts first,
 * whatever the collection holds, then the {@code @JoinTable} of an override, then the attribute's
 * own.
 *
 * @param table the annotation that names the table and its columns; empty for none
 * @param foreignKey the {@code @ForeignKey} of the columns that point to the owner
 */
record CollectionTableSpec(Optional<AnnotationUse> table, Optional<AnnotationUse> foreignKey) {
  static CollectionTableSpec of(Attribute attribute, Scope scope) {
    AnnotationUse collection = attribute.annotation(Jpa.COLLECTION_TABLE).orElse(null);
    if (collection != null) {
      return new CollectionTableSpec(Optional.of(collection), collection.annotation("foreignKey"));
    }
    Optional<AnnotationUse> own = attribute.annotation(Jpa.JOIN_TABLE);
    AnnotationUse override = scope.overrides().association(attribute.name()).orElse(null);
    Optional<AnnotationUse> table =
        override == null ? Optional.empty() : override.annotation("joinTable");
    if (table.isEmpty()) {
      return new CollectionTableSpec(own, own.flatMap(o -> o.annotation("foreignKey")));
    }
    Optional<AnnotationUse> foreignKey = own.isPresent() ? own : Optional.of(override);
    return new CollectionTableSpec(table, foreignKey.flatMap(f -> f.annotation("foreignKey")));
  }

  /** The columns that point to the owner. */
  JoinSpec join() {
    return table
        .map(t -> JoinSpec.of(t.annotations("joinColumns"), foreignKey))
        .orElse(JoinSpec.IMPLICIT);
  }

  /** The columns that point to the other entity. */
  JoinSpec inverse() {
    return table
        .map(
            t ->
                JoinSpec.of(t.annotations("inverseJoinColumns"), t.annotation("inverseForeignKey")))
        .orElse(JoinSpec.IMPLICIT);
  }
}
