package dev.retort.scanner.xml;

import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.BeanValidation;
import dev.retort.scanner.ScanOptions.Naming;
import dev.retort.scanner.mapping.types.Preferences;
import dev.retort.schema.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The properties of persistence units that shape the schema, beside what Retort was told. Retort
 * does not take them over: a unit is often not the last word, which frameworks have in their own
 * configuration. That the two differ must not go unsaid.
 */
public final class UnitSettings {
  private static final Map<String, Naming> PHYSICAL =
      Map.of(
          "CamelCaseToUnderscoresNamingStrategy", Naming.SPRING,
          "PhysicalNamingStrategySnakeCaseImpl", Naming.SPRING,
          "SpringPhysicalNamingStrategy", Naming.SPRING,
          "PhysicalNamingStrategyStandardImpl", Naming.JPA);
  private static final Map<String, Naming> IMPLICIT =
      Map.of(
          "SpringImplicitNamingStrategy", Naming.SPRING,
          "ImplicitNamingStrategyJpaCompliantImpl", Naming.JPA,
          "default", Naming.JPA,
          "jpa", Naming.JPA);

  /** Settings that change columns, generators or names, by how they begin. */
  private static final List<String> NOT_FOLLOWED =
      List.of(
          "hibernate.auto_quote_keyword",
          "hibernate.column_ordering_strategy",
          "hibernate.discriminator.",
          "hibernate.id.db_structure_naming_strategy",
          "hibernate.id.generator",
          "hibernate.id.new_generator_mappings",
          "hibernate.id.optimizer.pooled.preferred",
          "hibernate.mapping.default_list_semantics",
          "hibernate.timezone.default_storage",
          "hibernate.type.",
          "hibernate.use_nationalized_character_data");

  private final ScanOptions options;

  /** One property of a persistence unit. */
  public record Setting(String name, String value, Origin origin) {
    static Setting of(XmlElement property) {
      String name = property.attributes().getOrDefault("name", "");
      return new Setting(name, property.attributes().getOrDefault("value", ""), property.origin());
    }

    private String simpleValue() {
      return value.substring(value.lastIndexOf('.') + 1);
    }

    private boolean isOff() {
      return value.isBlank() || value.equalsIgnoreCase("false");
    }
  }

  private UnitSettings(ScanOptions options) {
    this.options = options;
  }

  /** Whether a setting shapes the schema, and Retort takes no notice of it. */
  public static boolean isNotFollowed(String name) {
    return !Preferences.FOLLOWED.contains(name) && NOT_FOLLOWED.stream().anyMatch(name::startsWith);
  }

  /** The {@code models.naming} that a physical naming strategy of this simple name stands for. */
  public static Optional<String> namingOf(String strategy) {
    return Optional.ofNullable(PHYSICAL.get(strategy)).map(n -> n.name().toLowerCase(Locale.ROOT));
  }

  /**
   * @param findings receives where the files set something else than the options
   */
  public static void compare(MappingFiles files, ScanOptions options, Consumer<Finding> findings) {
    UnitSettings units = new UnitSettings(options);
    for (String name : new TreeSet<>(options.properties().keySet())) {
      if (isNotFollowed(name)) {
        findings.accept(
            XmlFindings.OTHER_SETTINGS.on(
                name,
                Origin.UNKNOWN,
                "models.properties sets "
                    + name
                    + ", which shapes the schema and which Retort does not follow"));
      }
    }
    for (Setting setting : files.settings()) {
      units
          .difference(setting)
          .map(
              difference ->
                  XmlFindings.OTHER_SETTINGS.on(
                      setting.name(),
                      setting.origin(),
                      "persistence.xml sets "
                          + setting.name()
                          + " = "
                          + setting.value()
                          + ", "
                          + difference))
          .ifPresent(findings);
    }
  }

  private Optional<String> difference(Setting setting) {
    String name = setting.name();
    if (name.equals("hibernate.physical_naming_strategy")) {
      return naming(PHYSICAL.get(setting.simpleValue()));
    }
    if (name.equals("hibernate.implicit_naming_strategy")) {
      return naming(IMPLICIT.get(setting.simpleValue()));
    }
    if (name.equals("hibernate.default_schema")) {
      return setting.value().equals(options.defaultSchema())
          ? Optional.empty()
          : Optional.of(
              "where Retort takes " + options.defaultSchema() + " for the default schema");
    }
    if (name.endsWith(".persistence.validation.mode")) {
      boolean off =
          Stream.of("none", "callback").anyMatch(m -> m.equalsIgnoreCase(setting.value().strip()));
      return off && options.beanValidation() != BeanValidation.FALSE
          ? Optional.of("where models.bean_validation is not \"false\"")
          : Optional.empty();
    }
    if (name.startsWith("org.hibernate.envers.") || Preferences.FOLLOWED.contains(name)) {
      String known = options.properties().get(name);
      boolean unset = known == null && setting.isOff() && Preferences.FOLLOWED.contains(name);
      return unset || setting.value().equals(known)
          ? Optional.empty()
          : Optional.of(
              known == null
                  ? "which models.properties does not say"
                  : "where models.properties says " + known);
    }
    boolean shapes = NOT_FOLLOWED.stream().anyMatch(name::startsWith) && !setting.isOff();
    return shapes
        ? Optional.of("which shapes the schema and which Retort does not follow")
        : Optional.empty();
  }

  private Optional<String> naming(@Nullable Naming known) {
    if (known == null) {
      return Optional.of("a naming strategy that Retort does not know");
    }
    return known == options.naming()
        ? Optional.empty()
        : Optional.of(
            "which is models.naming = \""
                + known.name().toLowerCase(Locale.ROOT)
                + "\"; Retort was told \""
                + options.naming().name().toLowerCase(Locale.ROOT)
                + "\"");
  }
}
