package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import java.util.List;

/** {@code @Formula}: computed when it is read. */
final class FormulaMapping implements AttributeMapping {
  @Override
  public boolean handles(Attribute attribute, Scope scope) {
    return attribute.has(Jpa.FORMULA);
  }

  @Override
  public void map(Attribute attribute, Scope scope) {
    scope.bound(attribute, scope.table(), List.of(), true, false);
  }
}
