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

/**
 * Prints types as JSON. What is false, empty, zero or usual is left out; {@link DeclarationParser}
 * reads it back. Loops, because every lambda costs a cold compiler as much as many types do.
 */
final class DeclarationPrinter {
  private final JsonText out;

  /** Of the type that is being printed. */
  private String file = "";

  DeclarationPrinter(JsonText out) {
    this.out = out;
  }

  void print(TypeDeclaration type) {
    file = type.origin().place();
    out.raw("{\"name\":").string(type.name());
    out.raw(",\"kind\":").string(type.kind().name());
    flag(",\"managed\":true", type.managed());
    flag(",\"abstract\":true", type.isAbstract());
    if (!file.isEmpty()) {
      out.raw(",\"file\":").string(file);
    }
    line(type.origin());
    parameters(type.typeParameters());
    TypeRef superclass = type.superclass();
    if (superclass != null) {
      out.raw(",\"superclass\":");
      ref(superclass);
    }
    refs(",\"interfaces\":[", type.interfaces());
    annotations(type.annotations());
    String separator = ",\"members\":[";
    for (Member member : type.members()) {
      out.raw(separator);
      member(member);
      separator = ",";
    }
    flag("]", !type.members().isEmpty());
    separator = ",\"constants\":[";
    for (EnumConstant constant : type.enumConstants()) {
      out.raw(separator);
      constant(constant);
      separator = ",";
    }
    flag("]", !type.enumConstants().isEmpty());
    out.raw("}");
  }

  private void parameters(List<TypeParameter> parameters) {
    String separator = ",\"parameters\":[";
    for (TypeParameter parameter : parameters) {
      out.raw(separator).raw("{\"name\":").string(parameter.name());
      TypeRef bound = parameter.bound();
      if (bound != null) {
        out.raw(",\"bound\":");
        ref(bound);
      }
      out.raw("}");
      separator = ",";
    }
    flag("]", !parameters.isEmpty());
  }

  private void member(Member member) {
    out.raw("{\"name\":").string(member.name());
    if (member.kind() != Member.Kind.FIELD) {
      out.raw(",\"kind\":").string(member.kind().name());
    }
    out.raw(",\"type\":");
    ref(member.type());
    flag(",\"static\":true", member.isStatic());
    flag(",\"transient\":true", member.isTransient());
    flag(",\"overrides\":true", member.overrides());
    origin(member.origin());
    annotations(member.annotations());
    out.raw("}");
  }

  private void constant(EnumConstant constant) {
    out.raw("{\"name\":").string(constant.name());
    flag(",\"body\":true", constant.hasBody());
    origin(constant.origin());
    annotations(constant.annotations());
    AnnotationValue value = constant.value();
    if (value != null) {
      out.raw(",\"value\":");
      value(value);
    }
    out.raw("}");
  }

  private void annotations(List<AnnotationUse> uses) {
    String separator = ",\"annotations\":[";
    for (AnnotationUse use : uses) {
      out.raw(separator);
      annotation(use);
      separator = ",";
    }
    flag("]", !uses.isEmpty());
  }

  private void annotation(AnnotationUse use) {
    out.raw("{\"type\":").string(use.type());
    origin(use.origin());
    String separator = ",\"values\":{";
    for (Map.Entry<String, AnnotationValue> entry : use.values().entrySet()) {
      out.raw(separator).string(entry.getKey()).raw(":");
      value(entry.getValue());
      separator = ",";
    }
    out.raw(use.values().isEmpty() ? "}" : "}}");
  }

  private void value(AnnotationValue value) {
    if (value instanceof AnnotationValue.Text text) {
      out.string(text.text());
    } else if (value instanceof AnnotationValue.Whole whole) {
      out.number(whole.number());
    } else if (value instanceof AnnotationValue.Bool bool) {
      out.raw(bool.value() ? "true" : "false");
    } else if (value instanceof AnnotationValue.Many many) {
      String separator = "[";
      for (AnnotationValue item : many.values()) {
        out.raw(separator);
        value(item);
        separator = ",";
      }
      out.raw(many.values().isEmpty() ? "[]" : "]");
    } else if (value instanceof AnnotationValue.Constant constant) {
      out.raw("{\"enum\":").string(constant.type());
      out.raw(",\"constant\":").string(constant.constant()).raw("}");
    } else if (value instanceof AnnotationValue.ClassLiteral literal) {
      out.raw("{\"class\":");
      ref(literal.type());
      out.raw("}");
    } else if (value instanceof AnnotationValue.Nested nested) {
      out.raw("{\"annotation\":");
      annotation(nested.annotation());
      out.raw("}");
    } else if (value instanceof AnnotationValue.Decimal decimal) {
      out.raw("{\"decimal\":").string(Double.toString(decimal.number())).raw("}");
    } else {
      out.raw("{\"unresolved\":");
      out.string(((AnnotationValue.Unresolved) value).text()).raw("}");
    }
  }

  /** A class or primitive without arguments or dimensions is its name alone. */
  private void ref(TypeRef type) {
    boolean named = type.kind() == TypeRef.Kind.CLASS || type.kind() == TypeRef.Kind.PRIMITIVE;
    if (named && type.arguments().isEmpty() && !type.isArray()) {
      out.string(type.name());
      return;
    }
    out.raw("{\"name\":").string(type.name());
    if (!named) {
      out.raw(",\"kind\":").string(type.kind().name());
    }
    refs(",\"arguments\":[", type.arguments());
    if (type.isArray()) {
      out.raw(",\"dimensions\":").number(type.dimensions());
    }
    out.raw("}");
  }

  private void refs(String start, List<TypeRef> types) {
    String separator = start;
    for (TypeRef type : types) {
      out.raw(separator);
      ref(type);
      separator = ",";
    }
    flag("]", !types.isEmpty());
  }

  private void origin(Origin origin) {
    if (!origin.place().equals(file)) {
      out.raw(",\"file\":").string(origin.place());
    }
    line(origin);
  }

  private void line(Origin origin) {
    if (origin.line() > 0) {
      out.raw(",\"line\":").number(origin.line());
    }
  }

  private void flag(String json, boolean present) {
    if (present) {
      out.raw(json);
    }
  }
}
