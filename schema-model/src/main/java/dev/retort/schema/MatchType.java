package dev.retort.schema;

/** How a composite foreign key treats nulls. {@code MATCH PARTIAL} does not exist in PostgreSQL. */
public enum MatchType {
  SIMPLE,
  FULL
}
