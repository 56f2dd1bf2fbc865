package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code ./retort}, in a checkout of a few empty files, with a Java and a Maven of its
 * own.
 */
class LauncherTest {
  private record Run(int exitCode, String out, String err) {}

  private static final String JAVA =
      """
      #!/bin/sh
      case $1 in
        -version) echo 'openjdk version "%s" 2026-01-01' >&2 ;;
        --list-modules) echo jdk.compiler@17 ;;
        *) case "$*" in
             *DumpLoadedClassList* | *-Xshare:dump* | *NewerClassFiles*) ;;
             *) shift $(($# - 2)); echo "ran $1 $2 in $(pwd)"; exit 7 ;;
           esac ;;
      esac
      """;
  private static final String MAVEN =
      """
      #!/bin/sh
      [ "$1" = -v ] && { echo 'Apache Maven 3.8.7'; exit; }
      echo build >> "$BUILDS"
      grep -q broken schema-model/src/main/A.java && {
        echo "[ERROR] $(pwd)/schema-model/src/main/A.java:[1,1] broken -> [Help 1]"
        echo '[ERROR] '; echo '[ERROR] To see the full stack trace, read on'; exit 1; }
      for word; do
        case $word in -Dretort.lib=*) lib=${word#-Dretort.lib=} ;; esac
      done
      sleep 0.2
      mkdir -p "$lib"
      : > "$lib/a.jar"
      """;

  @TempDir Path folder;
  private Path checkout;
  private Path source;

  @BeforeEach
  void layOut() throws IOException {
    Path script = Path.of("..", "retort").toAbsolutePath().normalize();
    assumeThat(script).exists();
    assumeThat(Path.of("/bin/bash").toFile().canExecute() || Files.exists(Path.of("/usr/bin/bash")))
        .isTrue();
    folder = folder.toRealPath();
    checkout = Files.createDirectory(folder.resolve("a check out"));
    Files.copy(
        script, checkout.resolve("retort"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    source = write("schema-model/src/main/A.java", "");
    write("pom.xml", "");
    write("cli/pom.xml", "");
    write("samples/shop/src/main/Order.java", "");
    java("17.0.1");
    program("mvn", MAVEN);
    age();
  }

  @Test
  void opensNamesWithUmlautsWhereTheLocaleIsC() throws Exception {
    program("java", JAVA.formatted("17.0.1").replace("ran $1", "ran in locale $LC_ALL $1"));
    Path script = checkout.resolve("retort");
    assertThat(finish(start(script, "LC_ALL=C")).out()).contains("in locale C.UTF-8");
    assertThat(finish(start(script, "LC_ALL=de_DE.UTF-8")).out()).contains("in locale de_DE.UTF-8");
  }

  @Test
  void buildsTheFirstTimeAndThenRuns() throws Exception {
    Run first = run();
    Run second = run();

    assertThat(first.err()).isEqualTo("retort: building " + checkout + " ...\n");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void passesArgumentsFolderAndExitCodeThrough() throws Exception {
    Run run = run();

    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.out()).isEqualTo("ran two words * in " + folder + "\n");
  }

  @Test
  void buildsAgainWhenASourceChangedAppearedOrVanished() throws Exception {
    run();
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    run();
    assertThat(builds()).isEqualTo(2);
    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));

    Path added = write("schema-model/src/main/B.java", "");
    run();
    assertThat(builds()).isEqualTo(3);

    Files.delete(added);
    run();
    assertThat(builds()).isEqualTo(4);
    run();
    assertThat(builds()).isEqualTo(4);
  }

