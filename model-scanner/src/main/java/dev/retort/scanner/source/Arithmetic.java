package dev.retort.scanner.source;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import org.jspecify.annotations.Nullable;

/**
 * The operators of constant expressions (Java Language Specification 15.29) over strings and boxed
 * primitives, with Java's promotions. Null where an operator does not apply.
 */
final class Arithmetic {
  private Arithmetic() {}

  static @Nullable Object unary(UnaryExpr.Operator operator, Object value) {
    if (value instanceof Boolean bool) {
      return operator == UnaryExpr.Operator.LOGICAL_COMPLEMENT ? !bool : null;
    }
    Number number = number(value);
    if (number == null) {
      return null;
    }
    return switch (operator) {
      case PLUS -> number;
      case MINUS -> binary(BinaryExpr.Operator.MINUS, negativeZero(number), number);
      case BITWISE_COMPLEMENT ->
          isFloating(number) ? null : binary(BinaryExpr.Operator.XOR, number, -1);
      default -> null;
    };
  }

  /** {@code -0.0 - x} is {@code -x} for every floating-point x, {@code 0 - x} is not. */
  private static Number negativeZero(Number number) {
    return number instanceof Double ? (Number) (-0.0d) : number instanceof Float ? -0.0f : 0;
  }

  static @Nullable Object binary(BinaryExpr.Operator operator, Object left, Object right) {
    if (operator == BinaryExpr.Operator.PLUS
        && (left instanceof String || right instanceof String)) {
      return String.valueOf(left) + right;
    }
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return logical(operator, a, b);
    }
    Number a = number(left);
    Number b = number(right);
    if (a == null || b == null) {
      return operator == BinaryExpr.Operator.EQUALS
          ? (Object) left.equals(right)
          : operator == BinaryExpr.Operator.NOT_EQUALS ? !left.equals(right) : null;
    }
    if (a instanceof Double || b instanceof Double) {
      return floating(operator, a.doubleValue(), b.doubleValue());
    }
    if (a instanceof Float || b instanceof Float) {
      Object result = floating(operator, a.floatValue(), b.floatValue());
      return result instanceof Double d ? (Object) d.floatValue() : result;
    }
    boolean isShift =
        operator == BinaryExpr.Operator.LEFT_SHIFT
            || operator == BinaryExpr.Operator.SIGNED_RIGHT_SHIFT
            || operator == BinaryExpr.Operator.UNSIGNED_RIGHT_SHIFT;
    if (a instanceof Long || b instanceof Long && !isShift) {
      return integral(operator, a.longValue(), b.longValue());
    }
    return integral(operator, a.intValue(), b.intValue());
  }

  private static @Nullable Object logical(BinaryExpr.Operator operator, boolean a, boolean b) {
    return switch (operator) {
      case AND, BINARY_AND -> a && b;
      case OR, BINARY_OR -> a || b;
      case XOR, NOT_EQUALS -> a != b;
      case EQUALS -> a == b;
      default -> null;
    };
  }

  private static @Nullable Object floating(BinaryExpr.Operator operator, double a, double b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case EQUALS -> a == b;
      case NOT_EQUALS -> a != b;
      case LESS -> a < b;
      case LESS_EQUALS -> a <= b;
      case GREATER -> a > b;
      case GREATER_EQUALS -> a >= b;
      default -> null;
    };
  }

  private static @Nullable Object integral(BinaryExpr.Operator operator, long a, long b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> b == 0 ? null : (Object) (a / b);
      case REMAINDER -> b == 0 ? null : (Object) (a % b);
      case BINARY_AND -> a & b;
      case BINARY_OR -> a | b;
      case XOR -> a ^ b;
      case LEFT_SHIFT -> a << b;
      case SIGNED_RIGHT_SHIFT -> a >> b;
      case UNSIGNED_RIGHT_SHIFT -> a >>> b;
      default -> floating(operator, a, b) instanceof Boolean bool ? bool : null;
    };
  }

  private static @Nullable Object integral(BinaryExpr.Operator operator, int a, int b) {
    Object wide =
        switch (operator) {
          case LEFT_SHIFT -> (Object) (long) (a << b);
          case SIGNED_RIGHT_SHIFT -> (long) (a >> b);
          case UNSIGNED_RIGHT_SHIFT -> (long) (a >>> b);
          default -> integral(operator, (long) a, (long) b);
        };
    return wide instanceof Long number ? (Object) number.intValue() : wide;
  }

  /** A cast, or the conversion of a constant to the type it is assigned to. */
  static Object convert(Object value, String type) {
    Number number = number(value);
    if (number == null) {
      return value;
    }
    return switch (type) {
      case "byte" -> number.byteValue();
      case "short" -> number.shortValue();
      case "char" -> (char) number.intValue();
      case "int" -> number.intValue();
      case "long" -> number.longValue();
      case "float" -> number.floatValue();
      case "double" -> number.doubleValue();
      default -> value;
    };
  }

  /** After unary numeric promotion; null for what is no number. */
  private static @Nullable Number number(Object value) {
    if (value instanceof Character character) {
      return (int) character;
    }
    if (value instanceof Byte || value instanceof Short) {
      return ((Number) value).intValue();
    }
    return value instanceof Number number ? number : null;
  }

  private static boolean isFloating(Number number) {
    return number instanceof Double || number instanceof Float;
  }
}
