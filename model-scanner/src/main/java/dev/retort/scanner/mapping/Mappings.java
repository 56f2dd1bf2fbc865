package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;

/** The mapping forms. The first that handles an attribute maps it; {@link BasicMapping} is last. */
final class Mappings {
  private static final AttributeMapping[] ALL = {
    new ParentMapping(),
    new AnyMapping(),
    new FormulaMapping(),
    new ManyToOneMapping(),
    new OneToOneMapping(),
    new OneToManyMapping(),
    new ManyToManyMapping(),
    new ElementCollectionMapping(),
    new StructMapping(),
    new EmbeddedMapping(),
    new BasicMapping()
  };

  private Mappings() {}

  private static boolean isCollection(Attribute attribute) {
    return attribute.has(Jpa.ONE_TO_MANY)
        || attribute.has(Jpa.MANY_TO_MANY)
        || attribute.has(Jpa.MANY_TO_ANY)
        || attribute.has(Jpa.ELEMENT_COLLECTION);
  }

  static void map(Attribute attribute, Scope scope) {
    if (isCollection(attribute) && scope.isInherited(attribute)) {
      return; // has its table once, however many tables repeat its entity's columns
    }
    for (AttributeMapping mapping : ALL) {
      if (mapping.handles(attribute, scope)) {
        mapping.map(attribute, scope);
        return;
      }
    }
  }
}
