package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.naming.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the tables of entities: {@code @Table} and {@code @SecondaryTable}. */
final class EntityTables {
  private final MappingContext context;

  EntityTables(MappingContext context) {
    this.context = context;
  }

  /** Binds an entity, whose parent is bound already, to its tables. */
  void bind(EntityType entity) {
    EntityType parent = entity.parent();
    EntityBinding binding;
    if (!entity.hasTable() && parent != null) {
      EntityBinding above = context.binding(parent);
      binding = new EntityBinding(context, entity, above.table(), above.isPhysical());
    } else {
      boolean physical = isPhysical(entity);
      TableDraft table = primary(entity);
      binding =
          new EntityBinding(
              context, entity, physical ? context.database.add(table) : table, physical);
    }
    context.bind(entity, binding);
    for (AnnotationUse use :
        AnnotationUse.all(
            entity.declaration().annotations(), Jpa.SECONDARY_TABLE, Jpa.SECONDARY_TABLES)) {
      binding.addSecondaryTable(context.database.add(table(use, use.string("name", ""), null)));
    }
    List<TableDraft> tables = new ArrayList<>(List.of(binding.table()));
    tables.addAll(binding.secondaryTables());
    Comments.onTables(entity.declaration().annotations(), tables);
  }

  private TableDraft primary(EntityType entity) {
    AnnotationUse use = entity.declaration().annotation(Jpa.TABLE).orElse(null);
    String name = use == null ? "" : use.string("name", "");
    return table(use, name.isEmpty() ? entity.name() : name, entity);
  }

  private TableDraft table(@Nullable AnnotationUse use, String name, @Nullable EntityType entity) {
    Identifier logical = context.naming.logical(name);
    TableDraft table =
        new TableDraft(
            use == null ? null : context.schemaOf(use),
            logical,
            context.naming.physical(logical),
            entity != null
                ? entity.declaration().origin()
                : use != null ? use.origin() : dev.retort.schema.Origin.UNKNOWN);
    if (use != null && !use.string("comment", "").isEmpty()) {
      table.comment(use.string("comment", ""));
    }
    return table;
  }

  private boolean isPhysical(EntityType entity) {
    if (entity.declaration().annotation(Jpa.VIEW).isPresent()) {
      context.report(
          MappingFindings.RT131,
          entity,
          entity.declaration().origin(),
          "@View is not understood yet: the view of "
              + entity
              + " is not part of the wanted schema");
      return false;
    }
    boolean abstractUnion =
        entity.isAbstract()
            && entity.strategy() == EntityType.Strategy.TABLE_PER_CLASS
            && (entity.parent() != null || !entity.children().isEmpty());
    return !abstractUnion && entity.declaration().annotation(Jpa.SUBSELECT).isEmpty();
  }
}
