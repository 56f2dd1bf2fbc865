package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.ForeignKeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.schema.Origin;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes foreign keys, where there are to be any. */
final class ForeignKeys {
  private ForeignKeys() {}

  static void add(
      MappingContext context,
      TableDraft table,
      List<ColumnDraft> columns,
      References references,
      EntityBinding target,
      @Nullable AnnotationUse foreignKey,
      ReferentialAction onDelete,
      Origin origin) {
    boolean none =
        foreignKey != null
            && foreignKey.enumConstant("value", "PROVIDER_DEFAULT").equals("NO_CONSTRAINT");
    if (none || !target.isReferable() || columns.isEmpty()) {
      return;
    }
    String name = foreignKey == null ? "" : foreignKey.string("name", "");
    if (foreignKey != null && !foreignKey.string("foreignKeyDefinition", "").isEmpty()) {
      context.report(
          MappingFindings.RT131,
          table.name().catalog(),
          foreignKey.origin(),
          "foreignKeyDefinition is not understood: the foreign key is taken without it");
    }
    table.add(
        new ForeignKeyDraft(
            name.isEmpty() ? null : name,
            columns,
            references.table(),
            references.columns(),
            onDelete,
            origin));
  }

  /** What {@code @OnDelete} says. */
  static ReferentialAction onDelete(List<AnnotationUse> annotations) {
    return annotations.stream()
        .filter(a -> a.type().equals(Jpa.ON_DELETE))
        .map(a -> ReferentialAction.valueOf(a.enumConstant("action", "NO_ACTION")))
        .findFirst()
        .orElse(ReferentialAction.NO_ACTION);
  }

  static ReferentialAction onDelete(Attribute attribute) {
    return onDelete(attribute.annotations());
  }
}
