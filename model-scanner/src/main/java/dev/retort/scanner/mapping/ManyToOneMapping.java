package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;

/** {@code @ManyToOne}. */
final class ManyToOneMapping implements AttributeMapping {
  @Override
  public boolean handles(Attribute attribute, Scope scope) {
    return attribute.has(Jpa.MANY_TO_ONE);
  }

  @Override
  public void map(Attribute attribute, Scope scope) {
    new ToOneBinder(attribute, scope, attribute.annotation(Jpa.MANY_TO_ONE).orElseThrow(), false)
        .bind();
  }
}
