package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.CheckDraft;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an entity's own annotations demand of its tables, when all columns are there. */
final class EntityConstraints {
  private final MappingContext context;

  EntityConstraints(MappingContext context) {
    this.context = context;
  }

  void add(EntityBinding binding) {
    List<AnnotationUse> annotations = binding.entity().declaration().annotations();
    TableConstraints constraints = new TableConstraints(context);
    if (binding.entity().hasTable()) {
      annotations.stream()
          .filter(a -> a.type().equals(Jpa.TABLE))
          .forEach(a -> constraints.add(binding.table(), a));
    }
    for (AnnotationUse use :
        AnnotationUse.all(annotations, Jpa.SECONDARY_TABLE, Jpa.SECONDARY_TABLES)) {
      constraints.add(binding.table(use.string("name", ""), use.origin()), use);
    }
    for (AnnotationUse use : AnnotationUse.all(annotations, Jpa.CHECK, Jpa.CHECKS)) {
      String name = use.string("name", "");
      String condition = use.string("constraints", "");
      tableOf(condition, binding)
          .add(new CheckDraft(name.isBlank() ? null : name, condition, List.of(), use.origin()));
    }
    if (context.types.uses(Jpa.NATURAL_ID)) {
      addNaturalId(binding);
    }
  }

  /** The table that most of a condition's columns are in, the primary one where they are equal. */
  private static TableDraft tableOf(String condition, EntityBinding binding) {
    TableDraft best = binding.table();
    for (TableDraft table : binding.secondaryTables()) {
      if (matches(condition, table) > matches(condition, best)) {
        best = table;
      }
    }
    return best;
  }

  private static long matches(String condition, TableDraft table) {
    return Arrays.stream(condition.split("\\W+"))
        .distinct()
        .filter(word -> !word.isEmpty() && table.find(word) != null)
        .count();
  }

  /** The tables of a table per class repeat the columns of a natural id, but not their key. */
  private static void addNaturalId(EntityBinding binding) {
    boolean none =
        binding.properties().values().stream()
            .noneMatch(property -> property.attribute().has(Jpa.NATURAL_ID));
    if (none || binding.entity().parent() != null) {
      return;
    }
    Map<TableDraft, List<ColumnDraft>> columns = new LinkedHashMap<>();
    List<String> order = binding.entity().attributes().stream().map(a -> a.name()).toList();
    List<BoundProperty> properties =
        binding.properties().values().stream()
            .sorted(
                Comparator.<BoundProperty>comparingInt(p -> order.indexOf(p.path().split("\\.")[0]))
                    .thenComparing(BoundProperty::path))
            .toList();
    for (BoundProperty property : properties) {
      String top = property.path().split("\\.")[0];
      BoundProperty owner = binding.properties().get(top);
      boolean natural =
          property.attribute().has(Jpa.NATURAL_ID)
              || owner != null && owner.attribute().has(Jpa.NATURAL_ID);
      if (natural && !property.composite()) {
        List<ColumnDraft> key =
            columns.computeIfAbsent(property.table(), table -> new ArrayList<>());
        natural(property).stream().filter(c -> !key.contains(c)).forEach(key::add);
      }
    }
    columns.forEach(
        (table, key) -> {
          if (!key.isEmpty()) {
            table.add(new KeyDraft(null, key, key.get(0).origin()));
          }
        });
  }

  /**
   * A reference to a composite key counts with its last column only where no join column is written
   * ({@code NaturalIdBinder#addColumnsToUniqueKey}).
   */
  private static List<ColumnDraft> natural(BoundProperty property) {
    List<ColumnDraft> columns = property.columns();
    List<AnnotationUse> annotations = property.attribute().annotations();
    boolean association =
        annotations.stream()
            .anyMatch(a -> a.type().equals(Jpa.MANY_TO_ONE) || a.type().equals(Jpa.ONE_TO_ONE));
    boolean written =
        !JoinSpec.of(annotations, Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS).isImplicit()
            || property.path().contains(".");
    return association && !written && columns.size() > 1
        ? columns.subList(columns.size() - 1, columns.size())
        : columns;
  }

  /** {@code @SoftDelete} of a root entity: the indicator's column, in every table of a union. */
  void addSoftDelete(EntityBinding binding) {
    EntityType entity = binding.entity();
    AnnotationUse use = context.state.ofEntity(entity.root(), Jpa.SOFT_DELETE).orElse(null);
    boolean union = entity.strategy() == EntityType.Strategy.TABLE_PER_CLASS;
    if (use != null && (entity.parent() == null || union)) {
      new SoftDeletes(context).add(use, binding.table(), entity.toString());
    }
  }
}
