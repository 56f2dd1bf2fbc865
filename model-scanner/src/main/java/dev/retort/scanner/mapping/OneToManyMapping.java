package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ForeignKeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.schema.ReferentialAction;
import java.util.List;

/**
 * {@code @OneToMany}: nothing where the other side maps it, columns in the other table with
 * {@code @JoinColumn}, else a join table.
 */
final class OneToManyMapping implements AttributeMapping {
  @Override
  public boolean handles(Attribute attribute, Scope scope) {
    return attribute.has(Jpa.ONE_TO_MANY);
  }

  @Override
  public void map(Attribute attribute, Scope scope) {
    AnnotationUse association = attribute.annotation(Jpa.ONE_TO_MANY).orElseThrow();
    scope.bound(attribute, scope.table(), List.of(), true, false);
    ToManyBinder binder = new ToManyBinder(attribute, scope, association);
    EntityBinding target = binder.target();
    if (target == null) {
      return;
    }
    String mappedBy = association.string("mappedBy", "");
    AnnotationUse override = scope.overrides().association(attribute.name()).orElse(null);
    JoinSpec join =
        override != null && !override.annotations("joinColumns").isEmpty()
            ? JoinSpec.of(override.annotations("joinColumns"), override.annotation("foreignKey"))
            : JoinSpec.of(attribute.annotations(), Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS);
    if (!mappedBy.isEmpty()) {
      scope.context().deferInverse(last -> bindInverse(attribute, binder, target, mappedBy));
    } else if (JoinFormulas.isFormula(attribute)) {
      scope.context().deferCollection(last -> binder.bindBesideFormulas(target));
    } else if (!join.isImplicit() && !attribute.has(Jpa.JOIN_TABLE)) {
      scope.context().deferCollection(last -> binder.bindColumns(target, join, last));
    } else {
      scope.context().deferCollection(last -> binder.bindTable(target, true));
    }
  }

  /** What happens to a row of a join table when its target goes happens with its owner, too. */
  private static void alsoOfRows(BoundProperty owning) {
    TableDraft table = owning.table();
    ReferentialAction onDelete = ForeignKeys.onDelete(owning.attribute());
    if (onDelete != ReferentialAction.NO_ACTION) {
      table.foreignKeys().stream()
          .filter(k -> k.columns().equals(table.primaryKey()))
          .forEach(k -> table.replace(k, k.withOnDelete(onDelete)));
    }
  }

  private static boolean bindInverse(
      Attribute attribute, ToManyBinder binder, EntityBinding target, String mappedBy) {
    ReferentialAction onDelete = ForeignKeys.onDelete(attribute);
    BoundProperty owning = target.property(mappedBy);
    if (owning != null && binder.isJoined(owning, target)) {
      binder.bindIndex(owning.table(), false);
      alsoOfRows(owning);
      binder.softDelete(owning.table());
    } else {
      binder.bindIndex(target);
    }
    if (onDelete != ReferentialAction.NO_ACTION && owning != null) {
      TableDraft table = owning.table();
      for (ForeignKeyDraft key : table.foreignKeys()) {
        if (key.columns().equals(owning.columns())) {
          table.replace(key, key.withOnDelete(onDelete));
        }
      }
    }
    return true;
  }
}
