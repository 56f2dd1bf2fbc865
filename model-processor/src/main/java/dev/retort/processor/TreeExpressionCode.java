package dev.retort.processor;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import dev.retort.processor.TreeCode.Unclear;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.code.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of a method whose result is to be known, from trees that javac has not attributed
 * yet: a constant of another class is only a name.
 */
final class TreeExpressionCode {
  private static final Set<String> WRAPPERS =
      Set.of("String", "Integer", "Long", "Short", "Byte", "Character", "Boolean");
  private static final Set<String> KEEPING =
      Set.of("String", "Integer", "Long", "Short", "Byte", "int", "long", "short", "byte");
  private static final int DEPTH = 5;

  private final ClassTree tree;
  private final TypeElement type;
  private final TreeCode statements;
  private int depth;

  TreeExpressionCode(ClassTree tree, TypeElement type, TreeCode statements) {
    this.tree = tree;
    this.type = type;
    this.statements = statements;
  }

  AnnotationValue of(@Nullable ExpressionTree expression, Map<String, AnnotationValue> locals) {
    if (expression instanceof ParenthesizedTree enclosed) {
      return of(enclosed.getExpression(), locals);
    }
    if (expression instanceof LiteralTree literal) {
      Object value = literal.getValue();
      return value == null ? Code.nothing() : AnnotationValue.of(value);
    }
    if (expression instanceof ConditionalExpressionTree choice) {
      return Code.choice(
          of(choice.getCondition(), locals),
          of(choice.getTrueExpression(), locals),
          of(choice.getFalseExpression(), locals));
    }
    if (expression instanceof SwitchExpressionTree choice) {
      return select(
          choice.getExpression(),
          choice.getCases(),
          locals,
          i -> yielded(choice.getCases().get(i), locals),
          Code::failure);
    }
    if (expression instanceof BinaryTree binary) {
      return binary(binary, locals);
    }
    if (expression instanceof UnaryTree unary) {
      return unary(unary, locals);
    }
    if (expression instanceof TypeCastTree cast) {
      if (isCharacter(cast.getExpression()) || !KEEPING.contains(cast.getType().toString())) {
        throw new Unclear();
      }
      return of(cast.getExpression(), locals);
    }
    if (expression instanceof IdentifierTree name) {
      return name(name.getName().toString(), locals);
    }
    if (expression instanceof MemberSelectTree access) {
      return access(access, locals);
    }
    if (expression instanceof MethodInvocationTree call) {
      return call(call, locals);
    }
    throw new Unclear();
  }

  private AnnotationValue unary(UnaryTree unary, Map<String, AnnotationValue> locals) {
    if (unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return Code.not(of(unary.getExpression(), locals));
    }
    if (unary.getKind() == Tree.Kind.UNARY_MINUS
        && of(unary.getExpression(), locals) instanceof AnnotationValue.Whole whole) {
      return new AnnotationValue.Whole(-whole.number());
    }
    throw new Unclear();
  }

  private boolean isEnum() {
    return type.getKind() == ElementKind.ENUM;
  }

  /** Whether a name that is no local variable's is a field's. */
  boolean isField(String name) {
    return tree.getMembers().stream()
        .anyMatch(m -> m instanceof VariableTree field && field.getName().contentEquals(name));
  }

  private AnnotationValue name(String name, Map<String, AnnotationValue> locals) {
    AnnotationValue local = locals.get(name);
    if (local != null) {
      return local;
    }
    if (name.equals("this") && isEnum()) {
      return Code.input();
    }
    for (Element element : type.getEnclosedElements()) {
      if (element instanceof VariableElement variable
          && element.getSimpleName().contentEquals(name)) {
        if (element.getKind() == ElementKind.ENUM_CONSTANT) {
          break;
        }
        if (!element.getModifiers().contains(Modifier.STATIC)) {
          if (isEnum()) {
            return Code.field(name, Code.input());
          }
          throw new Unclear();
        }
        if (variable.getConstantValue() == null) {
          throw new Unclear();
        }
        return AnnotationValue.of(variable.getConstantValue());
      }
    }
    return new AnnotationValue.Constant("", name);
  }

  private AnnotationValue access(MemberSelectTree access, Map<String, AnnotationValue> locals) {
    String name = access.getIdentifier().toString();
    String scope = access.getExpression().toString();
    if (scope.equals("Boolean") && (name.equals("TRUE") || name.equals("FALSE"))) {
      return new AnnotationValue.Bool(name.equals("TRUE"));
    }
    if (locals.containsKey(scope) || scope.equals("this") && isEnum()) {
      return Code.field(name, of(access.getExpression(), locals));
    }
    return scope.equals(type.getSimpleName().toString())
        ? name(name, Map.of())
        : new AnnotationValue.Constant("", name);
  }

  private static boolean isCharacter(ExpressionTree expression) {
    return expression.getKind() == Tree.Kind.CHAR_LITERAL;
  }

