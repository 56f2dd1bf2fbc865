package dev.retort.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A declaration.
 *
 * @param parameters type parameters with their brackets, or empty
 * @param suffix what it extends and implements, or empty
 * @param properties whether annotations stand on getters
 * @param body what stands in it besides attributes; the constants of an enum
 */
record Type(
    Kind kind,
    String name,
    String parameters,
    String suffix,
    boolean isAbstract,
    boolean properties,
    List<Use> uses,
    List<Attribute> attributes,
    String body) {
  /** What kind of declaration it is, to the compiler. */
  enum Kind {
    CLASS,
    RECORD,
    ENUM,
    ANNOTATION,
    PACKAGE
  }

  Type {
    uses = List.copyOf(uses);
    attributes = List.copyOf(attributes);
  }

  static Type of(
      Kind kind, String name, String suffix, List<Use> uses, List<Attribute> attributes) {
    return new Type(kind, name, "", suffix, false, false, uses, attributes, "");
  }

  Type withBody(String other) {
    return new Type(
        kind, name, parameters, suffix, isAbstract, properties, uses, attributes, other);
  }

  Type withUses(List<Use> other) {
    return new Type(
        kind, name, parameters, suffix, isAbstract, properties, other, attributes, body);
  }

  Type withAttributes(List<Attribute> other) {
    return new Type(kind, name, parameters, suffix, isAbstract, properties, uses, other, body);
  }

  /** The declaration without package and imports. */
  String text(String modifiers) {
    StringBuilder text = new StringBuilder();
    uses.forEach(use -> text.append(use).append('\n'));
    text.append(modifiers).append(isAbstract ? "abstract " : "");
    switch (kind) {
      case RECORD -> {
        text.append("record ").append(name).append(parameters).append('(');
        List<String> components = new ArrayList<>();
        attributes.forEach(a -> components.add(a.prefix() + a.type() + " " + a.name()));
        text.append(String.join(", ", components)).append(") ").append(suffix).append(" {\n");
      }
      case ANNOTATION -> text.append("@interface ").append(name).append(" {\n");
      case ENUM -> text.append("enum ").append(name).append(' ').append(suffix).append(" {\n");
      default -> {
        text.append("class ").append(name).append(parameters).append(' ');
        text.append(suffix).append(" {\n");
        attributes.forEach(a -> text.append(properties ? property(a) : field(a)));
      }
    }
    return text.append(body).append("}\n").toString();
  }

  private static String field(Attribute a) {
    return "  " + a.prefix() + a.type() + " " + a.name() + ";\n";
  }

  private static String property(Attribute a) {
    String suffix = a.name().substring(0, 1).toUpperCase(Locale.ROOT) + a.name().substring(1);
    String getter = (a.type().equals("boolean") ? "is" : "get") + suffix;
    return """
          private %2$s %3$s;
          %1$spublic %2$s %4$s() { return %3$s; }
          public void set%5$s(%2$s other) { %3$s = other; }
        """
        .formatted(a.prefix(), a.type(), a.name(), getter, suffix);
  }
}
