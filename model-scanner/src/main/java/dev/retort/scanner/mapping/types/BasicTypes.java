package dev.retort.scanner.mapping.types;

import dev.retort.scanner.mapping.Jpa;
import dev.retort.scanner.mapping.ProviderDefaults;
import dev.retort.scanner.mapping.model.TypeIndex;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides the column type of basic values. */
public final class BasicTypes {
  /** Arrays that are large objects with {@code @Lob}. */
  private static final Set<String> WRAPPED = Set.of("java.lang.Byte[]", "java.lang.Character[]");

  private static final Set<String> TEMPORAL =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.time.ZonedDateTime",
          "java.util.Calendar",
          "java.util.Date",
          "java.util.GregorianCalendar",
          "java.sql.Date",
          "java.sql.Time",
          "java.sql.Timestamp");

  private static final Set<String> COLLECTIONS =
      Set.of(
          "java.util.Collection",
          "java.util.List",
          "java.util.ArrayList",
          "java.util.Set",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.SortedSet",
          "java.util.TreeSet");

  private final TypeIndex types;
  private final Converters converters;
  private final ProviderDefaults defaults;
  private final Preferences preferences;

  public BasicTypes(TypeIndex types, ProviderDefaults defaults, Preferences preferences) {
    this.preferences = preferences;
    this.types = types;
    this.defaults = defaults;
    this.converters = new Converters(types);
  }

  /** Empty where Hibernate would not know how to map the type. */
  public Optional<BasicType> resolve(BasicUse use, Size size) {
    String converter = converter(use);
    if (converter != null) {
      Converters.BasicConversion conversion = converters.conversion(converter);
      if (conversion == null) {
        return Optional.empty();
      }
      TypeRef from = converters.from(converter);
      TypeRef element = elementType(use.type());
      if (element != null && from != null && isSame(from, element)) {
        return array(use, size); // it converts what is inside
      }
      BasicUse converted =
          new BasicUse(conversion.type(), use.lob(), null, null, use.jdbcType(), null, false, null);
      return plain(converted, TEMPORAL.contains(use.type().toString()) ? size.ofTime() : size)
          .map(t -> t.withCheck(check(use, t, conversion, converter)));
    }
    return plain(use, size);
  }

  private @Nullable ValueCheck check(
      BasicUse use, BasicType type, Converters.BasicConversion conversion, String converter) {
    if (conversion.check() != null) {
      return conversion.check();
    }
    return isCheckedWhenConverted(use, type)
        ? new ConvertedValues(types).check(converter, use.type(), conversion.type(), type)
        : type.check();
  }

  private String ddl(JdbcType jdbc, JavaBasic java, Size size) {
    return Ddl.of(jdbc, java, size, defaults.timeSeconds());
  }

  private static boolean isSame(TypeRef one, TypeRef other) {
    return one.name().equals(other.name()) && one.dimensions() == other.dimensions();
  }

  private @Nullable String converter(BasicUse use) {
    if (!use.convertible()) {
      return null;
    }
    return use.converter() == null && use.enumerated() == null
        ? converters.automatic(use.type())
        : use.converter();
  }

  /**
   * Whether Hibernate checks a column for the values that a converter gives, which it learns by
   * running it on every constant of an enum and on both booleans (EnumJavaType, BooleanJavaType).
   *
   * @param type what {@link #resolve} gave for the use
   */
  public boolean checksUnknownValues(BasicUse use, BasicType type) {
    String converter = converter(use);
    return converter != null && type.check() == null && isCheckedWhenConverted(use, type);
  }

  private boolean isCheckedWhenConverted(BasicUse use, BasicType type) {
    return (type.jdbc().isIntegral() || type.jdbc().isCharacter())
        && (types.enumConstants(use.type()).isPresent() && defaults.checksConvertedEnums()
            || Converters.boxed(use.type()).equals(TypeRef.of("java.lang.Boolean")));
  }

  private Optional<BasicType> plain(BasicUse use, Size size) {
    Optional<List<String>> constants = types.enumConstants(use.type());
    if (constants.isPresent()) {
      return enumType(use, constants.get(), size);
    }
    JavaBasic java = javaType(use.type());
    if (use.jdbcType() != null) {
      JdbcType stated = JdbcType.of(use.jdbcType()).orElse(null);
      if (stated == null) {
        return Optional.empty();
      }
      if (stated == JdbcType.ARRAY) {
        return array(use, size);
      }
      if (stated == JdbcType.NAMED_ENUM || stated == JdbcType.NAMED_ORDINAL_ENUM) {
        return Optional.empty(); // of something that is no enum
      }
      if (stated == JdbcType.BIT && java != null && java.jdbc() == JdbcType.BOOLEAN) {
        stated = JdbcType.BOOLEAN;
      }
      JavaBasic base = java == null ? JavaBasic.of(stated) : java;
      return Optional.of(
          new BasicType(stated, ddl(stated, base, size), storedBoolean(java, stated)));
    }
    if (use.lob() && WRAPPED.contains(use.type().toString())) {
      return Optional.of(
          new BasicType(JdbcType.BLOB, ddl(JdbcType.BLOB, JavaBasic.SERIALIZABLE, size), null));
    }
    if (java == null) {
      return elementType(use.type()) == null ? serializable(use, size) : array(use, size);
    }
    JdbcType chosen =
        use.zone() == null ? preferences.of(java.jdbc(), use.type().name()) : java.jdbc();
    JdbcType jdbc = adjusted(chosen, use);
    return Optional.of(new BasicType(jdbc, ddl(jdbc, java, size), null));
  }

  /** Booleans in such columns go through converters that Hibernate registers for them. */
  private @Nullable ValueCheck storedBoolean(@Nullable JavaBasic java, JdbcType stored) {
    if (java == null || java.jdbc() != JdbcType.BOOLEAN || !defaults.checksConvertedEnums()) {
      return null;
    }
    return stored == JdbcType.CHAR
        ? new ValueCheck.OneOf(List.of("F", "T"))
        : stored == JdbcType.TINYINT ? new ValueCheck.OneOfNumbers(List.of(0L, 1L)) : null;
  }

  private static JdbcType adjusted(JdbcType jdbc, BasicUse use) {
    if (use.temporal() != null && jdbc == JdbcType.TIMESTAMP) {
      return JdbcType.valueOf(use.temporal());
    }
    if (use.lob()) {
      return switch (jdbc) {
        case CHAR, VARCHAR -> JdbcType.CLOB;
        case VARBINARY -> JdbcType.BLOB;
        default -> jdbc;
      };
    }
    if (use.zone() != null
        && (jdbc == JdbcType.TIMESTAMP_UTC || jdbc == JdbcType.TIMESTAMP_WITH_TIMEZONE)) {
      return use.zone().equals("NORMALIZE") ? JdbcType.TIMESTAMP : jdbc;
    }
    return jdbc;
  }

  private @Nullable JavaBasic javaType(TypeRef type) {
    if (type.dimensions() > 1) {
      return null;
    }
    JavaBasic known = JavaBasic.find(type.isArray() ? type.name() + "[]" : type.name());
    if (known != null || type.isArray()) {
      return known;
    }
    // A subclass of a type that Hibernate registers for the whole family.
    for (String family : List.of("java.time.ZoneId", "java.util.TimeZone", "java.util.Calendar")) {
      if (type.name().startsWith("java.") && types.isA(type.name(), family)) {
        return JavaBasic.find(family);
      }
    }
    return null;
  }

  private Optional<BasicType> serializable(BasicUse use, Size size) {
    boolean serializable =
        use.type().isArray() || types.isA(use.type().name(), "java.io.Serializable");
    if (!serializable || types.has(use.type(), Jpa.ENTITY)) {
      return Optional.empty();
    }
    JdbcType jdbc = use.lob() ? JdbcType.BLOB : JdbcType.VARBINARY;
    return Optional.of(new BasicType(jdbc, ddl(jdbc, JavaBasic.SERIALIZABLE, size), null));
  }

  private Optional<BasicType> enumType(BasicUse use, List<String> constants, Size size) {
    TypeRef valueType = types.enumeratedValue(use.type());
    if (valueType != null && isNamedEnum(use)) {
      return enumeratedLabels(use);
    }
    if (valueType != null) {
      return Optional.of(EnumeratedValues.type(use, valueType, types, size));
    }
    JdbcType jdbc;
    if (use.jdbcType() != null) {
      jdbc = JdbcType.of(use.jdbcType()).orElse(null);
      if (jdbc == null) {
        return Optional.empty();
      }
    } else if ("STRING".equals(use.enumerated())) {
      jdbc = size.length(255) == 1 ? JdbcType.CHAR : JdbcType.VARCHAR;
    } else {
      jdbc = constants.size() > 128 ? JdbcType.SMALLINT : JdbcType.TINYINT;
    }
    if (jdbc == JdbcType.NAMED_ENUM || jdbc == JdbcType.NAMED_ORDINAL_ENUM) {
      String simple = simpleName(use.type());
      List<String> labels =
          jdbc == JdbcType.NAMED_ENUM ? constants.stream().sorted().toList() : constants;
      return Optional.of(new BasicType(jdbc, simple, null, labels));
    }
    if (use.lob() && jdbc.isCharacter()) {
      jdbc = JdbcType.CLOB;
    }
    ValueCheck check =
        jdbc.isIntegral()
            ? new ValueCheck.Between(0, constants.size() - 1L)
            : jdbc.isCharacter() ? new ValueCheck.OneOf(constants) : null;
    return Optional.of(new BasicType(jdbc, ddl(jdbc, JavaBasic.of(jdbc), size), check));
  }

  private static boolean isNamedEnum(BasicUse use) {
    JdbcType stated = stated(use);
    return stated == JdbcType.NAMED_ENUM || stated == JdbcType.NAMED_ORDINAL_ENUM;
  }

  private static @Nullable JdbcType stated(BasicUse use) {
    return use.jdbcType() == null ? null : JdbcType.of(use.jdbcType()).orElse(null);
  }

  /** An enum type of the database with the annotated values; empty where one is not known. */
  private Optional<BasicType> enumeratedLabels(BasicUse use) {
    List<String> labels = new ArrayList<>();
    for (AnnotationValue value : types.enumeratedValues(use.type())) {
      if (value instanceof AnnotationValue.Text text) {
        labels.add(text.text());
      } else if (value instanceof AnnotationValue.Whole whole) {
        labels.add(String.valueOf(whole.number()));
      } else {
        return Optional.empty();
      }
    }
    boolean ordered = stated(use) == JdbcType.NAMED_ORDINAL_ENUM;
    return Optional.of(
        new BasicType(
            JdbcType.NAMED_ENUM,
            simpleName(use.type()),
            null,
            ordered ? labels : labels.stream().sorted().toList()));
  }

  private static String simpleName(TypeRef type) {
    String name = type.name();
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  private Optional<BasicType> array(BasicUse use, Size size) {
    TypeRef element = elementType(use.type());
    if (element == null) {
      return Optional.empty();
    }
    BasicUse inner =
        new BasicUse(
            element,
            false,
            use.enumerated(),
            use.temporal(),
            null,
            use.converter(),
            use.convertible() && use.converter() != null, // none is applied by itself to elements
            use.zone());
    return resolve(inner, size)
        .filter(t -> t.jdbc() != JdbcType.ARRAY && t.labels().isEmpty())
        .map(t -> new BasicType(JdbcType.ARRAY, t.sql() + " array", null));
  }

  /** What an array or a collection holds; null for anything else. */
  private static @Nullable TypeRef elementType(TypeRef type) {
    if (type.isArray()) {
      return type.withDimensions(type.dimensions() - 1);
    }
    return COLLECTIONS.contains(type.name()) && type.arguments().size() == 1
        ? type.arguments().get(0)
        : null;
  }

  /** The attribute type that a converter converts from; null where it is not known. */
  public @Nullable TypeRef convertedFrom(String converter) {
    return converters.from(converter);
  }
}
