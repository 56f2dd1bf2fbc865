package dev.retort.scanner.mapping.table;

import dev.retort.scanner.ddl.ForeignKeyClauses;
import dev.retort.scanner.ddl.ForeignKeyDefinition;
import dev.retort.schema.Origin;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key under construction.
 *
 * @param name as given; null where it is left to be derived
 * @param refColumns in the order of {@code columns}
 * @param clauses what options say
 * @param definition the whole constraint as SQL, which counts alone; null for none
 * @param physical whether the key can be made; one that cannot still stands in for later ones over
 *     the same columns
 */
public record ForeignKeyDraft(
    @Nullable String name,
    List<ColumnDraft> columns,
    TableDraft refTable,
    List<ColumnDraft> refColumns,
    ReferentialAction onDelete,
    ForeignKeyClauses clauses,
    @Nullable ForeignKeyDefinition definition,
    boolean physical,
    Origin origin) {
  public ForeignKeyDraft {
    columns = List.copyOf(columns);
    refColumns = List.copyOf(refColumns);
  }

  /** This key where another over the same columns comes later: its name and action count. */
  public ForeignKeyDraft with(ForeignKeyDraft later) {
    return new ForeignKeyDraft(
        later.name == null ? name : later.name,
        columns,
        refTable,
        refColumns,
        later.onDelete,
        clauses,
        definition,
        physical,
        origin);
  }

  /** The same key, which acts otherwise when a row that it points to goes. */
  public ForeignKeyDraft withOnDelete(ReferentialAction other) {
    return new ForeignKeyDraft(
        name, columns, refTable, refColumns, other, clauses, definition, physical, origin);
  }
}
