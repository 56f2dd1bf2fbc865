package dev.retort.scanner.source;

import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.code.Code;
import dev.retort.scanner.source.MethodCode.Unclear;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The expressions of a method whose result is to be known. */
final class ExpressionCode {
  private static final Set<String> WRAPPERS =
      Set.of("String", "Integer", "Long", "Short", "Byte", "Character", "Boolean");
  private static final Set<String> KEEPING =
      Set.of("String", "Integer", "Long", "Short", "Byte", "int", "long", "short", "byte");
  private static final int DEPTH = 5;

  private final AnnotationReader annotations;
  private final SourceType type;
  private final MethodCode statements;
  private int depth;

  ExpressionCode(AnnotationReader annotations, SourceType type, MethodCode statements) {
    this.annotations = annotations;
    this.type = type;
    this.statements = statements;
  }

  AnnotationValue of(Expression expression, Map<String, AnnotationValue> locals) {
    if (expression instanceof EnclosedExpr enclosed) {
      return of(enclosed.getInner(), locals);
    }
    if (expression instanceof NullLiteralExpr) {
      return Code.nothing();
    }
    if (expression instanceof ThisExpr && isEnum()) {
      return Code.input();
    }
    if (expression instanceof ConditionalExpr choice) {
      return Code.choice(
          of(choice.getCondition(), locals),
          of(choice.getThenExpr(), locals),
          of(choice.getElseExpr(), locals));
    }
    if (expression instanceof SwitchExpr choice) {
      return select(
          choice.getSelector(),
          choice.getEntries(),
          locals,
          i -> yielded(choice.getEntries().get(i), locals),
          Code::failure);
    }
    if (expression instanceof BinaryExpr binary) {
      return binary(binary, locals);
    }
    if (expression instanceof UnaryExpr unary
        && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return Code.not(of(unary.getExpression(), locals));
    }
    if (expression instanceof CastExpr cast) {
      return cast(cast, locals);
    }
    if (expression instanceof NameExpr name) {
      return name(name, locals);
    }
    if (expression instanceof FieldAccessExpr access) {
      return access(access, locals);
    }
    if (expression instanceof MethodCallExpr call) {
      return call(call, locals);
    }
    return constant(expression);
  }

  private AnnotationValue constant(Expression expression) {
    Object value = annotations.constant(expression, Scope.body(type));
    if (value instanceof AnnotationValue.Constant constant) {
      return new AnnotationValue.Constant("", constant.constant());
    }
    if (value == null) {
      throw new Unclear();
    }
    return AnnotationValue.of(value);
  }

  private boolean isEnum() {
    return type.node() instanceof EnumDeclaration;
  }

  /** Whether a name that is no local variable's is a field's. */
  boolean isField(String name) {
    return type.node().getMembers().stream()
        .filter(FieldDeclaration.class::isInstance)
        .flatMap(m -> ((FieldDeclaration) m).getVariables().stream())
        .anyMatch(v -> v.getNameAsString().equals(name));
  }

  private AnnotationValue name(NameExpr name, Map<String, AnnotationValue> locals) {
    AnnotationValue local = locals.get(name.getNameAsString());
    if (local != null) {
      return local;
    }
    boolean own =
        isEnum()
            && type.node().getMembers().stream()
                .filter(m -> m instanceof FieldDeclaration field && !field.isStatic())
                .flatMap(m -> ((FieldDeclaration) m).getVariables().stream())
                .anyMatch(v -> v.getNameAsString().equals(name.getNameAsString()));
    return own ? Code.field(name.getNameAsString(), Code.input()) : constant(name);
  }

  private AnnotationValue access(FieldAccessExpr access, Map<String, AnnotationValue> locals) {
    String name = access.getNameAsString();
    String scope = access.getScope().toString();
    if (scope.equals("Boolean") && (name.equals("TRUE") || name.equals("FALSE"))) {
      return new AnnotationValue.Bool(name.equals("TRUE"));
    }
    if (locals.containsKey(scope) || access.getScope() instanceof ThisExpr && isEnum()) {
      return Code.field(name, of(access.getScope(), locals));
    }
    return constant(access);
  }

  private AnnotationValue cast(CastExpr cast, Map<String, AnnotationValue> locals) {
    if (cast.getExpression() instanceof CharLiteralExpr
        || !KEEPING.contains(cast.getTypeAsString())) {
      return constant(cast);
    }
    return of(cast.getExpression(), locals);
  }

  private AnnotationValue binary(BinaryExpr binary, Map<String, AnnotationValue> locals) {
    Expression left = binary.getLeft();
    Expression right = binary.getRight();
    boolean characters = left instanceof CharLiteralExpr || right instanceof CharLiteralExpr;
    boolean texts = left instanceof StringLiteralExpr || right instanceof StringLiteralExpr;
    AnnotationValue one = of(left, locals);
    AnnotationValue other = of(right, locals);
    return switch (binary.getOperator()) {
      case EQUALS -> Code.same(one, other);
      case NOT_EQUALS -> Code.not(Code.same(one, other));
      case AND -> Code.both(one, other);
      case OR -> Code.either(one, other);
      case PLUS -> {
        if (characters && !texts) {
          throw new Unclear(); // a number, then
        }
        yield Code.sum(one, other);
      }
      case MINUS -> Code.difference(one, other);
      case MULTIPLY -> Code.product(one, other);
      default -> throw new Unclear();
    };
  }

