package dev.retort.differ;

import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * A drop and an add that may be a rename. Weak evidence: only ever a question.
 *
 * @param id stable across runs, for answers by flag or file: {@code
 *     column:public.users.full_name->name}, {@code table:public.users->people}
 * @param kind of both objects
 * @param table the table, under its present name
 * @param from the present name of the table or column
 * @param to the name that the model wants
 * @param evidence what speaks for it, a phrase each
 */
public record RenameCandidate(
    String id, Kind kind, QualifiedName table, String from, String to, List<String> evidence)
    implements Comparable<RenameCandidate> {

  /** What was perhaps renamed. */
  public enum Kind {
    COLUMN,
    TABLE
  }

  public RenameCandidate {
    evidence = List.copyOf(evidence);
  }

  static RenameCandidate column(
      QualifiedName table, String from, String to, List<String> evidence) {
    return new RenameCandidate(
        "column:" + table + "." + from + "->" + to, Kind.COLUMN, table, from, to, evidence);
  }

  static RenameCandidate table(QualifiedName from, String to, List<String> evidence) {
    return new RenameCandidate(
        "table:" + from + "->" + to, Kind.TABLE, from, from.name(), to, evidence);
  }

  @Override
  public int compareTo(RenameCandidate other) {
    return id.compareTo(other.id);
  }
}
