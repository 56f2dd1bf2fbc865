package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import java.util.List;

/** The mapping forms. The first that handles an attribute maps it; {@link BasicMapping} is last. */
final class Mappings {
  static final List<AttributeMapping> ALL =
      List.of(
          new ParentMapping(),
          new AnyMapping(),
          new FormulaMapping(),
          new ManyToOneMapping(),
          new OneToOneMapping(),
          new OneToManyMapping(),
          new ManyToManyMapping(),
          new ElementCollectionMapping(),
          new EmbeddedMapping(),
          new BasicMapping());

  private Mappings() {}

  static void map(Attribute attribute, Scope scope) {
    for (AttributeMapping mapping : ALL) {
      if (mapping.handles(attribute, scope)) {
        mapping.map(attribute, scope);
        return;
      }
    }
  }
}