  private AnnotationValue call(MethodCallExpr call, Map<String, AnnotationValue> locals) {
    String name = call.getNameAsString();
    Expression scope = call.getScope().orElse(null);
    if (name.equals("orElse") && call.getArguments().size() == 1 && scope != null) {
      return optional(scope, of(call.getArgument(0), locals), locals);
    }
    List<AnnotationValue> arguments =
        call.getArguments().stream()
            .filter(a -> !a.toString().matches("(java\\.util\\.)?Locale\\.\\w+"))
            .map(a -> of(a, locals))
            .toList();
    if (scope == null || scope instanceof ThisExpr) {
      return isEnum() && arguments.isEmpty()
          ? Code.call(name, Code.input(), List.of())
          : own(name, arguments);
    }
    String owner = scope.toString();
    AnnotationValue ofObjects =
        owner.equals("Objects") || owner.equals("java.util.Objects")
            ? Code.ofObjects(name, arguments)
            : null;
    if (ofObjects != null) {
      return ofObjects;
    }
    if (WRAPPERS.contains(owner) && arguments.size() == 1) {
      boolean text = name.equals("toString") || owner.equals("String") && name.equals("valueOf");
      if (!text && !name.equals("valueOf")) {
        throw new Unclear();
      }
      return Code.call(text ? "toString" : "valueOf", arguments.get(0), List.of());
    }
    return Code.call(name, of(scope, locals), arguments);
  }

  /** {@code Optional.ofNullable(x).map(X::code).orElse(y)}. */
  private AnnotationValue optional(
      Expression chain, AnnotationValue otherwise, Map<String, AnnotationValue> locals) {
    if (chain instanceof MethodCallExpr map
        && map.getNameAsString().equals("map")
        && map.getArguments().size() == 1
        && map.getArgument(0) instanceof MethodReferenceExpr method
        && map.getScope().orElse(null) instanceof MethodCallExpr start
        && start.getNameAsString().equals("ofNullable")
        && start.getArguments().size() == 1) {
      AnnotationValue value = of(start.getArgument(0), locals);
      return Code.choice(
          Code.same(value, Code.nothing()),
          otherwise,
          Code.call(method.getIdentifier(), value, List.of()));
    }
    throw new Unclear();
  }

  /** A method of the converter itself. */
  private AnnotationValue own(String name, List<AnnotationValue> arguments) {
    List<MethodDeclaration> methods =
        type.node().getMethodsByName(name).stream()
            .filter(m -> m.getParameters().size() == arguments.size())
            .toList();
    if (methods.size() != 1 || ++depth > DEPTH) {
      throw new Unclear();
    }
    Map<String, AnnotationValue> parameters = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      parameters.put(methods.get(0).getParameter(i).getNameAsString(), arguments.get(i));
    }
    AnnotationValue value = statements.body(methods.get(0), parameters);
    depth--;
    return value;
  }

  private AnnotationValue yielded(SwitchEntry entry, Map<String, AnnotationValue> locals) {
    List<Statement> body = entry.getStatements();
    return entry.getType() == SwitchEntry.Type.EXPRESSION
            && body.size() == 1
            && body.get(0) instanceof ExpressionStmt line
        ? of(line.getExpression(), locals)
        : statements.block(body, locals);
  }

  /**
   * @param body what happens at an entry
   * @param none what happens where no entry fits
   */
  AnnotationValue select(
      Expression selector,
      List<SwitchEntry> entries,
      Map<String, AnnotationValue> locals,
      IntFunction<AnnotationValue> body,
      Supplier<AnnotationValue> none) {
    AnnotationValue selected = of(selector, locals);
    @Nullable AnnotationValue result = null;
    for (int i = 0; i < entries.size(); i++) {
      if (isDefault(entries.get(i))) {
        result = body.apply(i);
      }
    }
    if (result == null) {
      result = none.get();
    }
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).getGuard().isPresent()) {
        throw new Unclear();
      }
      for (Expression label : entries.get(i).getLabels()) {
        if (!label.isNameExpr() || !label.toString().equals("default")) {
          result = Code.choice(Code.same(selected, label(label, selected)), body.apply(i), result);
        }
      }
    }
    return result;
  }

  private static boolean isDefault(SwitchEntry entry) {
    return entry.isDefault() || entry.getLabels().isEmpty();
  }

  /** In a switch over an enum a name is a constant's, whatever else has that name. */
  private AnnotationValue label(Expression label, AnnotationValue selected) {
    if (label instanceof NullLiteralExpr) {
      return Code.nothing();
    }
    if (label instanceof NameExpr name && selected.equals(Code.input())) {
      return new AnnotationValue.Constant("", name.getNameAsString());
    }
    if (label instanceof NameExpr name) {
      Object value = annotations.constant(label, Scope.body(type));
      return value == null
          ? new AnnotationValue.Constant("", name.getNameAsString())
          : constant(label);
    }
    return constant(label);
  }
}
