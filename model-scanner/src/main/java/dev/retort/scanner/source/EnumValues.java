package dev.retort.scanner.source;

import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.retort.scanner.model.AnnotationValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the constants of an enum pass to its fields, the {@code @EnumeratedValue} one above all. */
final class EnumValues {
  private static final String ENUMERATED_VALUE = "jakarta.persistence.EnumeratedValue";
  private static final int DEPTH = 5;

  private final AnnotationReader annotations;
  private final SourceType type;
  private final EnumDeclaration declaration;
  private final @Nullable VariableDeclarator field;

  EnumValues(AnnotationReader annotations, SourceType type, EnumDeclaration declaration) {
    this.annotations = annotations;
    this.type = type;
    this.declaration = declaration;
    this.field =
        declaration.getFields().stream()
            .filter(
                f ->
                    annotations.read(f.getAnnotations(), Scope.body(type)).stream()
                        .anyMatch(a -> a.type().equals(ENUMERATED_VALUE)))
            .map(f -> f.getVariable(0))
            .findFirst()
            .orElse(null);
  }

  /** Null where the enum has no such field; unresolved where it is not plain what it holds. */
  @Nullable AnnotationValue of(EnumConstantDeclaration constant) {
    Object value = field == null ? null : held(field, constant);
    boolean storable =
        value instanceof String || value instanceof Number || value instanceof Character;
    return field == null
        ? null
        : storable
            ? AnnotationValue.of(value)
            : new AnnotationValue.Unresolved(constant.toString());
  }

  /** What is known of all fields of a constant, by their names. */
  Map<String, AnnotationValue> all(EnumConstantDeclaration constant) {
    Map<String, AnnotationValue> held = new TreeMap<>();
    for (FieldDeclaration one : declaration.getFields()) {
      for (VariableDeclarator variable :
          one.isStatic() ? List.<VariableDeclarator>of() : one.getVariables()) {
        Object value = held(variable, constant);
        if (value instanceof String
            || value instanceof Number
            || value instanceof Character
            || value instanceof Boolean) {
          held.put(variable.getNameAsString(), AnnotationValue.of(value));
        }
      }
    }
    return held;
  }

  private @Nullable Object held(VariableDeclarator target, EnumConstantDeclaration constant) {
    Expression stored = stored(target, List.copyOf(constant.getArguments()), 0);
    return stored == null ? null : constant(stored);
  }

  /** The expression, of the constant's own, that ends up in the field. */
  private @Nullable Expression stored(
      VariableDeclarator target, List<Expression> arguments, int depth) {
    if (target.getInitializer().isPresent()) {
      return target.getInitializer().get();
    }
    if (declaration.getConstructors().isEmpty()) {
      return generated(target, arguments);
    }
    List<ConstructorDeclaration> fitting =
        declaration.getConstructors().stream().filter(c -> fits(c, arguments)).toList();
    return fitting.size() == 1 && depth < DEPTH
        ? stored(fitting.get(0), target, arguments, depth)
        : null;
  }

  private @Nullable Expression stored(
      ConstructorDeclaration constructor,
      VariableDeclarator target,
      List<Expression> arguments,
      int depth) {
    Map<String, Expression> known = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      known.put(constructor.getParameter(i).getNameAsString(), arguments.get(i));
    }
    for (Statement statement : constructor.getBody().getStatements()) {
      if (statement instanceof ExplicitConstructorInvocationStmt call && call.isThis()) {
        return stored(
            target, call.getArguments().stream().map(a -> known(a, known)).toList(), depth + 1);
      }
      if (statement.isExpressionStmt()
          && statement.asExpressionStmt().getExpression() instanceof AssignExpr assignment
          && isTarget(assignment.getTarget(), target, known)) {
        return known(assignment.getValue(), known);
      }
    }
    return null;
  }

  private static boolean isTarget(
      Expression written, VariableDeclarator target, Map<String, Expression> parameters) {
    String name = target.getNameAsString();
    if (written instanceof FieldAccessExpr access) {
      return access.getScope().isThisExpr() && access.getNameAsString().equals(name);
    }
    return written instanceof NameExpr plain
        && plain.getNameAsString().equals(name)
        && !parameters.containsKey(name);
  }

  private static Expression known(Expression expression, Map<String, Expression> parameters) {
    Expression plain = expression;
    while (plain instanceof EnclosedExpr || plain instanceof CastExpr) {
      plain =
          plain instanceof EnclosedExpr enclosed
              ? enclosed.getInner()
              : plain.asCastExpr().getExpression();
    }
    return plain instanceof NameExpr name
        ? parameters.getOrDefault(name.getNameAsString(), expression)
        : expression;
  }

  /** A constructor that Lombok makes takes the fields in their order. */
  private @Nullable Expression generated(VariableDeclarator target, List<Expression> arguments) {
    List<VariableDeclarator> fields = new ArrayList<>();
    for (FieldDeclaration one : declaration.getFields()) {
      one.getVariables().stream()
          .filter(v -> !one.isStatic() && v.getInitializer().isEmpty())
          .forEach(fields::add);
    }
    return fields.size() == arguments.size() ? arguments.get(fields.indexOf(target)) : null;
  }

  private boolean fits(ConstructorDeclaration constructor, List<Expression> arguments) {
    if (constructor.getParameters().size() != arguments.size()) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      Object value = constant(arguments.get(i));
      String wanted = constructor.getParameter(i).getTypeAsString();
      boolean text = wanted.equals("String");
      if (value instanceof String != text && value != null) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Object constant(Expression expression) {
    return annotations.constant(expression, Scope.body(type));
  }
}
