package dev.retort.scanner.mapping.types;

import dev.retort.scanner.mapping.Jpa;
import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where a basic value is mapped, and what its annotations say about the value's type.
 *
 * @param enumerated {@code STRING}, {@code ORDINAL} or null
 * @param temporal {@code DATE}, {@code TIME}, {@code TIMESTAMP} or null
 * @param jdbcType the code of {@code @JdbcTypeCode}; null for none
 * @param converter the class of an explicit {@code @Convert}; null for none
 * @param convertible false where conversion is switched off, or never happens: ids, versions
 * @param zone the {@code @TimeZoneStorage}; null for none
 */
public record BasicUse(
    TypeRef type,
    boolean lob,
    @Nullable String enumerated,
    @Nullable String temporal,
    @Nullable Long jdbcType,
    @Nullable String converter,
    boolean convertible,
    @Nullable String zone) {

  /** A value without annotations. */
  public static BasicUse plain(TypeRef type) {
    return new BasicUse(type, false, null, null, null, null, false, null);
  }

  /**
   * A value of which only the types are known.
   *
   * @param jdbcType the code of its JDBC type; null for the one that goes with the Java type
   */
  public static BasicUse of(TypeRef type, @Nullable Long jdbcType) {
    return new BasicUse(type, false, null, null, jdbcType, null, false, null);
  }

  /** A value with a converter. */
  public static BasicUse converted(TypeRef type, String converter) {
    return new BasicUse(type, false, null, null, null, converter, true, null);
  }

  /** An attribute, or the elements of its collection. */
  public static BasicUse of(Attribute attribute, TypeRef type, List<AnnotationUse> converts) {
    boolean key = attribute.has(Jpa.ID) || attribute.has(Jpa.VERSION);
    return new BasicUse(
            Descriptors.javaType(attribute.annotations(), "").orElse(type),
            attribute.has(Jpa.LOB),
            constant(attribute, Jpa.ENUMERATED, "ORDINAL"),
            constant(attribute, Jpa.TEMPORAL, "TIMESTAMP"),
            Descriptors.code(attribute.annotations(), ""),
            null,
            !key && !isVariable(attribute),
            constant(attribute, Jpa.TIME_ZONE_STORAGE, "AUTO"))
        .converted(converts, "");
  }

  /** No converter is applied by itself to what a type variable stands for. */
  private static boolean isVariable(Attribute attribute) {
    TypeRef declared = attribute.member().type();
    List<TypeRef> arguments = declared.arguments();
    return declared.kind() == TypeRef.Kind.VARIABLE
        || !arguments.isEmpty()
            && arguments.get(arguments.size() - 1).kind() == TypeRef.Kind.VARIABLE
            && attribute.has(Jpa.ELEMENT_COLLECTION);
  }

  /** The keys of a map attribute. */
  public static BasicUse ofKey(Attribute attribute, TypeRef type, List<AnnotationUse> converts) {
    return new BasicUse(
            Descriptors.javaType(attribute.annotations(), "MapKey").orElse(type),
            false,
            constant(attribute, Jpa.MAP_KEY_ENUMERATED, "ORDINAL"),
            constant(attribute, Jpa.MAP_KEY_TEMPORAL, "TIMESTAMP"),
            Descriptors.code(attribute.annotations(), "MapKey"),
            null,
            true,
            null)
        .converted(converts, "key");
  }

  /**
   * With the {@code @Convert} that is about this attribute name: {@code ""} for the value itself,
   * {@code "key"} for a map's keys.
   */
  private BasicUse converted(List<AnnotationUse> converts, String attributeName) {
    BasicUse use = this;
    for (AnnotationUse convert : converts) {
      String about = convert.string("attributeName", "");
      boolean value = about.isEmpty() || about.equals("value");
      if (attributeName.isEmpty() ? value : about.equals(attributeName)) {
        TypeRef given = convert.type("converter").orElse(null);
        use =
            new BasicUse(
                type,
                lob,
                enumerated,
                temporal,
                jdbcType,
                given == null ? null : given.name(),
                !convert.bool("disableConversion", false),
                zone);
      }
    }
    return use;
  }

  BasicUse as(TypeRef other) {
    return new BasicUse(other, lob, enumerated, temporal, jdbcType, converter, convertible, zone);
  }

  private static @Nullable String constant(
      Attribute attribute, String annotation, String fallback) {
    AnnotationUse use = AnnotationUse.first(attribute.annotations(), annotation);
    return use == null ? null : use.enumConstant("value", fallback);
  }
}
