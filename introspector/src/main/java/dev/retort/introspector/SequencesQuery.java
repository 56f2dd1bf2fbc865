package dev.retort.introspector;

import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOwner;
import java.sql.SQLException;

/** Sequences that are no identity or serial column's own. */
final class SequencesQuery implements CatalogQuery {
  @Override
  public String resource() {
    return "sequences.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    QualifiedName name = row.qualifiedName();
    QualifiedName owner = row.qualifiedNameOrNull("owner");
    into.sequence(
        new Sequence(
            name,
            row.text("type"),
            row.number("seq_start"),
            row.number("seq_increment"),
            row.number("seq_min"),
            row.number("seq_max"),
            row.number("seq_cache"),
            row.flag("seq_cycle"),
            row.textOrNull("comment"),
            owner == null ? null : new SequenceOwner(owner, row.text("owner_column")),
            Origin.catalog(name.toString())));
  }
}
