package dev.retort.conformance;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.Naming;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A public application: its jars with classes and with sources, from the test class path.
 *
 * @param artifacts names of artifacts, without version
 */
enum Application {
  KOGITO(
      Naming.JPA,
      List.of("public"),
      33,
      52,
      13,
      "data-index-storage-jpa-common",
      "data-index-storage-jpa",
      "kogito-addons-data-audit-jpa-common",
      "jobs-service-storage-jpa",
      "jbpm-addons-usertask-storage-jpa"),
  STATEMACHINE(
      Naming.SPRING,
      List.of("public"),
      5,
      10,
      4,
      "spring-statemachine-data-jpa",
      "spring-statemachine-data-common"),
  CAUSEWAY(
      Naming.JPA,
      List.of("public", "causewayextsecman", "causewayextaudittrail", "causewayextsessionlog"),
      6,
      7,
      4,
      "causeway-extensions-secman-persistence-jpa",
      "causeway-extensions-audittrail-persistence-jpa",
      "causeway-extensions-sessionlog-persistence-jpa");

  final int entities;
  final int tables;
  final int sequences;
  final List<String> schemas;
  private final Naming naming;
  private final List<String> artifacts;

  Application(
      Naming naming,
      List<String> schemas,
      int entities,
      int tables,
      int sequences,
      String... artifacts) {
    this.naming = naming;
    this.schemas = schemas;
    this.entities = entities;
    this.tables = tables;
    this.sequences = sequences;
    this.artifacts = List.of(artifacts);
  }

  ScanOptions options() {
    return ScanOptions.defaults().withNaming(naming);
  }

  List<Path> classes() {
    return jars("\\.jar");
  }

  List<Path> sources() {
    return jars("-sources\\.jar");
  }

  /** Everything that the sources may refer to. */
  List<Path> libraries() {
    return Arrays.stream(classPath())
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .filter(jar -> !sources().contains(jar))
        .toList();
  }

  private List<Path> jars(String suffix) {
    return artifacts.stream()
        .map(
            artifact ->
                Arrays.stream(classPath())
                    .map(Path::of)
                    .filter(
                        p -> p.getFileName().toString().matches(artifact + "-\\d[\\d.]*" + suffix))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(artifact + suffix)))
        .toList();
  }

  private static String[] classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return path.split(File.pathSeparator);
  }
}