  @Test
  void workInTheSamplesIsNoReasonToBuild() throws Exception {
    run();
    write("samples/shop/src/main/Customer.java", "");
    run();

    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void worksThroughSymbolicLinks() throws Exception {
    Path absolute = Files.createSymbolicLink(folder.resolve("one"), checkout.resolve("retort"));
    Path other = Files.createDirectory(folder.resolve("other"));
    Path relative =
        Files.createSymbolicLink(
            other.resolve("two"), Path.of("..").resolve(absolute.getFileName()));

    assertThat(run(relative).exitCode()).isEqualTo(7);
    assertThat(checkout.resolve("target/retort/current")).exists();
  }

  @Test
  void twoFirstRunsBuildOnce() throws Exception {
    Process first = start(checkout.resolve("retort"));
    Process second = start(checkout.resolve("retort"));

    assertThat(finish(first).exitCode()).isEqualTo(7);
    assertThat(finish(second).exitCode()).isEqualTo(7);
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void failedBuildSaysWhereAndIsTriedAgain() throws Exception {
    Files.writeString(source, "broken");
    Run run = run();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("[ERROR] " + source + ":[1,1] broken\nretort: the build failed.")
        .doesNotContain("stack trace");

    Files.writeString(source, "mended");
    assertThat(run().exitCode()).isEqualTo(7);
  }

  @Test
  void runBeforeTheLastBuildKeepsItsFiles() throws Exception {
    for (int i = 0; i < 3; i++) {
      Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
      run();
    }
    try (Stream<Path> apps = Files.list(checkout.resolve("target/retort"))) {
      assertThat(apps.filter(f -> f.getFileName().toString().startsWith("app-"))).hasSize(2);
    }
  }

  @Test
  void oldJavaIsSaid() throws Exception {
    java("11.0.2");

    assertThat(run().err()).startsWith("retort: Java 17 or newer is needed, and ");
    assertThat(run().exitCode()).isEqualTo(2);
  }

  @Test
  void anotherJavaThanTheOneThatBuiltIsCheckedToo() throws Exception {
    run();
    Path other = Files.createDirectories(folder.resolve("old/bin"));
    Files.writeString(other.resolve("java"), JAVA.formatted("1.8.0_400"));
    assertThat(other.resolve("java").toFile().setExecutable(true)).isTrue();

    Run run = finish(start(checkout.resolve("retort"), "JAVA_HOME=" + folder.resolve("old")));
    assertThat(run.err()).startsWith("retort: Java 17 or newer is needed");
  }

  @Test
  void oldMavenIsSaid() throws Exception {
    program("mvn", "#!/bin/sh\necho 'Apache Maven 3.6.3 (x)'\n");

    assertThat(run().err()).startsWith("retort: Maven 3.8 or newer is needed").contains("3.6");
  }

  @Test
  void wrongJavaHomeIsSaid() throws Exception {
    Run run = finish(start(checkout.resolve("retort"), "JAVA_HOME=/no/such"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("retort: JAVA_HOME is /no/such, and there is no bin/java in it.\n");
  }

  private Run run() throws Exception {
    return run(checkout.resolve("retort"));
  }

  private Run run(Path script) throws Exception {
    return finish(start(script));
  }

  private Process start(Path script, String... environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(script.toString(), "two words", "*");
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_HOME", "MAVEN_HOME", "RETORT_JAVA_OPTS"));
    builder
        .environment()
        .put("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
    builder.environment().put("BUILDS", folder.resolve("builds").toString());
    Arrays.stream(environment)
        .map(entry -> entry.split("=", 2))
        .forEach(entry -> builder.environment().put(entry[0], entry[1]));
    return builder.directory(folder.toFile()).start();
  }

  private static Run finish(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes());
    String err = new String(process.getErrorStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), out, err);
  }

  private long builds() throws IOException {
    return Files.readAllLines(folder.resolve("builds")).size();
  }

  private void java(String version) throws IOException {
    program("java", JAVA.formatted(version));
  }

  private void program(String name, String text) throws IOException {
    Path file = folder.resolve("bin").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Path write(String name, String text) throws IOException {
    Path file = checkout.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** As if everything had been checked out a while ago. */
  private void age() throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(checkout)) {
      files.forEach(all::add);
    }
    for (Path file : all) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }
  }
}
