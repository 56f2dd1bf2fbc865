package dev.retort.processor;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import dev.retort.scanner.model.AnnotationValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What the constants of an enum pass to one of its fields, from trees that javac has not attributed
 * yet: literals and the enum's own constants, through constructors that assign them.
 */
final class TreeEnumValues {
  private static final int DEPTH = 5;

  private final ClassTree tree;
  private final TypeElement type;
  private final String field;

  TreeEnumValues(ClassTree tree, TypeElement type, String field) {
    this.tree = tree;
    this.type = type;
    this.field = field;
  }

  /** Unresolved where it is not plain what the field holds. */
  AnnotationValue of(VariableTree constant) {
    Object value = held(constant);
    return value instanceof String || value instanceof Number || value instanceof Character
        ? AnnotationValue.of(value)
        : new AnnotationValue.Unresolved(constant.toString());
  }

  /** Null where it is not plain. */
  @Nullable Object held(VariableTree constant) {
    List<? extends ExpressionTree> arguments =
        constant.getInitializer() instanceof NewClassTree created
            ? created.getArguments()
            : List.of();
    ExpressionTree stored = stored(arguments, 0);
    return stored == null ? null : constant(stored);
  }

  private @Nullable ExpressionTree stored(List<? extends ExpressionTree> arguments, int depth) {
    List<MethodTree> constructors = new ArrayList<>();
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree variable
          && variable.getName().contentEquals(field)
          && variable.getInitializer() != null) {
        return variable.getInitializer();
      }
      if (member instanceof MethodTree method
          && method.getReturnType() == null
          && fits(method, arguments)) {
        constructors.add(method);
      }
    }
    return constructors.size() == 1 && depth < DEPTH
        ? stored(constructors.get(0), arguments, depth)
        : null;
  }

  private @Nullable ExpressionTree stored(
      MethodTree constructor, List<? extends ExpressionTree> arguments, int depth) {
    Map<String, ExpressionTree> known = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      known.put(constructor.getParameters().get(i).getName().toString(), arguments.get(i));
    }
    for (StatementTree statement : constructor.getBody().getStatements()) {
      if (!(statement instanceof ExpressionStatementTree line)) {
        continue;
      }
      if (line.getExpression() instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof IdentifierTree name
          && name.getName().contentEquals("this")) {
        return stored(call.getArguments().stream().map(a -> known(a, known)).toList(), depth + 1);
      }
      if (line.getExpression() instanceof AssignmentTree assignment
          && isField(assignment.getVariable(), known)) {
        return known(assignment.getExpression(), known);
      }
    }
    return null;
  }

  private boolean isField(ExpressionTree written, Map<String, ExpressionTree> parameters) {
    return written instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals(field)
            && select.getExpression() instanceof IdentifierTree owner
            && owner.getName().contentEquals("this")
        || written instanceof IdentifierTree plain
            && plain.getName().contentEquals(field)
            && !parameters.containsKey(field);
  }

  private static ExpressionTree known(
      ExpressionTree expression, Map<String, ExpressionTree> parameters) {
    ExpressionTree plain = bare(expression);
    return plain instanceof IdentifierTree name
        ? parameters.getOrDefault(name.getName().toString(), expression)
        : expression;
  }

  private static ExpressionTree bare(ExpressionTree expression) {
    ExpressionTree plain = expression;
    while (plain instanceof ParenthesizedTree || plain instanceof TypeCastTree) {
      plain =
          plain instanceof ParenthesizedTree in
              ? in.getExpression()
              : ((TypeCastTree) plain).getExpression();
    }
    return plain;
  }

  private boolean fits(MethodTree constructor, List<? extends ExpressionTree> arguments) {
    if (constructor.getParameters().size() != arguments.size()) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      Object value = constant(arguments.get(i));
      Tree wanted = constructor.getParameters().get(i).getType();
      boolean text = wanted.toString().equals("String");
      if (value != null && value instanceof String != text) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Object constant(ExpressionTree expression) {
    ExpressionTree plain = bare(expression);
    if (plain instanceof LiteralTree literal) {
      return literal.getValue();
    }
    if (plain instanceof UnaryTree unary && unary.getKind() == Tree.Kind.UNARY_MINUS) {
      Object value = constant(unary.getExpression());
      return value instanceof Integer whole ? Integer.valueOf(-whole) : null;
    }
    if (plain instanceof IdentifierTree name) {
      return constant(name.getName().toString());
    }
    boolean own =
        plain instanceof MemberSelectTree select
            && select.getExpression().toString().equals(type.getSimpleName().toString());
    return own ? constant(((MemberSelectTree) plain).getIdentifier().toString()) : null;
  }

  private @Nullable Object constant(String name) {
    for (Element element : type.getEnclosedElements()) {
      if (element instanceof VariableElement variable
          && element.getModifiers().contains(Modifier.STATIC)
          && element.getSimpleName().contentEquals(name)) {
        return variable.getConstantValue();
      }
    }
    return null;
  }
}
