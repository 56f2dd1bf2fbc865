package dev.retort.scanner.mapping;

import dev.retort.scanner.ddl.ForeignKeyClauses;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.ForeignKeyDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.SequenceDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.Origin;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The revisions that audit tables refer to: an entity of the application's
 * ({@code @RevisionEntity}), or Envers' own {@code REVINFO}.
 */
final class EnversRevisions {
  private final MappingContext context;
  private final Envers envers;
  private @Nullable TableDraft table;
  private @Nullable ColumnDraft number;

  EnversRevisions(MappingContext context, Envers envers) {
    this.context = context;
    this.envers = envers;
  }

  /** Finds or makes the table. */
  void prepare() {
    EntityBinding own =
        context.bindings().stream()
            .filter(b -> b.entity().declaration().annotation(Envers.REVISION_ENTITY).isPresent())
            .findFirst()
            .orElse(null);
    if (own != null && own.key().size() == 1) {
      table = own.table();
      number = own.key().get(0);
    } else {
      makeDefault();
    }
  }

  private void makeDefault() {
    String schema = envers.setting("default_schema", "");
    Identifier in = schema.isEmpty() ? null : context.naming.physical(Identifier.of(schema));
    Identifier logical = Identifier.of("REVINFO");
    TableDraft made =
        context.database.add(
            new TableDraft(in, logical, context.naming.physical(logical), Origin.UNKNOWN));
    ColumnDraft key = column(made, "REV", "integer").nullable(false);
    column(made, "REVTSTMP", "bigint");
    made.primaryKey(List.of(key));
    table = made;
    number = key;
    Identifier sequence = context.naming.physical(Identifier.of("REVINFO_SEQ"));
    context.database.add(new SequenceDraft(null, sequence, 1, 50, Origin.UNKNOWN));
    if (envers.flag("track_entities_changed_in_revision", false)) {
      Identifier changes = Identifier.of("REVCHANGES");
      TableDraft names =
          context.database.add(
              new TableDraft(in, changes, context.naming.physical(changes), Origin.UNKNOWN));
      ColumnDraft revision = column(names, "REV", "integer");
      ColumnDraft entity = column(names, "ENTITYNAME", "varchar(255)");
      if (context.defaults.uniqueNullableSets()) {
        names.add(new KeyDraft(null, List.of(revision, entity), Origin.UNKNOWN));
      }
      refer(names, List.of(revision), made);
    }
  }

  /** The column that names the revision, part of every key. */
  ColumnDraft revision(TableDraft log) {
    String type = number == null ? "integer" : number.type();
    return column(log, envers.setting("revision_field_name", "REV"), type).nullable(false);
  }

  /** The column that says what was done. */
  ColumnDraft addKind(TableDraft log, boolean nullable) {
    return column(log, envers.setting("revision_type_field_name", "REVTYPE"), "smallint")
        .nullable(nullable);
  }

  /** What the validity strategy adds: the revision that ended a row's validity, and when. */
  void addEnd(TableDraft log) {
    if (!envers.setting("audit_strategy", "").endsWith("ValidityAuditStrategy")
        && !envers.setting("audit_strategy", "").equals("validity")) {
      return;
    }
    ColumnDraft end =
        column(
            log,
            envers.setting("audit_strategy_validity_end_rev_field_name", "REVEND"),
            number == null ? "integer" : number.type());
    refer(log, end);
    if (envers.flag("audit_strategy_validity_store_revend_timestamp", false)) {
      boolean numeric = envers.flag("audit_strategy_validity_revend_timestamp_numeric", false);
      column(
          log,
          envers.setting("audit_strategy_validity_revend_timestamp_field_name", "REVEND_TSTMP"),
          numeric ? "bigint" : "timestamp(6)");
    }
  }

  void refer(TableDraft log, ColumnDraft revision) {
    if (table != null) {
      refer(log, List.of(revision), table);
    }
  }

  static void refer(TableDraft log, List<ColumnDraft> columns, TableDraft to) {
    if (columns.size() == to.primaryKey().size()) {
      log.add(
          new ForeignKeyDraft(
              null,
              columns,
              to,
              to.primaryKey(),
              ReferentialAction.NO_ACTION,
              ForeignKeyClauses.parse(""),
              null,
              true,
              log.origin()));
    }
  }

  ColumnDraft column(TableDraft log, String name, String type) {
    Identifier logical = Identifier.of(name);
    return log.add(new ColumnDraft(logical, context.naming.physical(logical), type, log.origin()));
  }
}
