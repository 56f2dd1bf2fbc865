package dev.retort.scanner.remap;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import java.util.List;
import java.util.function.Consumer;

/** The names of all types that a declaration mentions. */
final class Mentions {
  private Mentions() {}

  /** By all but its members. */
  static void ofFrame(TypeDeclaration type, Consumer<String> names) {
    TypeRef superclass = type.superclass();
    if (superclass != null) {
      of(superclass, names);
    }
    type.interfaces().forEach(i -> of(i, names));
    for (TypeDeclaration.TypeParameter parameter : type.typeParameters()) {
      TypeRef bound = parameter.bound();
      if (bound != null) {
        of(bound, names);
      }
    }
    of(type.annotations(), names);
    type.enumConstants().forEach(constant -> of(constant.annotations(), names));
  }

  static void of(Member member, Consumer<String> names) {
    of(member.type(), names);
    of(member.annotations(), names);
  }

  static void of(TypeRef type, Consumer<String> names) {
    if (type.kind() == TypeRef.Kind.CLASS) {
      names.accept(type.name());
    }
    for (TypeRef argument : type.arguments()) {
      of(argument, names);
    }
  }

  static void of(List<AnnotationUse> annotations, Consumer<String> names) {
    for (AnnotationUse use : annotations) {
      names.accept(use.type());
      for (AnnotationValue value : use.values().values()) {
        of(value, names);
      }
    }
  }

  private static void of(AnnotationValue value, Consumer<String> names) {
    if (value instanceof AnnotationValue.ClassLiteral literal) {
      of(literal.type(), names);
    } else if (value instanceof AnnotationValue.Nested nested) {
      of(List.of(nested.annotation()), names);
    } else if (value instanceof AnnotationValue.Many many) {
      many.values().forEach(each -> of(each, names));
    }
  }
}
