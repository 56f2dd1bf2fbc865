package dev.retort.engine.init;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The build files of a project and of its modules, as text: nobody evaluates them here. */
public final class BuildFiles {
  private static final Pattern NAMES = Pattern.compile("pom\\.xml|.*\\.gradle(\\.kts)?");

  /** Where a version of Spring Boot or of Hibernate usually stands; the first digit decides. */
  private static final List<Pattern> SPRING_BOOT =
      List.of(
          Pattern.compile(
              "spring-boot-(?:starter-parent|dependencies)</artifactId>\\s*<version>(\\d+)\\."),
          Pattern.compile("<spring-boot\\.version>(\\d+)\\."),
          Pattern.compile(
              "org\\.springframework\\.boot[\"')]*\\s*(?:version)?[\\s=(]*[\"'](\\d+)\\."),
          Pattern.compile("spring-?[bB]oot[\\w.-]*\\s*=\\s*[\"'](\\d+)\\."));

  private static final List<Pattern> HIBERNATE =
      List.of(
          Pattern.compile("<hibernate(?:[.-]\\w+)*\\.version>(\\d+)\\."),
          Pattern.compile("hibernate-(?:core|platform)</artifactId>\\s*<version>(\\d+)\\."),
          Pattern.compile("hibernate-(?:core|platform):(\\d+)\\."),
          Pattern.compile("hibernate[\\w.-]*\\s*=\\s*[\"'](\\d+)\\."));

  private static final Pattern VALIDATOR =
      Pattern.compile(
          "starter-validation|hibernate-validator|bval-jsr|quarkus-hibernate-validator"
              // a Jakarta EE server brings one along
              + "|jakarta\\.jakartaee-(?:web-)?api");

  /** Other providers, whose schemas Retort does not know. */
  private static final Pattern OTHER_PROVIDER =
      Pattern.compile("org\\.eclipse\\.persistence\\.jpa|eclipselink|openjpa");

  private final String text;

  private BuildFiles(String text) {
    this.text = text;
  }

  /** Those of the project, of its modules and, of a module, of the project around it. */
  public static BuildFiles read(Path folder, List<Path> sources) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new BuildFiles("");
    }
    StringBuilder all = new StringBuilder();
    Set<Path> folders = SourceFolders.withBuildFiles(folder, sources);
    for (Path each : folders) {
      for (Path file : buildFiles(each)) {
        all.append(text(file)).append('\n');
      }
    }
    // Behind the rest: what a module says of itself counts first.
    Path own = folder.resolve("pom.xml");
    Path parent = folder.toAbsolutePath().normalize().resolveSibling("pom.xml");
    if (Files.isRegularFile(own) && Files.isRegularFile(parent) && text(own).contains("<parent>")) {
      all.append(text(parent)).append('\n');
    }
    return new BuildFiles(all.toString());
  }

  private static List<Path> buildFiles(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      children
          .filter(child -> NAMES.matcher(child.getFileName().toString()).matches())
          .filter(Files::isRegularFile)
          .sorted(Comparator.reverseOrder())
          .forEach(files::add);
    }
    Path versions = folder.resolve("gradle/libs.versions.toml");
    if (Files.isRegularFile(versions)) {
      files.add(versions);
    }
    return files;
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  public boolean mentionsSpring() {
    return text.contains("spring-boot")
        || text.contains("spring-data-jpa")
        || text.contains("springframework.boot");
  }

  /** Whether constraints of Bean Validation shape what Hibernate creates. */
  public boolean mentionsValidator() {
    return VALIDATOR.matcher(text).find();
  }

  /** The provider of Jakarta Persistence that is named where Hibernate is not. */
  public Optional<String> otherProvider() {
    Matcher matcher = OTHER_PROVIDER.matcher(text);
    boolean other = !text.contains("hibernate-core") && matcher.find();
    return other
        ? Optional.of(matcher.group().equals("openjpa") ? "OpenJPA" : "EclipseLink")
        : Optional.empty();
  }

  /** The major version of Hibernate that is stated, or that comes with Spring Boot. */
  public Optional<Integer> hibernate() {
    Optional<Integer> stated = first(HIBERNATE).filter(major -> major >= 5 && major <= 7);
    // Spring Boot 4 brings Hibernate 7, 3 brings 6, 2 brings 5.
    return stated.isPresent() ? stated : first(SPRING_BOOT).map(major -> major + 3);
  }

  private Optional<Integer> first(List<Pattern> places) {
    for (Pattern place : places) {
      Matcher matcher = place.matcher(text);
      if (matcher.find()) {
        return Optional.of(Integer.valueOf(matcher.group(1)));
      }
    }
    return Optional.empty();
  }
}
