package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;

/** {@code @Parent}: an embeddable's way back to its owner, which is not stored. */
final class ParentMapping implements AttributeMapping {
  @Override
  public boolean handles(Attribute attribute, Scope scope) {
    return attribute.has(Jpa.PARENT);
  }

  @Override
  public void map(Attribute attribute, Scope scope) {
    // nothing is stored
  }
}
