package dev.retort.scanner.mapping.model;

/** Where a class keeps its persistent state: which of its members are attributes. */
public enum Access {
  FIELD,
  PROPERTY
}