  private AnnotationValue binary(BinaryTree binary, Map<String, AnnotationValue> locals) {
    ExpressionTree left = binary.getLeftOperand();
    ExpressionTree right = binary.getRightOperand();
    boolean characters = isCharacter(left) || isCharacter(right);
    boolean texts =
        left.getKind() == Tree.Kind.STRING_LITERAL || right.getKind() == Tree.Kind.STRING_LITERAL;
    AnnotationValue one = of(left, locals);
    AnnotationValue other = of(right, locals);
    return switch (binary.getKind()) {
      case EQUAL_TO -> Code.same(one, other);
      case NOT_EQUAL_TO -> Code.not(Code.same(one, other));
      case CONDITIONAL_AND -> Code.both(one, other);
      case CONDITIONAL_OR -> Code.either(one, other);
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

  private AnnotationValue call(MethodInvocationTree call, Map<String, AnnotationValue> locals) {
    ExpressionTree select = call.getMethodSelect();
    ExpressionTree scope =
        select instanceof MemberSelectTree member ? member.getExpression() : null;
    String name =
        select instanceof MemberSelectTree member
            ? member.getIdentifier().toString()
            : select.toString();
    if (name.equals("orElse") && call.getArguments().size() == 1 && scope != null) {
      return optional(scope, of(call.getArguments().get(0), locals), locals);
    }
    List<AnnotationValue> arguments =
        call.getArguments().stream()
            .filter(a -> !a.toString().matches("(java\\.util\\.)?Locale\\.\\w+"))
            .map(a -> of(a, locals))
            .toList();
    String owner = scope == null ? "this" : scope.toString();
    if (owner.equals("this")) {
      return isEnum() && arguments.isEmpty()
          ? Code.call(name, Code.input(), List.of())
          : own(name, arguments);
    }
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
      ExpressionTree chain, AnnotationValue otherwise, Map<String, AnnotationValue> locals) {
    if (chain instanceof MethodInvocationTree map
        && map.getMethodSelect() instanceof MemberSelectTree mapped
        && mapped.getIdentifier().contentEquals("map")
        && map.getArguments().size() == 1
        && map.getArguments().get(0) instanceof MemberReferenceTree method
        && mapped.getExpression() instanceof MethodInvocationTree start
        && start.getMethodSelect() instanceof MemberSelectTree started
        && started.getIdentifier().contentEquals("ofNullable")
        && start.getArguments().size() == 1) {
      AnnotationValue value = of(start.getArguments().get(0), locals);
      return Code.choice(
          Code.same(value, Code.nothing()),
          otherwise,
          Code.call(method.getName().toString(), value, List.of()));
    }
    throw new Unclear();
  }

  /** A method of the converter itself. */
  private AnnotationValue own(String name, List<AnnotationValue> arguments) {
    List<MethodTree> methods =
        tree.getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .filter(m -> m.getName().contentEquals(name))
            .filter(m -> m.getParameters().size() == arguments.size())
            .toList();
    if (methods.size() != 1 || ++depth > DEPTH) {
      throw new Unclear();
    }
    Map<String, AnnotationValue> parameters = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      parameters.put(methods.get(0).getParameters().get(i).getName().toString(), arguments.get(i));
    }
    AnnotationValue value = statements.body(methods.get(0), parameters);
    depth--;
    return value;
  }

  private AnnotationValue yielded(CaseTree entry, Map<String, AnnotationValue> locals) {
    if (entry.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      return statements.block(List.copyOf(entry.getStatements()), locals);
    }
    return entry.getBody() instanceof ExpressionTree value
        ? of(value, locals)
        : statements.block(List.of((StatementTree) entry.getBody()), locals);
  }

  /**
   * @param body what happens at an entry
   * @param none what happens where no entry fits
   */
  AnnotationValue select(
      ExpressionTree selector,
      List<? extends CaseTree> entries,
      Map<String, AnnotationValue> locals,
      IntFunction<AnnotationValue> body,
      Supplier<AnnotationValue> none) {
    AnnotationValue selected = of(selector, locals);
    AnnotationValue result = null;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).getExpressions().isEmpty()) {
        if (!entries.get(i).toString().strip().startsWith("default")) {
          throw new Unclear(); // a pattern
        }
        result = body.apply(i);
      }
    }
    if (result == null) {
      result = none.get();
    }
    for (int i = entries.size() - 1; i >= 0; i--) {
      for (ExpressionTree label : entries.get(i).getExpressions()) {
        result = Code.choice(Code.same(selected, label(label, selected)), body.apply(i), result);
      }
    }
    return result;
  }

  /** In a switch over an enum a name is a constant's, whatever else has that name. */
  private AnnotationValue label(ExpressionTree label, AnnotationValue selected) {
    return label instanceof IdentifierTree name && selected.equals(Code.input())
        ? new AnnotationValue.Constant("", name.getName().toString())
        : of(label, Map.of());
  }
}
