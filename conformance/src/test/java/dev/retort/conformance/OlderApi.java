package dev.retort.conformance;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A model as an application of Hibernate 6.6 could have written it: without what Persistence 3.2
 * added to the annotations of 3.1. The fixtures are compiled with 3.2; 6.6 does not read those
 * members.
 */
final class OlderApi {
  private static final String JPA = "jakarta.persistence.";
  private static final String VALUE = JPA + "EnumeratedValue";
  private static final Set<String> ADDED = Set.of("secondPrecision", "comment", "options", "check");

  private OlderApi() {}

  static EntityModel seen(EntityModel model) {
    return new EntityModel(model.types().stream().map(OlderApi::seen).toList());
  }

  private static TypeDeclaration seen(TypeDeclaration type) {
    List<Member> members =
        type.members().stream()
            .map(
                m ->
                    new Member(
                        m.name(),
                        m.kind(),
                        m.type(),
                        m.isStatic(),
                        m.isTransient(),
                        m.overrides(),
                        seen(m.annotations()),
                        m.origin()))
            .toList();
    List<EnumConstant> constants =
        type.enumConstants().stream().map(c -> c.withValue(null)).toList();
    return new TypeDeclaration(
        type.name(),
        type.kind(),
        type.isAbstract(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        seen(type.annotations()),
        members,
        constants,
        type.managed(),
        type.origin());
  }

  private static List<AnnotationUse> seen(List<AnnotationUse> uses) {
    return uses.stream().filter(u -> !u.type().equals(VALUE)).map(OlderApi::seen).toList();
  }

  private static AnnotationUse seen(AnnotationUse use) {
    Map<String, AnnotationValue> values = new TreeMap<>();
    use.values()
        .forEach(
            (name, value) -> {
              if (!use.type().startsWith(JPA) || !ADDED.contains(name)) {
                values.put(name, seen(value));
              }
            });
    return new AnnotationUse(use.type(), values, use.origin());
  }

  private static AnnotationValue seen(AnnotationValue value) {
    if (value instanceof AnnotationValue.Nested nested) {
      return new AnnotationValue.Nested(seen(nested.annotation()));
    }
    return value instanceof AnnotationValue.Many many
        ? new AnnotationValue.Many(many.values().stream().map(OlderApi::seen).toList())
        : value;
  }
}
