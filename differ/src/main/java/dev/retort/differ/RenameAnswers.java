package dev.retort.differ;

import dev.retort.schema.QualifiedName;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a person has decided about renames. Detection never asks; whoever can ask fills this in and
 * compares again.
 *
 * @param tables the new name of a table, by its present one
 * @param columns by table (its present or its new name) the new names of columns, by their present
 *     ones; by enum type, or by {@code table.column}, those of values; by composite type those of
 *     attributes
 * @param sequences the new name of a sequence, by its present one
 * @param restyled whether every candidate whose names are the same words in another style is a
 *     rename
 * @param declined the ids of candidates that are no renames
 * @param acceptDrops whether every candidate that is not answered is no rename
 */
public record RenameAnswers(
    Map<QualifiedName, String> tables,
    Map<QualifiedName, Map<String, String>> columns,
    Map<QualifiedName, String> sequences,
    boolean restyled,
    Set<String> declined,
    boolean acceptDrops) {
  /** Nobody has said anything. */
  public static final RenameAnswers NONE =
      new RenameAnswers(Map.of(), Map.of(), Map.of(), false, Set.of(), false);

  public RenameAnswers {
    tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    Map<QualifiedName, Map<String, String>> byTable = new TreeMap<>();
    columns.forEach(
        (table, names) -> byTable.put(table, Collections.unmodifiableMap(new TreeMap<>(names))));
    columns = Collections.unmodifiableMap(byTable);
    sequences = Collections.unmodifiableMap(new TreeMap<>(sequences));
    declined = Collections.unmodifiableSet(new TreeSet<>(declined));
  }

  /** Answers about tables and columns. */
  public RenameAnswers(
      Map<QualifiedName, String> tables,
      Map<QualifiedName, Map<String, String>> columns,
      Set<String> declined,
      boolean acceptDrops) {
    this(tables, columns, Map.of(), false, declined, acceptDrops);
  }

  /** These answers, and that the candidate is a rename. */
  public RenameAnswers withRename(RenameCandidate candidate) {
    Map<QualifiedName, String> moreTables = new TreeMap<>(tables);
    Map<QualifiedName, Map<String, String>> moreColumns = new TreeMap<>(columns);
    Map<QualifiedName, String> moreSequences = new TreeMap<>(sequences);
    switch (candidate.kind()) {
      case TABLE -> moreTables.put(candidate.object(), candidate.to());
      case SEQUENCE -> moreSequences.put(candidate.object(), candidate.to());
      case COLUMN, LABEL -> {
        Map<String, String> names =
            new TreeMap<>(columns.getOrDefault(candidate.object(), Map.of()));
        names.put(candidate.from(), candidate.to());
        moreColumns.put(candidate.object(), names);
      }
    }
    return new RenameAnswers(
        moreTables, moreColumns, moreSequences, restyled, declined, acceptDrops);
  }

  /** These answers, and that whatever is only written in another style was renamed. */
  public RenameAnswers withRestyled() {
    return new RenameAnswers(tables, columns, sequences, true, declined, acceptDrops);
  }

  /** These answers, and that the candidate is no rename. */
  public RenameAnswers withDeclined(RenameCandidate candidate) {
    Set<String> more = new TreeSet<>(declined);
    more.add(candidate.id());
    return new RenameAnswers(tables, columns, sequences, restyled, more, acceptDrops);
  }
}
