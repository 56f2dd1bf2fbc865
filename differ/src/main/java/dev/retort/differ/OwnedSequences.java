package dev.retort.differ;

import dev.retort.schema.Column;
import dev.retort.schema.Identity;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A model that draws from {@code users_id_seq} over a serial column {@code users.id}: the sequence
 * is there, owned by the column, and both stay as they are (false-diffs A01, A03).
 */
final class OwnedSequences {
  private final DiffSink out;

  OwnedSequences(DiffSink out) {
    this.out = out;
  }

  Sides keep(Sides sides) {
    Map<QualifiedName, Table> wantedTables = sides.wantedTables();
    Set<QualifiedName> satisfied = new HashSet<>();
    List<Table> kept = new ArrayList<>(sides.wanted().tables());
    for (Table from : sides.actual().tables()) {
      for (Column column : from.columns()) {
        Identity identity = column.identity();
        if (identity == null || !wantedTables.containsKey(from.name())) {
          continue;
        }
        Optional<Sequence> wanted = wanted(sides, from.name(), column.name(), identity);
        if (wanted.isEmpty() || sides.actual().sequence(wanted.get().name()).isPresent()) {
          continue;
        }
        QualifiedName owned = wanted.get().name();
        satisfied.add(owned);
        kept.replaceAll(
            table ->
                table.name().equals(from.name())
                    ? withIdentity(table, column.name(), identity)
                    : table);
        out.note(
            DifferFindings.OWNED_SEQUENCE.on(
                owned,
                wanted.get().origin(),
                "sequence " + owned + " exists and belongs to column " + column.name()));
      }
    }
    Schema wanted = sides.wanted().withTables(kept);
    return sides.withWanted(
        wanted.withSequences(
            wanted.sequences().stream().filter(s -> !satisfied.contains(s.name())).toList()));
  }

  /** The sequence that the catalog names; a schema from a file knows only how they are called. */
  private static Optional<Sequence> wanted(
      Sides sides, QualifiedName table, String column, Identity identity) {
    Origin known = identity.sequence();
    String name =
        known.isKnown()
            ? known.toString()
            : table.withName(table.name() + "_" + column + "_seq").toString();
    return sides.wanted().sequences().stream()
        .filter(sequence -> sequence.name().toString().equals(name))
        .findFirst();
  }

  private static Table withIdentity(Table table, String column, Identity identity) {
    return table.withColumns(
        table.columns().stream()
            .map(
                c ->
                    c.name().equals(column) && c.identity() == null && c.defaultValue() == null
                        ? c.withIdentity(identity)
                        : c)
            .toList());
  }
}
