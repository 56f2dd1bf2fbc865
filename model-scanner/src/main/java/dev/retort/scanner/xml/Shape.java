package dev.retort.scanner.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How an XML element becomes an annotation: which of its attributes and children are which members.
 *
 * @param annotation its full name
 */
record Shape(String annotation, List<Part> parts) {
  private static final String P = "jakarta.persistence.";

  /** What a member holds. */
  enum Kind {
    TEXT,
    NUMBER,
    BOOL,
    ENUM,
    CLASS,
    /** The texts of repeated child elements. */
    TEXTS,
    /** An annotation. */
    ONE,
    /** Several annotations. */
    MANY
  }

  /**
   * @param xml an attribute's or child element's name; empty for the element's own text
   * @param member the annotation's member
   * @param type an enum's full name; empty for anything else
   * @param shape of a nested annotation; null for anything else
   */
  record Part(
      String xml,
      String member,
      Kind kind,
      String type,
      @org.jspecify.annotations.Nullable Shape shape) {}

  /** A shape without members. */
  static Shape marker(String annotation) {
    return new Shape(annotation, List.of());
  }

  static Shape jpa(String simpleName, Part... parts) {
    return new Shape(P + simpleName, List.of(parts));
  }

  /** This shape with more members. */
  Shape with(Part... more) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(Arrays.asList(more));
    return new Shape(annotation, all);
  }

  /** This shape with members that hold text and are called as the XML calls them. */
  Shape texts(String... names) {
    return plain(Kind.TEXT, names);
  }

  Shape numbers(String... names) {
    return plain(Kind.NUMBER, names);
  }

  Shape flags(String... names) {
    return plain(Kind.BOOL, names);
  }

  private Shape plain(Kind kind, String... names) {
    return with(
        Arrays.stream(names).map(n -> new Part(n, camel(n), kind, "", null)).toArray(Part[]::new));
  }

  static Part text(String xml, String member) {
    return new Part(xml, member, Kind.TEXT, "", null);
  }

  static Part constant(String xml, String member, String enumType) {
    return new Part(xml, member, Kind.ENUM, P + enumType, null);
  }

  static Part type(String xml, String member) {
    return new Part(xml, member, Kind.CLASS, "", null);
  }

  static Part one(String xml, String member, Shape shape) {
    return new Part(xml, member, Kind.ONE, "", shape);
  }

  static Part many(String xml, String member, Shape shape) {
    return new Part(xml, member, Kind.MANY, "", shape);
  }

  static String camel(String xml) {
    StringBuilder name = new StringBuilder();
    for (String word : xml.split("-")) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}
