package dev.retort.scanner.model.json;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.TypeDeclaration.TypeParameter;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.Origin;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads back the tree of a type that {@link DeclarationPrinter} made. */
final class DeclarationParser {
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void");

  private final String file;

  private DeclarationParser(String file) {
    this.file = file;
  }

  static TypeDeclaration type(Object node) {
    Fields fields = Fields.of(node);
    return new DeclarationParser(fields.text("file", "")).type(fields);
  }

  private TypeDeclaration type(Fields fields) {
    return new TypeDeclaration(
        fields.required("name"),
        fields.choice("kind", TypeDeclaration.Kind.class, null),
        fields.flag("abstract"),
        fields.list("parameters", DeclarationParser::parameter),
        nullableRef(fields.get("superclass")),
        fields.list("interfaces", DeclarationParser::ref),
        annotations(fields),
        fields.list("members", this::member),
        fields.list("constants", this::constant),
        fields.flag("managed"),
        origin(fields));
  }

  private static TypeParameter parameter(Object node) {
    Fields fields = Fields.of(node);
    return new TypeParameter(fields.required("name"), nullableRef(fields.get("bound")));
  }

  private Member member(Object node) {
    Fields fields = Fields.of(node);
    Object type = fields.get("type");
    return new Member(
        fields.required("name"),
        fields.choice("kind", Member.Kind.class, Member.Kind.FIELD),
        type == null ? TypeRef.of(fields.required("type")) : ref(type),
        fields.flag("static"),
        fields.flag("transient"),
        fields.flag("overrides"),
        annotations(fields),
        origin(fields));
  }

  private EnumConstant constant(Object node) {
    Fields fields = Fields.of(node);
    Object value = fields.get("value");
    return new EnumConstant(
        fields.required("name"),
        fields.flag("body"),
        annotations(fields),
        value == null ? null : value(value),
        origin(fields));
  }

  private List<AnnotationUse> annotations(Fields fields) {
    return fields.list("annotations", this::annotation);
  }

  private AnnotationUse annotation(Object node) {
    Fields fields = Fields.of(node);
    Map<String, AnnotationValue> values = new TreeMap<>();
    Object members = fields.get("values");
    if (members != null) {
      Fields.of(members)
          .map()
          .forEach((name, value) -> values.put(name.toString(), value((Object) value)));
    }
    return new AnnotationUse(fields.required("type"), values, origin(fields));
  }

  private AnnotationValue value(Object node) {
    if (node instanceof String || node instanceof Boolean || node instanceof Number) {
      return AnnotationValue.of(node);
    }
    if (node instanceof List<?> list) {
      return new AnnotationValue.Many(list.stream().map(item -> value((Object) item)).toList());
    }
    Fields fields = Fields.of(node);
    Object type = fields.get("class");
    if (type != null) {
      return new AnnotationValue.ClassLiteral(ref(type));
    }
    Object nested = fields.get("annotation");
    if (nested != null) {
      return new AnnotationValue.Nested(annotation(nested));
    }
    if (fields.get("constant") != null) {
      return new AnnotationValue.Constant(fields.text("enum", ""), fields.required("constant"));
    }
    if (fields.get("decimal") != null) {
      return decimal(fields.required("decimal"));
    }
    return new AnnotationValue.Unresolved(fields.required("unresolved"));
  }

  private static AnnotationValue decimal(String text) {
    try {
      return new AnnotationValue.Decimal(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw new MalformedJsonException("\"decimal\" cannot be \"" + text + "\"");
    }
  }

  private static @Nullable TypeRef nullableRef(@Nullable Object node) {
    return node == null ? null : ref(node);
  }

  private static TypeRef ref(Object node) {
    if (node instanceof String name) {
      return new TypeRef(name, named(name), List.of(), 0);
    }
    Fields fields = Fields.of(node);
    String name = fields.required("name");
    return new TypeRef(
        name,
        fields.choice("kind", TypeRef.Kind.class, named(name)),
        fields.list("arguments", DeclarationParser::ref),
        fields.number("dimensions"));
  }

  private static TypeRef.Kind named(String name) {
    return PRIMITIVES.contains(name) ? TypeRef.Kind.PRIMITIVE : TypeRef.Kind.CLASS;
  }

  private Origin origin(Fields fields) {
    return Origin.of(fields.text("file", file), fields.number("line"));
  }
}
