package dev.retort.scanner.model.code;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.ModelClosure;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a converter returns for a value, from what readers noted of its code. Values are
 * texts, whole numbers, booleans, {@link Nothing} and {@link Chosen}.
 */
public final class CodeRunner {
  private static final int DEPTH = 40;

  private final Function<String, @Nullable TypeDeclaration> types;

  /** Null, as a value. */
  public enum Nothing {
    NULL
  }

  /** A constant of an enum. */
  public record Chosen(String type, String constant) {}

  /** What was noted does not tell. */
  private static final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unclear() {
      super(null, null, false, false);
    }
  }

  /**
   * @param types a declaration by binary name
   */
  public CodeRunner(Function<String, @Nullable TypeDeclaration> types) {
    this.types = types;
  }

  /**
   * What a converter makes of a value; empty where that is not known.
   *
   * @param converter the converter, or the superclass that declares its method
   */
  public Optional<Object> convert(TypeDeclaration converter, Object input) {
    return converter
        .annotation(Code.CONVERTS)
        .flatMap(Code::converted)
        .flatMap(
            code -> {
              try {
                return Optional.of(value(code, input, 0));
              } catch (Unclear e) {
                return Optional.empty();
              }
            });
  }

  private Object value(AnnotationValue code, Object input, int depth) {
    if (depth > DEPTH) {
      throw new Unclear();
    }
    if (code instanceof AnnotationValue.Text text) {
      return text.text();
    }
    if (code instanceof AnnotationValue.Whole whole) {
      return whole.number();
    }
    if (code instanceof AnnotationValue.Bool bool) {
      return bool.value();
    }
    if (code instanceof AnnotationValue.Constant constant) {
      return new Chosen(constant.type(), constant.constant());
    }
    if (!(code instanceof AnnotationValue.Nested nested)) {
      throw new Unclear();
    }
    Code.Operation operation = Code.operation(nested.annotation());
    if (operation == null) {
      throw new Unclear();
    }
    List<AnnotationValue> operands = nested.annotation().list(Code.OPERANDS);
    return switch (operation) {
      case INPUT -> input;
      case NOTHING -> Nothing.NULL;
      case FAILURE -> throw new Unclear();
      case CHOICE ->
          value(
              operands.get(isTrue(value(operands.get(0), input, depth + 1)) ? 1 : 2),
              input,
              depth + 1);
      case NOT -> !isTrue(value(operands.get(0), input, depth + 1));
      case SAME ->
          same(value(operands.get(0), input, depth + 1), value(operands.get(1), input, depth + 1));
      case SUM, DIFFERENCE, PRODUCT ->
          arithmetic(
              operation,
              value(operands.get(0), input, depth + 1),
              value(operands.get(1), input, depth + 1));
      case FIELD -> field(name(operands), value(operands.get(1), input, depth + 1));
      case CALL -> {
        List<Object> arguments = new ArrayList<>();
        for (AnnotationValue argument : operands.subList(2, operands.size())) {
          arguments.add(value(argument, input, depth + 1));
        }
        yield call(name(operands), value(operands.get(1), input, depth + 1), arguments, depth + 1);
      }
    };
  }

  private static String name(List<AnnotationValue> operands) {
    return operands.get(0) instanceof AnnotationValue.Text text ? text.text() : "";
  }

  /** A class file has numbers for booleans. */
  private static boolean isTrue(Object value) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    if (value instanceof Long number) {
      return number != 0;
    }
    throw new Unclear();
  }

  private static boolean same(Object one, Object other) {
    if (one instanceof Chosen first && other instanceof Chosen second) {
      return first.constant().equals(second.constant()); // compared at all, they are of one enum
    }
    if (one instanceof Chosen && other != Nothing.NULL
        || other instanceof Chosen && one != Nothing.NULL) {
      throw new Unclear(); // a constant, perhaps, that a reader took for an enum's
    }
    if (one instanceof Boolean || other instanceof Boolean) {
      boolean comparable = one instanceof Boolean && other instanceof Boolean;
      boolean absent = one == Nothing.NULL || other == Nothing.NULL;
      return comparable ? one.equals(other) : !absent && isTrue(one) == isTrue(other);
    }
    if (one instanceof String text && other instanceof Long number) {
      return text.length() == 1 && text.charAt(0) == number;
    }
    if (one instanceof Long && other instanceof String) {
      return same(other, one);
    }
    return one.equals(other);
  }

  private Object arithmetic(Code.Operation operation, Object one, Object other) {
    if (one instanceof Long first && other instanceof Long second) {
      return switch (operation) {
        case SUM -> first + second;
        case DIFFERENCE -> first - second;
        default -> first * second;
      };
    }
    boolean texts = one instanceof String || other instanceof String;
    if (operation != Code.Operation.SUM || !texts) {
      throw new Unclear();
    }
    return written(one) + written(other);
  }

  private String written(Object value) {
    return text(value instanceof Chosen chosen ? call("toString", chosen, 0) : value);
  }

  private static String text(Object value) {
    return value == Nothing.NULL ? "null" : value.toString();
  }

  private Object field(String name, Object target) {
    return target instanceof Chosen chosen
        ? constant(chosen)
            .flatMap(c -> Optional.ofNullable(AnnotationUse.first(c.annotations(), Code.HOLDS)))
            .flatMap(use -> use.value(name))
            .map(code -> value(code, target, 0))
            .orElseThrow(Unclear::new)
        : unclear();
  }

  private static Object unclear() {
    throw new Unclear();
  }

  private Optional<EnumConstant> constant(Chosen chosen) {
    TypeDeclaration type = types.apply(chosen.type());
    return type == null
        ? Optional.empty()
        : type.enumConstants().stream().filter(c -> c.name().equals(chosen.constant())).findFirst();
  }

  private Object call(String name, Object target, List<Object> arguments, int depth) {
    if (target == Nothing.NULL) {
      throw new Unclear();
    }
    if (name.equals("equals") && arguments.size() == 1) {
      return same(target, arguments.get(0));
    }
    if (target instanceof Chosen chosen) {
      return arguments.isEmpty() ? call(name, chosen, depth) : unclear();
    }
    if (target instanceof String text) {
      return textCall(name, text, arguments);
    }
    // Unboxing, boxing and widening keep the value.
    boolean same = arguments.isEmpty() && (name.endsWith("Value") || name.equals("valueOf"));
    return same
        ? target
        : name.equals("toString") && arguments.isEmpty() ? text(target) : unclear();
  }

  private Object call(String name, Chosen target, int depth) {
    if (name.equals("name")) {
      return target.constant();
    }
    TypeDeclaration type = types.apply(target.type());
    if (type == null) {
      throw new Unclear();
    }
    if (name.equals("ordinal")) {
      for (int i = 0; i < type.enumConstants().size(); i++) {
        if (type.enumConstants().get(i).name().equals(target.constant())) {
          return (long) i;
        }
      }
      throw new Unclear();
    }
    boolean overridden =
        constant(target).map(EnumConstant::hasBody).orElse(true)
            || ModelClosure.isJdk(target.type()); // nobody notes its code
    AnnotationValue code =
        type.annotation(Code.RETURNS).flatMap(use -> use.value(name)).orElse(null);
    if (overridden || code == null && !name.equals("toString")) {
      throw new Unclear();
    }
    return code == null ? target.constant() : value(code, target, depth + 1);
  }

  private static Object textCall(String name, String target, List<Object> arguments) {
    try {
      return switch (name) {
        case "toString", "intern", "charValue" -> target;
        case "valueOf" -> target;
        case "trim" -> target.trim();
        case "strip" -> target.strip();
        case "length" -> (long) target.length();
        case "toLowerCase" -> target.toLowerCase(Locale.ROOT);
        case "toUpperCase" -> target.toUpperCase(Locale.ROOT);
        case "charAt" -> String.valueOf(target.charAt(whole(arguments.get(0))));
        case "substring" ->
            arguments.size() == 1
                ? target.substring(whole(arguments.get(0)))
                : target.substring(whole(arguments.get(0)), whole(arguments.get(1)));
        case "concat" -> target + arguments.get(0);
        case "replace" -> target.replace((String) arguments.get(0), (String) arguments.get(1));
        case "equalsIgnoreCase" -> target.equalsIgnoreCase(text(arguments.get(0)));
        default -> throw new Unclear();
      };
    } catch (IndexOutOfBoundsException | ClassCastException e) {
      throw new Unclear();
    }
  }

  private static int whole(Object value) {
    if (value instanceof Long number) {
      return number.intValue();
    }
    throw new Unclear();
  }
}
