package dev.retort.scanner.model;

import java.util.List;

/** The value of an annotation's member. */
public sealed interface AnnotationValue {
  /** A string or a character. */
  record Text(String text) implements AnnotationValue {}

  /** An integral number. */
  record Whole(long number) implements AnnotationValue {}

  /** A floating-point number. */
  record Decimal(double number) implements AnnotationValue {}

  /** A boolean. */
  record Bool(boolean value) implements AnnotationValue {}

  /** An enum constant. @param type the enum's binary name; empty where a reader could not tell */
  record Constant(String type, String constant) implements AnnotationValue {}

  /** A class literal. */
  record ClassLiteral(TypeRef type) implements AnnotationValue {}

  /** An annotation within an annotation. */
  record Nested(AnnotationUse annotation) implements AnnotationValue {}

  /** Several values, in written order. */
  record Many(List<AnnotationValue> values) implements AnnotationValue {
    public Many {
      values = List.copyOf(values);
    }
  }

  /**
   * An expression that could not be evaluated, as it was written; the mapping reports it where it
   * matters.
   */
  record Unresolved(String text) implements AnnotationValue {}

  /**
   * The value of a constant: a string or boxed primitive.
   *
   * @throws IllegalArgumentException for anything else
   */
  static AnnotationValue of(Object constant) {
    if (constant instanceof String || constant instanceof Character) {
      return new Text(constant.toString());
    }
    if (constant instanceof Boolean bool) {
      return new Bool(bool);
    }
    if (constant instanceof Double || constant instanceof Float) {
      return new Decimal(((Number) constant).doubleValue());
    }
    if (constant instanceof Number number) {
      return new Whole(number.longValue());
    }
    throw new IllegalArgumentException("no constant: " + constant.getClass());
  }
}
