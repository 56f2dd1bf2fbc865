package dev.retort.differ;

import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.Locale;

/**
 * A drop and an add that may be a rename. Weak evidence: only ever a question.
 *
 * @param id stable across runs, for answers by flag or file: {@code
 *     column:public.users.full_name->name}, {@code table:public.users->people}, {@code
 *     sequence:public.a_seq->b_seq}
 * @param kind of both objects
 * @param object the table (of the column), the sequence, the enum type (of the label) or the column
 *     whose check lists the label, {@code public.orders.status}; under its present name
 * @param from the present name of the table, column or sequence
 * @param to the name that the model wants
 * @param evidence what speaks for it, a phrase each
 */
public record RenameCandidate(
    String id, Kind kind, QualifiedName object, String from, String to, List<String> evidence)
    implements Comparable<RenameCandidate> {

  /** What was perhaps renamed. */
  public enum Kind {
    COLUMN,
    LABEL,
    SEQUENCE,
    TABLE;

    /** {@code column}, {@code label}, {@code sequence}, {@code table}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public RenameCandidate {
    evidence = List.copyOf(evidence);
  }

  static RenameCandidate column(
      QualifiedName table, String from, String to, List<String> evidence) {
    return new RenameCandidate(
        "column:" + table + "." + from + "->" + to, Kind.COLUMN, table, from, to, evidence);
  }

  static RenameCandidate label(
      QualifiedName object, String from, String to, List<String> evidence) {
    return new RenameCandidate(
        "label:" + object + "." + from + "->" + to, Kind.LABEL, object, from, to, evidence);
  }

  static RenameCandidate sequence(QualifiedName from, String to, List<String> evidence) {
    return new RenameCandidate(
        "sequence:" + from + "->" + to, Kind.SEQUENCE, from, from.name(), to, evidence);
  }

  static RenameCandidate table(QualifiedName from, String to, List<String> evidence) {
    return new RenameCandidate(
        "table:" + from + "->" + to, Kind.TABLE, from, from.name(), to, evidence);
  }

  /** Whether both names are the same words in another style: {@code orderId}, {@code order_id}. */
  public boolean restyled() {
    return NameSimilarity.sameWords(from, to);
  }

  /** The present name in full: {@code public.users.full_name}. */
  public String fullName() {
    return kind == Kind.COLUMN || kind == Kind.LABEL ? object + "." + from : object.toString();
  }

  @Override
  public int compareTo(RenameCandidate other) {
    return id.compareTo(other.id);
  }
}
