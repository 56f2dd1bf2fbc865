package dev.retort.scanner.kept;

import dev.retort.scanner.kept.TypeEncoder.Value;
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
import java.util.TreeMap;

/** Declarations from the bytes of {@link TypeEncoder}: the same fields in the same order. */
public final class TypeDecoder {
  private final Input in;
  private final Value[] values = Value.values();
  private final TypeDeclaration.Kind[] kinds = TypeDeclaration.Kind.values();
  private final TypeRef.Kind[] typeKinds = TypeRef.Kind.values();
  private final Member.Kind[] memberKinds = Member.Kind.values();

  public TypeDecoder(Input in) {
    this.in = in;
  }

  public TypeDeclaration read() {
    return new TypeDeclaration(
        in.text(),
        in.constant(kinds),
        in.flag(),
        in.list(this::parameter),
        in.orNull(this::type),
        in.list(this::type),
        in.list(this::annotation),
        in.list(this::member),
        in.list(this::enumConstant),
        in.flag(),
        origin());
  }

  private TypeParameter parameter() {
    return new TypeParameter(in.text(), in.orNull(this::type));
  }

  private TypeRef type() {
    return new TypeRef(in.text(), in.constant(typeKinds), in.list(this::type), (int) in.number());
  }

  private AnnotationUse annotation() {
    String type = in.text();
    List<String> names = in.texts();
    Map<String, AnnotationValue> all = names.isEmpty() ? Map.of() : new TreeMap<>();
    for (String name : names) {
      all.put(name, value());
    }
    return new AnnotationUse(type, all, origin());
  }

  private AnnotationValue value() {
    return switch (in.constant(values)) {
      case TEXT -> new AnnotationValue.Text(in.text());
      case WHOLE -> new AnnotationValue.Whole(in.number());
      case DECIMAL -> new AnnotationValue.Decimal(Double.longBitsToDouble(in.number()));
      case BOOL -> new AnnotationValue.Bool(in.flag());
      case CONSTANT -> new AnnotationValue.Constant(in.text(), in.text());
      case CLASS -> new AnnotationValue.ClassLiteral(type());
      case NESTED -> new AnnotationValue.Nested(annotation());
      case MANY -> new AnnotationValue.Many(in.list(this::value));
      case UNRESOLVED -> new AnnotationValue.Unresolved(in.text());
    };
  }

  private Member member() {
    return new Member(
        in.text(),
        in.constant(memberKinds),
        type(),
        in.flag(),
        in.flag(),
        in.flag(),
        in.list(this::annotation),
        origin());
  }

  private EnumConstant enumConstant() {
    return new EnumConstant(
        in.text(), in.flag(), in.list(this::annotation), in.orNull(this::value), origin());
  }

  private Origin origin() {
    return new Origin(in.text(), (int) in.number());
  }
}
