package dev.retort.scanner.model.code;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of what a method returns. Constants are themselves; everything else is a nested
 * annotation whose simple name says what is done and whose {@code of} lists the operands.
 */
public final class Code {
  private static final String PREFIX = "dev.retort.code.";

  /** On a class: what its {@code convertToDatabaseColumn} returns. */
  public static final String CONVERTS = PREFIX + "Converts";

  /** On an enum: what its methods without parameters return, by name. */
  public static final String RETURNS = PREFIX + "Returns";

  /** On an enum's constant: what its fields hold, by name. */
  public static final String HOLDS = PREFIX + "Holds";

  /** The member that has the operands. */
  static final String OPERANDS = "of";

  /** The member of {@link #CONVERTS}. */
  private static final String VALUE = "value";

  /** The method of a converter that Hibernate asks. */
  public static final String CONVERSION = "convertToDatabaseColumn";

  /** What is done. */
  enum Operation {
    /** The method's parameter, or the enum's constant that it is called on. */
    INPUT,
    /** Null. */
    NOTHING,
    /** An exception. */
    FAILURE,
    /** Test, value if so, value otherwise. */
    CHOICE,
    SAME,
    NOT,
    SUM,
    DIFFERENCE,
    PRODUCT,
    /** Name, target, arguments. */
    CALL,
    /** Name, target. */
    FIELD
  }

  private Code() {}

  /** Whether an annotation is one of those that nobody wrote, but a reader. */
  public static boolean isCode(String annotation) {
    return annotation.startsWith(PREFIX);
  }

  public static AnnotationValue input() {
    return of(Operation.INPUT);
  }

  public static AnnotationValue nothing() {
    return of(Operation.NOTHING);
  }

  public static AnnotationValue failure() {
    return of(Operation.FAILURE);
  }

  public static AnnotationValue choice(
      AnnotationValue test, AnnotationValue yes, AnnotationValue no) {
    return of(Operation.CHOICE, test, yes, no);
  }

  /** Test, value if so and value otherwise of a choice; empty for anything else. */
  public static List<AnnotationValue> choiceOf(AnnotationValue value) {
    return value instanceof AnnotationValue.Nested nested
            && operation(nested.annotation()) == Operation.CHOICE
        ? nested.annotation().list(OPERANDS)
        : List.of();
  }

  public static AnnotationValue same(AnnotationValue one, AnnotationValue other) {
    return of(Operation.SAME, one, other);
  }

  public static AnnotationValue not(AnnotationValue value) {
    return of(Operation.NOT, value);
  }

  public static AnnotationValue both(AnnotationValue one, AnnotationValue other) {
    return choice(one, other, new AnnotationValue.Bool(false));
  }

  public static AnnotationValue either(AnnotationValue one, AnnotationValue other) {
    return choice(one, new AnnotationValue.Bool(true), other);
  }

  public static AnnotationValue sum(AnnotationValue one, AnnotationValue other) {
    return of(Operation.SUM, one, other);
  }

  public static AnnotationValue difference(AnnotationValue one, AnnotationValue other) {
    return of(Operation.DIFFERENCE, one, other);
  }

  public static AnnotationValue product(AnnotationValue one, AnnotationValue other) {
    return of(Operation.PRODUCT, one, other);
  }

  /** A method of a value. */
  public static AnnotationValue call(
      String name, AnnotationValue target, List<AnnotationValue> arguments) {
    List<AnnotationValue> operands = new ArrayList<>();
    operands.add(new AnnotationValue.Text(name));
    operands.add(target);
    operands.addAll(arguments);
    return of(Operation.CALL, operands.toArray(AnnotationValue[]::new));
  }

  /** What a method of {@code java.util.Objects} gives; null for one that is not followed. */
  public static @Nullable AnnotationValue ofObjects(String name, List<AnnotationValue> arguments) {
    AnnotationValue first = arguments.isEmpty() ? nothing() : arguments.get(0);
    return switch (name + "/" + arguments.size()) {
      case "requireNonNull/1", "requireNonNull/2" -> first;
      case "equals/2" -> same(first, arguments.get(1));
      case "isNull/1" -> same(first, nothing());
      case "nonNull/1" -> not(same(first, nothing()));
      case "requireNonNullElse/2" -> choice(same(first, nothing()), arguments.get(1), first);
      default -> null;
    };
  }

  /** A field of an enum's constant. */
  public static AnnotationValue field(String name, AnnotationValue target) {
    return of(Operation.FIELD, new AnnotationValue.Text(name), target);
  }

  /** The annotation for a converter. */
  public static AnnotationUse converts(AnnotationValue value, Origin origin) {
    return new AnnotationUse(CONVERTS, Map.of(VALUE, value), origin);
  }

  static Optional<AnnotationValue> converted(AnnotationUse use) {
    return use.value(VALUE);
  }

  private static AnnotationValue of(Operation operation, AnnotationValue... operands) {
    Map<String, AnnotationValue> values =
        operands.length == 0
            ? Map.of()
            : Map.of(OPERANDS, new AnnotationValue.Many(List.of(operands)));
    String name =
        operation.name().charAt(0) + operation.name().substring(1).toLowerCase(Locale.ROOT);
    return new AnnotationValue.Nested(new AnnotationUse(PREFIX + name, values, Origin.UNKNOWN));
  }

  /** What a nested annotation does; null where it is none of ours. */
  static @Nullable Operation operation(AnnotationUse use) {
    if (!isCode(use.type())) {
      return null;
    }
    String name = use.type().substring(PREFIX.length()).toUpperCase(Locale.ROOT);
    for (Operation operation : Operation.values()) {
      if (operation.name().equals(name)) {
        return operation;
      }
    }
    return null;
  }
}
