package dev.retort.scanner.model;

import java.util.List;

/**
 * A use of a type.
 *
 * @param name a binary name ({@code java.util.List}, {@code a.Outer$Nested}), a primitive ({@code
 *     int}, {@code void}) or, for a variable, its name ({@code T}); a wildcard is given as its
 *     upper bound, {@code java.lang.Object} where it has none
 * @param arguments type arguments; empty for a raw or plain type
 * @param dimensions how many array dimensions: 1 for {@code byte[]}
 */
public record TypeRef(String name, Kind kind, List<TypeRef> arguments, int dimensions) {

  /**
   * What the name names. {@code UNRESOLVED}: a simple name that no import, package or class path
   * entry explains.
   */
  public enum Kind {
    CLASS,
    PRIMITIVE,
    VARIABLE,
    UNRESOLVED
  }

  public TypeRef {
    arguments = List.copyOf(arguments);
  }

  public static TypeRef of(String binaryName) {
    return new TypeRef(binaryName, Kind.CLASS, List.of(), 0);
  }

  public static TypeRef primitive(String name) {
    return new TypeRef(name, Kind.PRIMITIVE, List.of(), 0);
  }

  public static TypeRef variable(String name) {
    return new TypeRef(name, Kind.VARIABLE, List.of(), 0);
  }

  public TypeRef withArguments(List<TypeRef> other) {
    return new TypeRef(name, kind, other, dimensions);
  }

  public TypeRef withDimensions(int other) {
    return new TypeRef(name, kind, arguments, other);
  }

  public boolean isArray() {
    return dimensions > 0;
  }

  /** As in Java source, with full names: {@code java.util.Map<java.lang.String, T>[]}. */
  @Override
  public String toString() {
    if (arguments.isEmpty() && dimensions == 0) {
      return name;
    }
    String text = name;
    if (!arguments.isEmpty()) {
      text +=
          arguments.stream()
              .map(TypeRef::toString)
              .collect(java.util.stream.Collectors.joining(", ", "<", ">"));
    }
    return text + "[]".repeat(dimensions);
  }
}
