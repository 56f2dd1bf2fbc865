package dev.retort.scanner.model;

import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An annotation where it stands, with only the members that were written there: defaults are the
 * mapping's to know.
 *
 * @param type the annotation's binary name
 * @param values member name to value, constants already folded
 */
public record AnnotationUse(String type, Map<String, AnnotationValue> values, Origin origin) {
  public AnnotationUse {
    values = AnnotationValues.copyOf(values);
  }

  /** The first use of an annotation in a list; null where there is none. A mapping asks often. */
  public static @Nullable AnnotationUse first(List<AnnotationUse> uses, String type) {
    if (uses instanceof AnnotationList list) {
      return list.first(type);
    }
    for (AnnotationUse use : uses) {
      if (use.type.equals(type)) {
        return use;
      }
    }
    return null;
  }

  /** All uses of a repeatable annotation, bare or in its container, in written order. */
  public static List<AnnotationUse> all(List<AnnotationUse> uses, String type, String container) {
    if (uses instanceof AnnotationList list && !list.mayHave(type) && !list.mayHave(container)) {
      return Collections.emptyList(); // whose iterator is always the same
    }
    List<AnnotationUse> all = new ArrayList<>();
    for (AnnotationUse use : uses) {
      if (use.type.equals(type)) {
        all.add(use);
      } else if (use.type.equals(container)) {
        all.addAll(use.annotations("value"));
      }
    }
    return all;
  }

  /** Whether the name of one of these begins so. */
  public static boolean anyStartsWith(List<AnnotationUse> uses, String prefix) {
    for (int i = 0; i < uses.size(); i++) { // asked of each member: not worth an iterator
      if (uses.get(i).type.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  public boolean isWritten(String member) {
    return values.containsKey(member);
  }

  public Optional<AnnotationValue> value(String member) {
    return Optional.ofNullable(values.get(member));
  }

  /** A string member; the fallback where it is not written. */
  public String string(String member, String fallback) {
    return values.get(member) instanceof AnnotationValue.Text text ? text.text() : fallback;
  }

  /** An integral member. */
  public long number(String member, long fallback) {
    return values.get(member) instanceof AnnotationValue.Whole whole ? whole.number() : fallback;
  }

  public boolean bool(String member, boolean fallback) {
    return values.get(member) instanceof AnnotationValue.Bool bool ? bool.value() : fallback;
  }

  /** The constant's simple name of an enum-typed member. */
  public String enumConstant(String member, String fallback) {
    return values.get(member) instanceof AnnotationValue.Constant constant
        ? constant.constant()
        : fallback;
  }

  /** A class literal. */
  public Optional<TypeRef> type(String member) {
    return values.get(member) instanceof AnnotationValue.ClassLiteral literal
        ? Optional.of(literal.type())
        : Optional.empty();
  }

  /** A nested annotation. */
  public Optional<AnnotationUse> annotation(String member) {
    return values.get(member) instanceof AnnotationValue.Nested nested
        ? Optional.of(nested.annotation())
        : Optional.empty();
  }

  /**
   * A list-typed member; a single value written without braces is a list of one; empty where it is
   * not written.
   */
  public List<AnnotationValue> list(String member) {
    AnnotationValue value = values.get(member);
    if (value == null) {
      return List.of();
    }
    return value instanceof AnnotationValue.Many many ? many.values() : List.of(value);
  }

  public List<String> strings(String member) {
    if (!values.containsKey(member)) {
      return List.of();
    }
    return list(member).stream()
        .filter(AnnotationValue.Text.class::isInstance)
        .map(v -> ((AnnotationValue.Text) v).text())
        .toList();
  }

  public List<AnnotationUse> annotations(String member) {
    if (!values.containsKey(member)) {
      return List.of();
    }
    return list(member).stream()
        .filter(AnnotationValue.Nested.class::isInstance)
        .map(v -> ((AnnotationValue.Nested) v).annotation())
        .toList();
  }
}
