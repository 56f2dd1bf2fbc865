package dev.retort.differ;

import dev.retort.operations.TypeShape;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which types of a schema are built on which. Types are looked for by the names that they go by in
 * a type's text: with their schema, or without it in the default schema.
 */
final class TypeReferences {
  private final Map<String, QualifiedName> bySpelling = new TreeMap<>();
  private final Map<QualifiedName, Set<QualifiedName>> needs = new TreeMap<>();

  private TypeReferences() {}

  static TypeReferences of(Schema schema, String defaultSchema) {
    TypeReferences references = new TypeReferences();
    schema.enums().forEach(type -> references.declare(type.name(), defaultSchema));
    schema.domains().forEach(type -> references.declare(type.name(), defaultSchema));
    schema.composites().forEach(type -> references.declare(type.name(), defaultSchema));
    for (RangeType range : schema.ranges()) {
      references.declare(range.name(), defaultSchema);
      QualifiedName multirange = range.multirangeName();
      references.bySpelling.put(multirange.quoted(), range.name());
      if (defaultSchema.equals(multirange.schema())) {
        references.bySpelling.put(QualifiedName.of(null, multirange.name()).quoted(), range.name());
      }
    }
    for (Domain domain : schema.domains()) {
      references.need(domain.name(), domain.type());
      if (domain.defaultValue() != null) {
        references.mention(domain.name(), domain.defaultValue().text());
      }
      for (CheckConstraint check : domain.checks()) {
        references.mention(domain.name(), check.expression().text());
      }
    }
    for (CompositeType type : schema.composites()) {
      type.attributes().forEach(attribute -> references.need(type.name(), attribute.type()));
    }
    schema.ranges().forEach(range -> references.need(range.name(), range.subtype()));
    return references;
  }

  private void declare(QualifiedName name, String defaultSchema) {
    bySpelling.put(name.quoted(), name);
    if (defaultSchema.equals(name.schema())) {
      bySpelling.put(QualifiedName.of(null, name.name()).quoted(), name);
    }
    needs.put(name, new TreeSet<>());
  }

  private void need(QualifiedName user, String type) {
    named(type).forEach(name -> needs.get(user).add(name));
  }

  private void mention(QualifiedName user, String expression) {
    for (QualifiedName name : Set.copyOf(bySpelling.values())) {
      boolean mentioned =
          SqlWords.mentionsType(expression, name) || SqlWords.calls(expression, name); // of a range
      if (mentioned && !name.equals(user)) {
        needs.get(user).add(name);
      }
    }
  }

  /** The type of this schema that a type's text names: none or one. */
  List<QualifiedName> named(String type) {
    QualifiedName found = bySpelling.get(TypeShape.of(type).base());
    return found == null ? List.of() : List.of(found);
  }

  /** The types, and all that is built on them, nearest first. */
  List<QualifiedName> closure(Set<QualifiedName> types) {
    List<QualifiedName> found = new ArrayList<>(types);
    for (int i = 0; i < found.size(); i++) {
      QualifiedName type = found.get(i);
      needs.forEach(
          (user, needed) -> {
            if (needed.contains(type) && !found.contains(user)) {
              found.add(user);
            }
          });
    }
    return found;
  }

  /** What a type needs, directly. */
  Set<QualifiedName> needsOf(QualifiedName type) {
    return needs.getOrDefault(type, Set.of());
  }
}
