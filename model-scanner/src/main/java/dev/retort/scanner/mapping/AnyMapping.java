package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;

/** {@code @Any} and {@code @ManyToAny}, which are only reported. */
final class AnyMapping implements AttributeMapping {
  @Override
  public boolean handles(Attribute attribute, Scope scope) {
    return attribute.has(Jpa.ANY) || attribute.has(Jpa.MANY_TO_ANY);
  }

  @Override
  public void map(Attribute attribute, Scope scope) {
    scope
        .context()
        .report(
            MappingFindings.RT131,
            attribute.label(),
            attribute.origin(),
            "@Any is not understood yet: the columns of "
                + attribute.label()
                + " are not part of the wanted schema");
  }
}
