package dev.retort.scanner.source;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.retort.scanner.bytecode.ClassFile;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Annotations as the compiler would write them: constants folded, a single value of an array member
 * in an array, repeated annotations in their container.
 */
final class AnnotationReader {
  private static final String REPEATABLE = "java.lang.annotation.Repeatable";
  private static final String VALUE = "value";

  private final NameResolver names;
  private final TypeReader types;
  private final Constants constants;

  AnnotationReader(NameResolver names, TypeReader types) {
    this.names = names;
    this.types = types;
    this.constants = new Constants(names);
  }

  List<AnnotationUse> read(List<AnnotationExpr> annotations, Scope scope) {
    if (annotations.isEmpty()) {
      return List.of();
    }
    return contain(annotations.stream().map(a -> read(a, scope)).toList());
  }

  /** A constant expression's value; null where it is none. */
  @Nullable Object constant(Expression expression, Scope scope) {
    return constants.evaluate(expression, scope);
  }

  private AnnotationUse read(AnnotationExpr annotation, Scope scope) {
    String type = names.resolve(annotation.getNameAsString(), scope).name();
    Map<String, AnnotationValue> values = new TreeMap<>();
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      values.put(VALUE, member(type, VALUE, single.getMemberValue(), scope));
    } else if (annotation instanceof NormalAnnotationExpr normal) {
      for (MemberValuePair pair : normal.getPairs()) {
        String name = pair.getNameAsString();
        values.put(name, member(type, name, pair.getValue(), scope));
      }
    }
    return new AnnotationUse(type, values, scope.unit().origin(annotation));
  }

  private AnnotationValue member(String type, String name, Expression expression, Scope scope) {
    TypeRef declared = memberType(type, name);
    AnnotationValue value = value(expression, scope, declared == null ? "" : declared.name());
    boolean wrap =
        declared != null && declared.isArray() && !(value instanceof AnnotationValue.Many);
    return wrap ? new AnnotationValue.Many(List.of(value)) : value;
  }

  /** What a member of an annotation takes; null when the annotation type is out of sight. */
  private @Nullable TypeRef memberType(String type, String name) {
    ClassFile file = names.sources().find(type) == null ? names.classes().find(type) : null;
    if (file != null) {
      return file.declaration().members().stream()
          .filter(m -> m.kind() == Member.Kind.METHOD && m.name().equals(name))
          .map(Member::type)
          .findFirst()
          .orElse(null);
    }
    SourceType source = names.sources().find(type);
    if (source == null) {
      return null;
    }
    return source.node().getMembers().stream()
        .flatMap(m -> m.toAnnotationMemberDeclaration().stream())
        .filter(m -> m.getNameAsString().equals(name))
        .map(m -> types.read(m.getType(), Scope.body(source)))
        .findFirst()
        .orElse(null);
  }

  private AnnotationValue value(Expression expression, Scope scope, String type) {
    if (expression instanceof EnclosedExpr enclosed) {
      return value(enclosed.getInner(), scope, type);
    }
    if (expression instanceof ArrayInitializerExpr array) {
      return new AnnotationValue.Many(
          array.getValues().stream().map(v -> value(v, scope, type)).toList());
    }
    if (expression instanceof AnnotationExpr nested) {
      return new AnnotationValue.Nested(read(nested, scope));
    }
    if (expression instanceof ClassExpr literal) {
      return new AnnotationValue.ClassLiteral(types.read(literal.getType(), scope));
    }
    Object constant = constants.evaluate(expression, scope);
    if (constant == null) {
      return new AnnotationValue.Unresolved(expression.toString());
    }
    return constant instanceof AnnotationValue value
        ? value
        : AnnotationValue.of(Arithmetic.convert(constant, type));
  }

  /** Java Language Specification 9.7.5: the container stands where the first of them stood. */
  private List<AnnotationUse> contain(List<AnnotationUse> uses) {
    Map<String, List<AnnotationUse>> byType = new LinkedHashMap<>();
    uses.forEach(use -> byType.computeIfAbsent(use.type(), t -> new ArrayList<>()).add(use));
    if (byType.size() == uses.size()) {
      return uses;
    }
    List<AnnotationUse> result = new ArrayList<>();
    byType.forEach(
        (type, same) -> {
          Optional<String> container = same.size() == 1 ? Optional.empty() : container(type);
          if (container.isEmpty()) {
            result.addAll(same);
            return;
          }
          List<AnnotationValue> nested = new ArrayList<>();
          same.forEach(use -> nested.add(new AnnotationValue.Nested(use)));
          result.add(
              new AnnotationUse(
                  container.get(),
                  Map.of(VALUE, new AnnotationValue.Many(nested)),
                  same.get(0).origin()));
        });
    return result;
  }

  private Optional<String> container(String type) {
    SourceType source = names.sources().find(type);
    if (source != null) {
      return source.node().getAnnotations().stream()
          .map(a -> read(a, Scope.header(source)))
          .filter(a -> a.type().equals(REPEATABLE))
          .findFirst()
          .flatMap(a -> a.type(VALUE))
          .map(TypeRef::name);
    }
    ClassFile file = names.classes().find(type);
    return file == null
        ? Optional.empty()
        : file.declaration().annotation(REPEATABLE).flatMap(a -> a.type(VALUE)).map(TypeRef::name);
  }
}
