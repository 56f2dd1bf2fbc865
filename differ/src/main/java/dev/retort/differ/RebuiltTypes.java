package dev.retort.differ;

import dev.retort.operations.TypeShape;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.QualifiedName;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The types that are made anew because PostgreSQL cannot change them: what they are called while
 * the new ones take their names.
 *
 * @param oldNames by the present name; a range type's multirange type stands for itself
 * @param conversions by the present name
 * @param functions those of the types that came with functions of their names, as ranges do
 */
record RebuiltTypes(
    Map<QualifiedName, QualifiedName> oldNames,
    Map<QualifiedName, TypeChange> conversions,
    Set<QualifiedName> functions) {
  /** No type is made anew. */
  static final RebuiltTypes NONE = new RebuiltTypes(Map.of(), Map.of(), Set.of());

  RebuiltTypes {
    oldNames = Collections.unmodifiableMap(new TreeMap<>(oldNames));
    conversions = Collections.unmodifiableMap(new TreeMap<>(conversions));
    functions = Set.copyOf(functions);
  }

  /** The same, where the composite types that are converted have attributes of the old types. */
  RebuiltTypes withOldAttributeTypes() {
    Map<QualifiedName, TypeChange> changes = new TreeMap<>();
    conversions.forEach((name, change) -> changes.put(name, old(change)));
    return new RebuiltTypes(oldNames, changes, functions);
  }

  private TypeChange old(TypeChange change) {
    if (change instanceof TypeChange.ByName byName && byName.shallow() != null) {
      return new TypeChange.ByName(byName.type(), old(byName.shallow()));
    }
    return change instanceof TypeChange.Attributes attributes ? old(attributes) : change;
  }

  private TypeChange.Attributes old(TypeChange.Attributes change) {
    return new TypeChange.Attributes(old(change.from()), change.to());
  }

  private CompositeType old(CompositeType type) {
    return type.withAttributes(
        type.attributes().stream().map(a -> a.withType(rewritten(a.type()))).toList());
  }

  /** How a column's values are converted, where its type is made anew; null where it is not. */
  @Nullable TypeChange conversion(Column from, Column to) {
    for (Map.Entry<QualifiedName, QualifiedName> name : oldNames.entrySet()) {
      if (TypeShape.of(from.type()).base().equals(name.getValue().quoted())) {
        boolean sameType =
            to.type().equals(from.type().replace(name.getValue().quoted(), name.getKey().quoted()));
        return sameType ? conversions.get(name.getKey()) : null;
      }
    }
    return null;
  }

  /** The words by which expressions may mention such a type. */
  Set<String> words() {
    Set<String> words = new TreeSet<>();
    oldNames.keySet().forEach(name -> words.add(name.name()));
    return words;
  }

  /** A text of the database as it stands once the old types have made room. */
  String rewritten(String sql) {
    String text = sql;
    for (Map.Entry<QualifiedName, QualifiedName> name : oldNames.entrySet()) {
      text = SqlWords.renameType(text, name.getKey(), name.getValue());
      if (functions.contains(name.getKey())) {
        text = SqlWords.renameFunction(text, name.getKey(), name.getValue());
      }
    }
    return text;
  }
}
