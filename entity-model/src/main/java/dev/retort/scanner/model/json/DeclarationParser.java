package dev.retort.scanner.model.json;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.AnnotationValues;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.TypeDeclaration.TypeParameter;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads back the types that {@link DeclarationPrinter} made. What is not there is false, empty,
 * zero or usual; keys that are not known are passed over.
 */
final class DeclarationParser {
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void");

  private final JsonReader json;

  /** The types that are but a name. */
  private final Map<String, TypeRef> plain = new HashMap<>();

  /** That of the type being read: what is in another one says so. */
  private String file = "";

  DeclarationParser(JsonReader json) {
    this.json = json;
  }

  List<TypeDeclaration> types() {
    return list(this::type);
  }

  /** The types that are left of a list that was entered. */
  List<TypeDeclaration> rest() {
    List<TypeDeclaration> types = new ArrayList<>();
    while (json.item()) {
      types.add(type());
    }
    return types;
  }

  List<ModelProblem> problems() {
    return list(this::problem);
  }

  private ModelProblem problem() {
    ModelProblem.Kind kind = null;
    String subject = null;
    String message = null;
    Where where = new Where("");
    json.object();
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "kind" -> kind = choice(ModelProblem.Kind.class);
        case "subject" -> subject = json.text();
        case "message" -> message = json.text();
        default -> where.read(key);
      }
    }
    return new ModelProblem(
        required(kind, "kind"),
        required(subject, "subject"),
        required(message, "message"),
        where.origin());
  }

  private TypeDeclaration type() {
    String name = null;
    TypeDeclaration.Kind kind = null;
    boolean isAbstract = false;
    boolean managed = false;
    int line = 0;
    List<TypeParameter> parameters = List.of();
    TypeRef superclass = null;
    List<TypeRef> interfaces = List.of();
    List<AnnotationUse> annotations = List.of();
    List<Member> members = List.of();
    List<EnumConstant> constants = List.of();
    file = "";
    json.object();
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "name" -> name = json.word();
        case "kind" -> kind = choice(TypeDeclaration.Kind.class);
        case "abstract" -> isAbstract = json.flag();
        case "managed" -> managed = json.flag();
        case "file" -> file = json.word();
        case "line" -> line = (int) json.number();
        case "parameters" -> parameters = list(this::parameter);
        case "superclass" -> superclass = ref();
        case "interfaces" -> interfaces = list(this::ref);
        case "annotations" -> annotations = list(this::annotation);
        case "members" -> members = list(this::member);
        case "constants" -> constants = list(this::constant);
        default -> json.skip();
      }
    }
    return new TypeDeclaration(
        required(name, "name"),
        required(kind, "kind"),
        isAbstract,
        parameters,
        superclass,
        interfaces,
        annotations,
        members,
        constants,
        managed,
        Origin.of(file, line));
  }

  private TypeParameter parameter() {
    String name = null;
    TypeRef bound = null;
    json.object();
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "name" -> name = json.word();
        case "bound" -> bound = ref();
        default -> json.skip();
      }
    }
    return new TypeParameter(required(name, "name"), bound);
  }

  private Member member() {
    String name = null;
    Member.Kind kind = Member.Kind.FIELD;
    TypeRef type = null;
    boolean isStatic = false;
    boolean isTransient = false;
    boolean overrides = false;
    List<AnnotationUse> annotations = List.of();
    Where where = new Where(file);
    json.object();
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "name" -> name = json.word();
        case "kind" -> kind = choice(Member.Kind.class);
        case "type" -> type = ref();
        case "static" -> isStatic = json.flag();
        case "transient" -> isTransient = json.flag();
        case "overrides" -> overrides = json.flag();
        case "annotations" -> annotations = list(this::annotation);
        default -> where.read(key);
      }
    }
    return new Member(
        required(name, "name"),
        kind,
        required(type, "type"),
        isStatic,
        isTransient,
        overrides,
        annotations,
        where.origin());
  }

  private EnumConstant constant() {
    String name = null;
    boolean body = false;
    List<AnnotationUse> annotations = List.of();
    AnnotationValue value = null;
    Where where = new Where(file);
    json.object();
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "name" -> name = json.word();
        case "body" -> body = json.flag();
        case "annotations" -> annotations = list(this::annotation);
        case "value" -> value = value();
        default -> where.read(key);
      }
    }
    return new EnumConstant(required(name, "name"), body, annotations, value, where.origin());
  }

  private AnnotationUse annotation() {
    String type = null;
    Map<String, AnnotationValue> values = Map.of();
    Where where = new Where(file);
    json.object();
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "type" -> type = json.word();
        case "values" -> values = values();
        default -> where.read(key);
      }
    }
    return new AnnotationUse(required(type, "type"), values, where.origin());
  }

  private Map<String, AnnotationValue> values() {
    AnnotationValues values = AnnotationValues.none();
    json.object();
    for (String key = json.key(); key != null; key = json.key()) {
      values = values.with(key, value());
    }
    return values;
  }

  private AnnotationValue value() {
    return switch (json.next()) {
      case '"' -> new AnnotationValue.Text(json.text());
      case '[' -> new AnnotationValue.Many(list(this::value));
      case '{' -> marked();
      case 't', 'f' -> new AnnotationValue.Bool(json.flag());
      default -> new AnnotationValue.Whole(json.number());
    };
  }

  /** A value that JSON has no notation for: an object whose first key tells what it is. */
  private AnnotationValue marked() {
    AnnotationValue value = null;
    String type = "";
    json.object();
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "class" -> value = new AnnotationValue.ClassLiteral(ref());
        case "annotation" -> value = new AnnotationValue.Nested(annotation());
        case "enum" -> type = json.word();
        case "constant" -> value = new AnnotationValue.Constant(type, json.word());
        case "decimal" -> value = decimal(json.text());
        case "unresolved" -> value = new AnnotationValue.Unresolved(json.text());
        default -> json.skip();
      }
    }
    return required(value, "value");
  }

  private AnnotationValue decimal(String text) {
    try {
      return new AnnotationValue.Decimal(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw json.malformed("a number");
    }
  }

  private TypeRef ref() {
    if (json.next() == '"') {
      String name = json.word();
      TypeRef known = plain.get(name);
      if (known == null) {
        known = new TypeRef(name, named(name), List.of(), 0);
        plain.put(name, known);
      }
      return known;
    }
    String name = null;
    TypeRef.Kind kind = null;
    List<TypeRef> arguments = List.of();
    int dimensions = 0;
    json.object();
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "name" -> name = json.word();
        case "kind" -> kind = choice(TypeRef.Kind.class);
        case "arguments" -> arguments = list(this::ref);
        case "dimensions" -> dimensions = (int) json.number();
        default -> json.skip();
      }
    }
    name = required(name, "name");
    return new TypeRef(name, kind == null ? named(name) : kind, arguments, dimensions);
  }

  private static TypeRef.Kind named(String name) {
    return PRIMITIVES.contains(name) ? TypeRef.Kind.PRIMITIVE : TypeRef.Kind.CLASS;
  }

  /** Where something stands: what else its object says, and nothing more. */
  private final class Where {
    private String place;
    private int line;

    Where(String place) {
      this.place = place;
    }

    void read(String key) {
      switch (key) {
        case "file" -> place = json.word();
        case "line" -> line = (int) json.number();
        default -> json.skip();
      }
    }

    Origin origin() {
      return Origin.of(place, line);
    }
  }

  private <E extends Enum<E>> E choice(Class<E> type) {
    String name = json.word();
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw json.malformed("a " + type.getSimpleName() + " other than " + name);
    }
  }

  private <T> List<T> list(Supplier<T> read) {
    List<T> items = new ArrayList<>();
    json.array();
    while (json.item()) {
      items.add(read.get());
    }
    return items;
  }

  private <T> T required(@Nullable T value, String key) {
    if (value == null) {
      throw json.malformed("\"" + key + "\" before the end of the object");
    }
    return value;
  }
}
