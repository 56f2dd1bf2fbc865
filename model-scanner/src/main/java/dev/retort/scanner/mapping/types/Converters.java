package dev.retort.scanner.mapping.types;

import dev.retort.scanner.mapping.Jpa;
import dev.retort.scanner.mapping.model.TypeIndex;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attribute converters: which apply by themselves, and what each converts to. */
final class Converters {
  private static final String INTERFACE = "jakarta.persistence.AttributeConverter";

  /** Hibernate's own, whose values it checks. */
  private static final Map<String, BasicConversion> BUILT_IN =
      Map.of(
          "org.hibernate.type.YesNoConverter",
          new BasicConversion(
              TypeRef.of("java.lang.Character"), new ValueCheck.OneOf(List.of("N", "Y"))),
          "org.hibernate.type.TrueFalseConverter",
          new BasicConversion(
              TypeRef.of("java.lang.Character"), new ValueCheck.OneOf(List.of("F", "T"))),
          "org.hibernate.type.NumericBooleanConverter",
          new BasicConversion(
              TypeRef.of("java.lang.Integer"), new ValueCheck.OneOfNumbers(List.of(0L, 1L))));

  private final TypeIndex types;
  private final Map<String, String> automatic = new LinkedHashMap<>();

  /**
   * @param check over the converted values; null for none
   */
  record BasicConversion(TypeRef type, @Nullable ValueCheck check) {}

  Converters(TypeIndex types) {
    this.types = types;
    for (TypeDeclaration type : types.all()) {
      // One that was only looked up is in a library, which no application takes converters from.
      boolean applies =
          type.managed()
              && type.annotation(Jpa.CONVERTER).map(a -> a.bool("autoApply", false)).orElse(false);
      List<TypeRef> arguments =
          applies ? types.argumentsOf(TypeRef.of(type.name()), INTERFACE) : List.of();
      if (arguments.size() == 2) {
        automatic.putIfAbsent(arguments.get(0).toString(), type.name());
      }
    }
  }

  /** The converter that applies to every attribute of a type; null for none. */
  @Nullable String automatic(TypeRef type) {
    if (automatic.isEmpty()) {
      return null;
    }
    String found = automatic.get(boxed(type).toString());
    return found != null ? found : automatic.get(boxed(type).withArguments(List.of()).toString());
  }

  /** What a converter converts to; null where its declaration is not known. */
  @Nullable BasicConversion conversion(String converter) {
    BasicConversion known = BUILT_IN.get(converter);
    if (known != null) {
      return known;
    }
    List<TypeRef> arguments = types.argumentsOf(TypeRef.of(converter), INTERFACE);
    return arguments.size() == 2 ? new BasicConversion(arguments.get(1), null) : null;
  }

  /** The attribute type that a converter converts from; null where it is not known. */
  @Nullable TypeRef from(String converter) {
    List<TypeRef> arguments = types.argumentsOf(TypeRef.of(converter), INTERFACE);
    return arguments.isEmpty() ? null : arguments.get(0);
  }

  static TypeRef boxed(TypeRef type) {
    if (type.kind() != TypeRef.Kind.PRIMITIVE || type.isArray()) {
      return type;
    }
    return TypeRef.of(
        switch (type.name()) {
          case "boolean" -> "java.lang.Boolean";
          case "byte" -> "java.lang.Byte";
          case "short" -> "java.lang.Short";
          case "int" -> "java.lang.Integer";
          case "long" -> "java.lang.Long";
          case "float" -> "java.lang.Float";
          case "double" -> "java.lang.Double";
          default -> "java.lang.Character";
        });
  }
}
