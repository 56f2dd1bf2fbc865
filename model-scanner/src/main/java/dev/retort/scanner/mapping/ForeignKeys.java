package dev.retort.scanner.mapping;

import dev.retort.scanner.ddl.ForeignKeyClauses;
import dev.retort.scanner.ddl.ForeignKeyDefinition;
import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.ForeignKeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.schema.Origin;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes foreign keys, where there are to be any. */
final class ForeignKeys {
  private ForeignKeys() {}

  /** The same without the name, which only one of several tables can have. */
  static @Nullable AnnotationUse unnamed(@Nullable AnnotationUse foreignKey) {
    if (foreignKey == null || !foreignKey.isWritten("name")) {
      return foreignKey;
    }
    Map<String, AnnotationValue> values = new TreeMap<>(foreignKey.values());
    values.remove("name");
    return new AnnotationUse(foreignKey.type(), values, foreignKey.origin());
  }

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
    if (none || columns.isEmpty()) {
      return;
    }
    String name = foreignKey == null ? "" : foreignKey.string("name", "");
    String options = foreignKey == null ? "" : foreignKey.string("options", "");
    ForeignKeyClauses clauses = ForeignKeyClauses.parse(options);
    String written = foreignKey == null ? "" : foreignKey.string("foreignKeyDefinition", "");
    ForeignKeyDefinition definition = ForeignKeyDefinition.parse(written).orElse(null);
    String rest =
        definition == null ? clauses.rest() : clauses.rest() + definition.clauses().rest();
    if (!written.isEmpty() && definition == null || !rest.isEmpty()) {
      context.report(
          MappingFindings.RT131,
          table.name().catalog(),
          origin,
          "part of a foreign key's definition is not understood: "
              + (rest.isEmpty() ? written : rest));
    }
    table.add(
        new ForeignKeyDraft(
            name.isEmpty() ? null : name,
            columns,
            references.table(),
            references.columns(),
            onDelete,
            clauses,
            definition,
            target.isReferable() && references.creatable(),
            origin));
  }

  /** What {@code @OnDelete} says. */
  static ReferentialAction onDelete(List<AnnotationUse> annotations) {
    AnnotationUse use = AnnotationUse.first(annotations, Jpa.ON_DELETE);
    return use == null
        ? ReferentialAction.NO_ACTION
        : ReferentialAction.valueOf(use.enumConstant("action", "NO_ACTION"));
  }

  static ReferentialAction onDelete(Attribute attribute) {
    return onDelete(attribute.annotations());
  }
}
