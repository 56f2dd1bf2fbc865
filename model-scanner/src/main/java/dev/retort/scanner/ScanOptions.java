package dev.retort.scanner;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How models are read, the same for every reader.
 *
 * @param naming Hibernate's own (JPA-compliant) or Spring Boot's naming strategies
 * @param provider whose defaults to follow
 * @param constraintNames how to name what the model leaves unnamed
 * @param defaultSchema the schema of tables that name none
 * @param packages only entities in these packages or below them; empty for all
 * @param classes exactly these managed classes, by binary name; empty for all that are found
 * @param classpath jars and class folders in which superclasses, embeddables and converters may
 *     live
 * @param beanValidation whether {@code @NotNull}, {@code @Size} and their like count
 * @param properties settings of Hibernate and Envers that shape the schema, and the values of
 *     placeholders in names
 */
public record ScanOptions(
    Naming naming,
    Provider provider,
    ConstraintNaming constraintNames,
    String defaultSchema,
    List<String> packages,
    List<String> classes,
    List<Path> classpath,
    BeanValidation beanValidation,
    Map<String, String> properties) {

  /** Whether the constraints of Bean Validation shape the schema, as Hibernate lets them. */
  public enum BeanValidation {
    /** Where {@code classpath} holds a provider of Bean Validation. */
    AUTO,
    TRUE,
    FALSE
  }

  /** A pair of implicit and physical naming strategies. */
  public enum Naming {
    JPA,
    SPRING
  }

  /** A Hibernate line whose defaults differ from another's. */
  public enum Provider {
    HIBERNATE_7("Hibernate 7"),
    HIBERNATE_6("Hibernate 6");

    private final String text;

    Provider(String text) {
      this.text = text;
    }

    /** The line that an application comes from or goes to. */
    public Provider other() {
      return this == HIBERNATE_7 ? HIBERNATE_6 : HIBERNATE_7;
    }

    /** For people: {@code Hibernate 7}. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** Readable names or Hibernate's hashes. */
  public enum ConstraintNaming {
    READABLE,
    HIBERNATE
  }

  public ScanOptions {
    packages = List.copyOf(packages);
    classes = List.copyOf(classes);
    classpath = List.copyOf(classpath);
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
  }

  /** Hibernate 7's own naming, readable constraint names, schema {@code public}. */
  public static ScanOptions defaults() {
    return new ScanOptions(
        Naming.JPA,
        Provider.HIBERNATE_7,
        ConstraintNaming.READABLE,
        "public",
        List.of(),
        List.of(),
        List.of(),
        BeanValidation.FALSE,
        Map.of());
  }

  /** All parts. Written out, for what the compiler makes for a record takes long the first time. */
  @Override
  public String toString() {
    return "ScanOptions[naming="
        + naming.name()
        + ", provider="
        + provider.name()
        + ", constraintNames="
        + constraintNames.name()
        + ", defaultSchema="
        + defaultSchema
        + ", packages="
        + packages
        + ", classes="
        + classes
        + ", classpath="
        + classpath
        + ", beanValidation="
        + beanValidation.name()
        + ", properties="
        + properties
        + "]";
  }

  public ScanOptions withNaming(Naming other) {
    return new ScanOptions(
        other,
        provider,
        constraintNames,
        defaultSchema,
        packages,
        classes,
        classpath,
        beanValidation,
        properties);
  }

  public ScanOptions withProvider(Provider other) {
    return new ScanOptions(
        naming,
        other,
        constraintNames,
        defaultSchema,
        packages,
        classes,
        classpath,
        beanValidation,
        properties);
  }

  public ScanOptions withConstraintNames(ConstraintNaming other) {
    return new ScanOptions(
        naming,
        provider,
        other,
        defaultSchema,
        packages,
        classes,
        classpath,
        beanValidation,
        properties);
  }

  public ScanOptions withPackages(List<String> other) {
    return new ScanOptions(
        naming,
        provider,
        constraintNames,
        defaultSchema,
        other,
        classes,
        classpath,
        beanValidation,
        properties);
  }

  public ScanOptions withClasses(List<String> other) {
    return new ScanOptions(
        naming,
        provider,
        constraintNames,
        defaultSchema,
        packages,
        other,
        classpath,
        beanValidation,
        properties);
  }

  public ScanOptions withClasspath(List<Path> other) {
    return new ScanOptions(
        naming,
        provider,
        constraintNames,
        defaultSchema,
        packages,
        classes,
        other,
        beanValidation,
        properties);
  }

  public ScanOptions withBeanValidation(BeanValidation other) {
    return new ScanOptions(
        naming,
        provider,
        constraintNames,
        defaultSchema,
        packages,
        classes,
        classpath,
        other,
        properties);
  }

  public ScanOptions withProperties(Map<String, String> other) {
    return new ScanOptions(
        naming,
        provider,
        constraintNames,
        defaultSchema,
        packages,
        classes,
        classpath,
        beanValidation,
        other);
  }
}
