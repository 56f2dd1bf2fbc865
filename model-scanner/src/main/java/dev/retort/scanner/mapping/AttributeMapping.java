package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;

/** One way in which an attribute can be mapped. */
interface AttributeMapping {
  /** Whether the attribute is mapped this way. */
  boolean handles(Attribute attribute, Scope scope);

  /** Adds what the attribute needs to the tables. */
  void map(Attribute attribute, Scope scope);
}
