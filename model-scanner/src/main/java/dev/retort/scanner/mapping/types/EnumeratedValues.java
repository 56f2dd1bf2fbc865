package dev.retort.scanner.mapping.types;

import dev.retort.scanner.mapping.model.TypeIndex;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The column type of an enum that says by {@code @EnumeratedValue} what is stored. */
final class EnumeratedValues {
  private EnumeratedValues() {}

  /**
   * @param field the type of the annotated field ({@code InferredBasicValueResolver})
   */
  static BasicType type(BasicUse use, TypeRef field, TypeIndex types, Size size) {
    JdbcType jdbc =
        switch (field.name()) {
          case "byte" -> JdbcType.TINYINT;
          case "short", "int" -> JdbcType.SMALLINT;
          default -> JdbcType.VARCHAR;
        };
    if (use.jdbcType() != null) {
      jdbc = JdbcType.of(use.jdbcType()).orElse(jdbc);
    }
    JavaBasic stored = JavaBasic.find(field.name());
    JavaBasic java = stored == null ? JavaBasic.of(jdbc) : stored;
    return new BasicType(
        jdbc, Ddl.of(jdbc, java, size, 0), check(types.enumeratedValues(use.type()), jdbc));
  }

  /** Null where a value is not known. */
  private static @Nullable ValueCheck check(List<AnnotationValue> values, JdbcType jdbc) {
    // Hibernate lists the keys of a hash map of this very size: so the order is the same.
    Map<Object, Object> ordered =
        new HashMap<>(Math.max(16, (int) (values.size() / 0.75f) + 1), 0.75f);
    for (AnnotationValue value : values) {
      if (value instanceof AnnotationValue.Text text) {
        ordered.put(text.text(), value);
      } else if (value instanceof AnnotationValue.Whole whole) {
        ordered.put((int) whole.number(), value);
      } else {
        return null;
      }
    }
    boolean numbers = ordered.keySet().stream().allMatch(Integer.class::isInstance);
    return numbers && !jdbc.isCharacter() // numbers that are stored as text are compared as such
        ? new ValueCheck.OneOfNumbers(
            ordered.keySet().stream().map(v -> ((Integer) v).longValue()).toList())
        : new ValueCheck.OneOf(ordered.keySet().stream().map(String::valueOf).toList());
  }
}
