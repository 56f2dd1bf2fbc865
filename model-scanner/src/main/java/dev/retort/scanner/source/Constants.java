package dev.retort.scanner.source;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.retort.scanner.bytecode.ClassFile;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates constant expressions. A value is a string or a boxed primitive, or an {@link
 * AnnotationValue.Constant} for an enum's constant; null for what is not constant or out of sight.
 */
final class Constants {
  private static final List<String> TRUSTED =
      List.of("jakarta.persistence.", "javax.persistence.", "org.hibernate.");

  private final NameResolver names;
  private final Set<String> evaluating = new HashSet<>();

  Constants(NameResolver names) {
    this.names = names;
  }

  @Nullable Object evaluate(Expression expression, Scope scope) {
    try {
      return value(expression, scope);
    } catch (NumberFormatException e) {
      return null; // a literal that no compiler accepts
    }
  }

  private @Nullable Object value(Expression expression, Scope scope) {
    if (expression instanceof EnclosedExpr enclosed) {
      return value(enclosed.getInner(), scope);
    }
    if (expression instanceof NameExpr name) {
      return named(name.getNameAsString(), scope);
    }
    if (expression instanceof FieldAccessExpr access) {
      return qualified(access, scope);
    }
    if (expression instanceof UnaryExpr unary) {
      if (unary.getOperator() == UnaryExpr.Operator.MINUS
          && unary.getExpression() instanceof IntegerLiteralExpr literal) {
        return (int) -literal.asNumber().longValue(); // 2147483648 is legal after a minus only
      }
      Object operand = value(unary.getExpression(), scope);
      return operand == null ? null : Arithmetic.unary(unary.getOperator(), operand);
    }
    if (expression instanceof BinaryExpr binary) {
      Object left = value(binary.getLeft(), scope);
      Object right = left == null ? null : value(binary.getRight(), scope);
      return left == null || right == null
          ? null
          : Arithmetic.binary(binary.getOperator(), left, right);
    }
    if (expression instanceof ConditionalExpr conditional) {
      Object condition = value(conditional.getCondition(), scope);
      return condition instanceof Boolean yes
          ? value(yes ? conditional.getThenExpr() : conditional.getElseExpr(), scope)
          : null;
    }
    if (expression instanceof CastExpr cast) {
      Object operand = value(cast.getExpression(), scope);
      return operand == null ? null : Arithmetic.convert(operand, cast.getTypeAsString());
    }
    return literal(expression);
  }

  private static @Nullable Object literal(Expression expression) {
    if (expression instanceof TextBlockLiteralExpr text) {
      return text.asString();
    }
    if (expression instanceof StringLiteralExpr text) {
      return text.asString();
    }
    if (expression instanceof CharLiteralExpr character) {
      return character.asChar();
    }
    if (expression instanceof BooleanLiteralExpr bool) {
      return bool.getValue();
    }
    if (expression instanceof IntegerLiteralExpr number) {
      return number.asNumber().intValue();
    }
    if (expression instanceof LongLiteralExpr number) {
      return number.asNumber().longValue();
    }
    if (expression instanceof DoubleLiteralExpr number) {
      String text = number.getValue();
      if (text.endsWith("f") || text.endsWith("F")) {
        return Float.parseFloat(text.replace("_", ""));
      }
      return number.asDouble();
    }
    return null;
  }

  /** A field of the enclosing types, own or inherited, or one that is statically imported. */
  private @Nullable Object named(String name, Scope scope) {
    for (SourceType type = scope.type(); type != null; type = type.outer()) {
      Object value = field(type.name(), name);
      if (value != null) {
        return value;
      }
    }
    for (boolean onDemand : new boolean[] {false, true}) {
      for (var imported : scope.unit().tree().getImports()) {
        if (!imported.isStatic() || imported.isAsterisk() != onDemand) {
          continue;
        }
        String path = imported.getNameAsString();
        int dot = path.lastIndexOf('.');
        if (!onDemand && (dot < 0 || !path.substring(dot + 1).equals(name))) {
          continue;
        }
        String owner = onDemand ? path : path.substring(0, dot);
        String existing = names.existing(owner);
        Object value = field(existing == null ? NameResolver.byConvention(owner) : existing, name);
        if (value != null) {
          return value;
        }
      }
    }
    return null;
  }

  private @Nullable Object qualified(FieldAccessExpr access, Scope scope) {
    TypeRef owner = names.resolve(access.getScope().toString(), scope);
    return owner.kind() == TypeRef.Kind.CLASS
        ? field(owner.name(), access.getNameAsString())
        : null;
  }

  private @Nullable Object field(String owner, String name) {
    return field(owner, name, new HashSet<>());
  }

  private @Nullable Object field(String owner, String name, Set<String> visited) {
    if (!visited.add(owner)) {
      return null;
    }
    SourceType source = names.sources().find(owner);
    ClassFile file = source == null ? names.classes().find(owner) : null;
    Object value = null;
    if (source != null) {
      value = declared(source, name);
    } else if (file != null) {
      boolean isEnum =
          file.declaration().enumConstants().stream()
              .map(EnumConstant::name)
              .anyMatch(name::equals);
      value = isEnum ? new AnnotationValue.Constant(owner, name) : file.constants().get(name);
    } else if (TRUSTED.stream().anyMatch(owner::startsWith) && !owner.endsWith("Types")) {
      // An API that is not here to look into: what its annotations take are enum constants.
      return new AnnotationValue.Constant(owner, name);
    }
    if (value != null) {
      return value;
    }
    for (String supertype : names.supertypes(owner)) {
      Object inherited = field(supertype, name, visited);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  private @Nullable Object declared(SourceType type, String name) {
    if (type.node() instanceof EnumDeclaration declaration
        && declaration.getEntries().stream().anyMatch(e -> e.getNameAsString().equals(name))) {
      return new AnnotationValue.Constant(type.name(), name);
    }
    for (BodyDeclaration<?> member : type.node().getMembers()) {
      if (member instanceof FieldDeclaration field
          && (type.isInterface() || field.isStatic() && field.isFinal())) {
        for (VariableDeclarator variable : field.getVariables()) {
          if (variable.getNameAsString().equals(name) && variable.getInitializer().isPresent()) {
            return initializer(type, variable, variable.getInitializer().get());
          }
        }
      }
    }
    return null;
  }

  private @Nullable Object initializer(
      SourceType type, VariableDeclarator variable, Expression initializer) {
    String key = type.name() + "#" + variable.getNameAsString();
    if (!evaluating.add(key)) {
      return null; // defined by itself
    }
    try {
      Object value = value(initializer, Scope.body(type));
      return value == null ? null : Arithmetic.convert(value, variable.getTypeAsString());
    } finally {
      evaluating.remove(key);
    }
  }
}
