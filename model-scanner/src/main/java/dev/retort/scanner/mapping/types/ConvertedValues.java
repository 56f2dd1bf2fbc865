package dev.retort.scanner.mapping.types;

import dev.retort.scanner.mapping.model.TypeIndex;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.model.code.Code;
import dev.retort.scanner.model.code.CodeRunner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The check on what a converter makes of an enum or a boolean, as far as its code is plain enough
 * to be worked out ({@code EnumJavaType}, {@code BooleanJavaType}).
 */
final class ConvertedValues {
  private final TypeIndex types;
  private final CodeRunner runner;

  ConvertedValues(TypeIndex types) {
    this.types = types;
    this.runner = new CodeRunner(types::get);
  }

  /**
   * @param stored the Java type that is converted to
   * @return null where it cannot be told
   */
  @Nullable ValueCheck check(String converter, TypeRef from, TypeRef stored, BasicType column) {
    TypeDeclaration code = code(converter);
    if (code == null) {
      return null;
    }
    Optional<List<String>> constants = types.enumConstants(from);
    List<Object> inputs = new ArrayList<>();
    if (constants.isPresent()) {
      constants.get().forEach(c -> inputs.add(new CodeRunner.Chosen(from.name(), c)));
    } else {
      inputs.addAll(List.of(false, true, CodeRunner.Nothing.NULL));
    }
    List<@Nullable Object> results = new ArrayList<>();
    for (Object input : inputs) {
      Object value = runner.convert(code, input).orElse(null);
      Object typed = value == CodeRunner.Nothing.NULL ? null : typed(value, stored);
      if (typed == null && value != CodeRunner.Nothing.NULL) {
        return null;
      }
      if (typed != null || input != CodeRunner.Nothing.NULL) {
        results.add(typed);
      }
    }
    return constants.isPresent() ? check(ordered(results), column) : check(results, column);
  }

  /** The converter's class, or the superclass that has its code. */
  private @Nullable TypeDeclaration code(String converter) {
    Set<String> seen = new HashSet<>();
    TypeDeclaration type = types.get(converter);
    while (type != null && type.annotation(Code.CONVERTS).isEmpty()) {
      TypeRef superclass = type.superclass();
      type = superclass == null || !seen.add(type.name()) ? null : types.get(superclass.name());
    }
    return type;
  }

  /** As the class that the converter returns, whose hash codes decide about Hibernate's order. */
  private static @Nullable Object typed(@Nullable Object value, TypeRef stored) {
    if (value instanceof Long number) {
      return switch (stored.name()) {
        case "java.lang.Integer" -> number.intValue();
        case "java.lang.Short" -> number.shortValue();
        case "java.lang.Byte" -> number.byteValue();
        case "java.lang.Long" -> number;
        default -> null;
      };
    }
    if (value instanceof String text) {
      return switch (stored.name()) {
        case "java.lang.String" -> text;
        case "java.lang.Character" -> text.length() == 1 ? text.charAt(0) : null;
        default -> null;
      };
    }
    return null;
  }

  /** Hibernate lists a hash set of this very size. */
  private static Collection<@Nullable Object> ordered(List<@Nullable Object> values) {
    Set<@Nullable Object> set =
        new HashSet<>(Math.max((int) (values.size() / 0.75f) + 1, 16), 0.75f);
    set.addAll(values);
    return set;
  }

  private static @Nullable ValueCheck check(Collection<@Nullable Object> values, BasicType column) {
    List<Object> known = values.stream().filter(Objects::nonNull).toList();
    ValueCheck check;
    if (known.isEmpty()) {
      return null; // what Hibernate writes then is no SQL
    }
    if (column.isIntegral() && known.stream().allMatch(Number.class::isInstance)) {
      check =
          new ValueCheck.OneOfNumbers(known.stream().map(v -> ((Number) v).longValue()).toList());
    } else if (!column.isIntegral()) {
      check = new ValueCheck.OneOf(known.stream().map(String::valueOf).toList());
    } else {
      return null;
    }
    return known.size() == values.size() ? check : new ValueCheck.OrNull(check);
  }
}
