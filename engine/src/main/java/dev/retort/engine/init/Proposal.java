package dev.retort.engine.init;

import dev.retort.scanner.mapping.types.Preferences;
import dev.retort.scanner.xml.UnitSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a new configuration says of the models and the database, from the project's own files.
 *
 * @param naming of {@code models.naming}
 * @param provider of {@code models.provider}
 * @param validated whether constraints of Bean Validation count
 * @param properties of {@code models.properties}
 * @param schema the default schema
 * @param url the application's own database, where it is a PostgreSQL with no secret in its URL
 * @param notes one line each about what was found
 */
public record Proposal(
    String naming,
    String provider,
    boolean validated,
    Map<String, String> properties,
    String schema,
    Optional<String> url,
    List<String> notes) {
  /** Hibernate 6 and 7 know no other mappings, whatever is set. */
  private static final String LONG_GONE = "hibernate.id.new_generator_mappings";

  private static final String PHYSICAL = "spring.jpa.hibernate.naming.physical-strategy";

  /** Reads what the files in a folder say; the source folders are relative to it. */
  public static Proposal of(Path folder, List<Path> sources) throws IOException {
    return of(
        BuildFiles.read(folder, sources),
        ApplicationSettings.read(folder, sources),
        OwnFactory.withoutNaming(folder, sources));
  }

  private static Proposal of(
      BuildFiles build, ApplicationSettings settings, Optional<String> ownFactory) {
    List<String> notes = new ArrayList<>();
    String naming = naming(build, settings, ownFactory, notes);
    String provider = provider(build, notes);
    build
        .otherProvider()
        .ifPresent(
            other ->
                notes.add(
                    "the build file names "
                        + other
                        + ": Retort knows what Hibernate makes of entities, not what others do"));
    if (build.mentionsValidator()) {
      notes.add("the build file mentions a validator: bean_validation = true");
    }
    Map<String, String> properties = new TreeMap<>();
    for (String name : Preferences.FOLLOWED) {
      settings.get(name).ifPresent(value -> properties.put(name, value));
    }
    properties.forEach((name, value) -> notes.add("the application sets " + name + " = " + value));
    for (Map.Entry<String, String> setting : new TreeMap<>(settings.values()).entrySet()) {
      String name = setting.getKey();
      boolean on = !setting.getValue().equalsIgnoreCase("false") && !name.equals(LONG_GONE);
      if (on && UnitSettings.isNotFollowed(name)) {
        notes.add(
            "the application sets "
                + name
                + ", which shapes the schema and which Retort does not follow (RT116)");
      }
    }
    String schema = settings.get("hibernate.default_schema").orElse("public");
    Optional<String> url =
        settings
            .get("spring.datasource.url")
            .or(() -> settings.get("quarkus.datasource.jdbc.url"))
            .filter(text -> text.matches("jdbc:postgresql:[^@?\"\\\\]+"));
    return new Proposal(
        naming, provider, build.mentionsValidator(), properties, schema, url, notes);
  }

  private static String naming(
      BuildFiles build,
      ApplicationSettings settings,
      Optional<String> ownFactory,
      List<String> notes) {
    Optional<String> stated =
        settings.get(PHYSICAL).or(() -> settings.get("hibernate.physical_naming_strategy"));
    if (stated.isPresent()) {
      String simple = stated.get().substring(stated.get().lastIndexOf('.') + 1);
      Optional<String> known = UnitSettings.namingOf(simple);
      notes.add(
          known
              .map(name -> "the application names by " + simple + ": naming = \"" + name + "\"")
              .orElse(
                  "the application names by "
                      + simple
                      + ", which Retort does not know: look at models.naming"));
      if (known.isPresent()) {
        return known.get();
      }
    } else if (build.mentionsSpring() && ownFactory.isPresent()) {
      notes.add(
          ownFactory.get()
              + " makes the EntityManagerFactory and names no naming strategy: naming = \"jpa\"");
      return "jpa";
    } else {
      notes.add(
          build.mentionsSpring()
              ? "the build file mentions Spring: naming = \"spring\""
              : "no Spring in the build file: naming = \"jpa\"");
    }
    return build.mentionsSpring() ? "spring" : "jpa";
  }

  private static String provider(BuildFiles build, List<String> notes) {
    int major = build.hibernate().orElse(7);
    String provider = major < 7 ? "hibernate-6" : "hibernate-7";
    build
        .hibernate()
        .ifPresent(
            found ->
                notes.add(
                    "the build file speaks of Hibernate "
                        + found
                        + (found < 6 ? ", whose defaults Retort does not know" : "")
                        + ": provider = \""
                        + provider
                        + "\""));
    return provider;
  }
}
