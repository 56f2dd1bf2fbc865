package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.CheckDraft;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.Size;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The history tables of {@code org.hibernate.annotations.Temporal} ({@code TemporalHelper}): on
 * PostgreSQL Hibernate keeps what was in a table of its own unless a setting says otherwise.
 */
final class HistoryTables {
  private final MappingContext context;
  private final TypeRef changeset;

  /**
   * @param changeset the type of what tells changes apart
   */
  HistoryTables(MappingContext context, TypeRef changeset) {
    this.context = context;
    this.changeset = changeset;
  }

  void add(List<StateTables.Collected> collections) {
    if (!context.types.uses(Jpa.TEMPORAL_ENTITY)) {
      return;
    }
    for (EntityBinding binding : context.bindings()) {
      if (binding.entity().parent() == null && StateTables.isKept(binding)) {
        context
            .state
            .ofEntity(binding.entity(), Jpa.TEMPORAL_ENTITY)
            .ifPresent(use -> addEntity(use, binding));
      }
    }
    for (StateTables.Collected one : collections) {
      context
          .state
          .ofCollection(one.attribute(), Jpa.TEMPORAL_ENTITY)
          .ifPresent(use -> addCollection(use, one));
    }
  }

  private void addEntity(AnnotationUse use, EntityBinding binding) {
    List<AnnotationUse> own = binding.entity().declaration().annotations();
    TableDraft history = history(use, binding.table(), own);
    List<ColumnDraft> key = new ArrayList<>(StateTables.same(binding.key(), history));
    Optional<BoundProperty> version =
        binding.properties().values().stream()
            .filter(p -> p.attribute().has(Jpa.VERSION))
            .findFirst();
    version.ifPresentOrElse(
        v -> key.addAll(StateTables.same(v.columns(), history)),
        () -> key.add(start(use, history)));
    history.primaryKey(key);
  }

  private void addCollection(AnnotationUse use, StateTables.Collected one) {
    Attribute attribute = one.attribute();
    TableDraft history = history(use, one.table(), attribute.annotations());
    if (!one.table().primaryKey().isEmpty()) {
      List<ColumnDraft> key = new ArrayList<>(StateTables.same(one.table().primaryKey(), history));
      key.add(start(use, history));
      history.primaryKey(key);
    }
  }

  private TableDraft history(AnnotationUse use, TableDraft table, List<AnnotationUse> own) {
    String given =
        own.stream()
            .filter(a -> a.type().equals(Jpa.HISTORY_TABLE))
            .map(a -> a.string("name", ""))
            .findFirst()
            .orElse("");
    TableDraft history = context.state.table(table, null, given, "_history");
    StateTables.copy(table, history, c -> true);
    for (KeyDraft unique : table.uniques()) {
      if (unique.columns().size() == 1) { // what @Column(unique) says goes along with the column
        history.add(new KeyDraft(null, StateTables.same(unique.columns(), history), use.origin()));
      }
    }
    ColumnDraft start = start(use, history);
    ColumnDraft end = history.add(column(use, "rowEnd", "superseded", history));
    String ends = end.name().sql();
    history.add(
        new CheckDraft(
            null,
            ends + " is null or " + ends + " > " + start.name().sql(),
            List.of(),
            use.origin()));
    return history;
  }

  private ColumnDraft start(AnnotationUse use, TableDraft history) {
    return history.add(column(use, "rowStart", "effective", history).nullable(false));
  }

  private ColumnDraft column(
      AnnotationUse use, String member, String fallback, TableDraft history) {
    long precision = use.number("secondPrecision", -1);
    Size size = precision < 0 ? Size.DEFAULT : new Size(null, null, null, (int) precision);
    return context.state.column(use.string(member, fallback), changeset, size, history);
  }
}
