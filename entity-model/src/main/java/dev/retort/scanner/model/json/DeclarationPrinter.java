package dev.retort.scanner.model.json;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.TypeDeclaration.TypeParameter;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.Origin;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One type as a JSON tree. What is false, empty, zero or usual is left out; {@link
 * DeclarationParser} reads it back.
 */
final class DeclarationPrinter {
  private final String file;

  private DeclarationPrinter(String file) {
    this.file = file;
  }

  static Object tree(TypeDeclaration type) {
    return new DeclarationPrinter(type.origin().place()).type(type);
  }

  private Map<String, Object> type(TypeDeclaration type) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", type.name());
    tree.put("kind", type.kind().name());
    put(tree, "managed", type.managed());
    put(tree, "abstract", type.isAbstract());
    put(tree, "file", file);
    line(tree, type.origin());
    put(tree, "parameters", type.typeParameters(), DeclarationPrinter::parameter);
    TypeRef superclass = type.superclass();
    if (superclass != null) {
      tree.put("superclass", ref(superclass));
    }
    put(tree, "interfaces", type.interfaces(), DeclarationPrinter::ref);
    put(tree, "annotations", type.annotations(), this::annotation);
    put(tree, "members", type.members(), this::member);
    put(tree, "constants", type.enumConstants(), this::constant);
    return tree;
  }

  private static Object parameter(TypeParameter parameter) {
    TypeRef bound = parameter.bound();
    return bound == null
        ? Map.of("name", parameter.name())
        : ordered("name", parameter.name(), "bound", ref(bound));
  }

  private Object member(Member member) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", member.name());
    if (member.kind() != Member.Kind.FIELD) {
      tree.put("kind", member.kind().name());
    }
    tree.put("type", ref(member.type()));
    put(tree, "static", member.isStatic());
    put(tree, "transient", member.isTransient());
    put(tree, "overrides", member.overrides());
    origin(tree, member.origin());
    put(tree, "annotations", member.annotations(), this::annotation);
    return tree;
  }

  private Object constant(EnumConstant constant) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", constant.name());
    put(tree, "body", constant.hasBody());
    origin(tree, constant.origin());
    put(tree, "annotations", constant.annotations(), this::annotation);
    if (constant.value() != null) {
      tree.put("value", value(constant.value()));
    }
    return tree;
  }

  private Object annotation(AnnotationUse use) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", use.type());
    origin(tree, use.origin());
    Map<String, Object> values = new LinkedHashMap<>();
    use.values().forEach((name, value) -> values.put(name, value(value)));
    if (!values.isEmpty()) {
      tree.put("values", values);
    }
    return tree;
  }

  private Object value(AnnotationValue value) {
    if (value instanceof AnnotationValue.Text text) {
      return text.text();
    }
    if (value instanceof AnnotationValue.Whole whole) {
      return whole.number();
    }
    if (value instanceof AnnotationValue.Bool bool) {
      return bool.value();
    }
    if (value instanceof AnnotationValue.Many many) {
      return many.values().stream().map(this::value).toList();
    }
    if (value instanceof AnnotationValue.Constant constant) {
      return ordered("enum", constant.type(), "constant", constant.constant());
    }
    if (value instanceof AnnotationValue.ClassLiteral literal) {
      return Map.of("class", ref(literal.type()));
    }
    if (value instanceof AnnotationValue.Nested nested) {
      return Map.of("annotation", annotation(nested.annotation()));
    }
    if (value instanceof AnnotationValue.Decimal decimal) {
      return Map.of("decimal", Double.toString(decimal.number()));
    }
    return Map.of("unresolved", ((AnnotationValue.Unresolved) value).text());
  }

  /** A class or primitive without arguments or dimensions is its name alone. */
  private static Object ref(TypeRef type) {
    boolean named = type.kind() == TypeRef.Kind.CLASS || type.kind() == TypeRef.Kind.PRIMITIVE;
    if (named && type.arguments().isEmpty() && !type.isArray()) {
      return type.name();
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", type.name());
    if (!named) {
      tree.put("kind", type.kind().name());
    }
    put(tree, "arguments", type.arguments(), DeclarationPrinter::ref);
    if (type.isArray()) {
      tree.put("dimensions", (long) type.dimensions());
    }
    return tree;
  }

  private void origin(Map<String, Object> tree, Origin origin) {
    if (!origin.place().equals(file)) {
      tree.put("file", origin.place());
    }
    line(tree, origin);
  }

  private static void line(Map<String, Object> tree, Origin origin) {
    if (origin.line() > 0) {
      tree.put("line", (long) origin.line());
    }
  }

  private static void put(Map<String, Object> tree, String key, boolean flag) {
    if (flag) {
      tree.put(key, true);
    }
  }

  private static void put(Map<String, Object> tree, String key, String text) {
    if (!text.isEmpty()) {
      tree.put(key, text);
    }
  }

  private static <T> void put(
      Map<String, Object> tree, String key, Collection<T> items, Function<T, Object> write) {
    if (!items.isEmpty()) {
      List<Object> nodes = items.stream().map(write).toList();
      tree.put(key, nodes);
    }
  }

  private static Map<String, Object> ordered(String k1, Object v1, String k2, Object v2) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(k1, v1);
    tree.put(k2, v2);
    return tree;
  }
}
