package dev.retort.schema;

/** The column that a sequence goes with, by {@code OWNED BY}. */
public record SequenceOwner(QualifiedName table, String column) {
  public SequenceOwner withTable(QualifiedName other) {
    return new SequenceOwner(other, column);
  }

  public SequenceOwner withColumn(String other) {
    return new SequenceOwner(table, other);
  }

  /** As SQL: {@code public.users.id}. */
  public String quoted() {
    return table.quoted() + "." + Identifiers.quote(column);
  }

  @Override
  public String toString() {
    return table + "." + column;
  }
}
