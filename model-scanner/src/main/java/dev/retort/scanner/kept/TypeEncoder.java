package dev.retort.scanner.kept;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.TypeDeclaration.TypeParameter;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.Origin;

/** Declarations of types as bytes, for {@link TypeDecoder}. */
public final class TypeEncoder {
  /** The kinds of an annotation's values, in the order of their numbers. */
  enum Value {
    TEXT,
    WHOLE,
    DECIMAL,
    BOOL,
    CONSTANT,
    CLASS,
    NESTED,
    MANY,
    UNRESOLVED
  }

  private final Output out;
  private final boolean places;

  public TypeEncoder(Output out) {
    this(out, true);
  }

  private TypeEncoder(Output out, boolean places) {
    this.out = out;
    this.places = places;
  }

  /** All of a type but where it stands, to be compared. */
  static byte[] withoutPlaces(TypeDeclaration type) {
    Output out = new Output();
    new TypeEncoder(out, false).write(type);
    return out.bytes();
  }

  public void write(TypeDeclaration type) {
    out.text(type.name());
    out.constant(type.kind());
    out.flag(type.isAbstract());
    out.list(type.typeParameters(), this::parameter);
    out.orNull(type.superclass(), this::type);
    out.list(type.interfaces(), this::type);
    out.list(type.annotations(), this::annotation);
    out.list(type.members(), this::member);
    out.list(type.enumConstants(), this::enumConstant);
    out.flag(type.managed());
    origin(type.origin());
  }

  private void parameter(TypeParameter parameter) {
    out.text(parameter.name());
    out.orNull(parameter.bound(), this::type);
  }

  private void type(TypeRef type) {
    out.text(type.name());
    out.constant(type.kind());
    out.list(type.arguments(), this::type);
    out.number(type.dimensions());
  }

  private void annotation(AnnotationUse use) {
    out.text(use.type());
    out.texts(use.values().keySet());
    for (AnnotationValue value : use.values().values()) {
      value(value);
    }
    origin(use.origin());
  }

  private void value(AnnotationValue value) {
    if (value instanceof AnnotationValue.Text text) {
      out.constant(Value.TEXT);
      out.text(text.text());
    } else if (value instanceof AnnotationValue.Whole whole) {
      out.constant(Value.WHOLE);
      out.number(whole.number());
    } else if (value instanceof AnnotationValue.Decimal decimal) {
      out.constant(Value.DECIMAL);
      out.number(Double.doubleToRawLongBits(decimal.number()));
    } else if (value instanceof AnnotationValue.Bool bool) {
      out.constant(Value.BOOL);
      out.flag(bool.value());
    } else if (value instanceof AnnotationValue.Constant constant) {
      out.constant(Value.CONSTANT);
      out.text(constant.type());
      out.text(constant.constant());
    } else if (value instanceof AnnotationValue.ClassLiteral literal) {
      out.constant(Value.CLASS);
      type(literal.type());
    } else if (value instanceof AnnotationValue.Nested nested) {
      out.constant(Value.NESTED);
      annotation(nested.annotation());
    } else if (value instanceof AnnotationValue.Many many) {
      out.constant(Value.MANY);
      out.list(many.values(), this::value);
    } else if (value instanceof AnnotationValue.Unresolved unresolved) {
      out.constant(Value.UNRESOLVED);
      out.text(unresolved.text());
    }
  }

  private void member(Member member) {
    out.text(member.name());
    out.constant(member.kind());
    type(member.type());
    out.flag(member.isStatic());
    out.flag(member.isTransient());
    out.flag(member.overrides());
    out.list(member.annotations(), this::annotation);
    origin(member.origin());
  }

  private void enumConstant(EnumConstant constant) {
    out.text(constant.name());
    out.flag(constant.hasBody());
    out.list(constant.annotations(), this::annotation);
    out.orNull(constant.value(), this::value);
    origin(constant.origin());
  }

  private void origin(Origin origin) {
    if (places) {
      out.text(origin.place());
      out.number(origin.line());
    }
  }
}
