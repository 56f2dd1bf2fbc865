package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.Finding;
import dev.retort.finding.RetortException;
import dev.retort.scanner.hibernate.HibernateReader;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.source.SourceModel;
import dev.retort.scanner.source.SourceReader;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A converter of a library applies by itself only where an application lists its class, as
 * Hibernate has it. The library is this module's test classes, the application one entity.
 */
class LibraryConvertersTest {
  private static final String FOLDER = "dev/retort/scanner/fixtures/converters/";
  private static final String PACKAGE = FOLDER.replace('/', '.');

  @TempDir Path application;

  @Test
  void ignoresThemInSources() throws IOException, URISyntaxException {
    copy(Path.of("src/test/java"), "Hero.java");
    ScanResult result = source(options());
    assertThat(result.findings().stream().map(Finding::code)).containsExactly("RT130");
  }

  @Test
  void takesListedOnesInSources() throws IOException, URISyntaxException {
    copy(Path.of("src/test/java"), "Hero.java");
    ScanResult result =
        source(options().withClasses(List.of(PACKAGE + "Hero", PACKAGE + "LevelConverter")));
    assertThat(level(result)).isEqualTo("integer");
  }

  @Test
  void ignoresThemInClasses() throws IOException, URISyntaxException {
    copy(library(), "Hero.class");
    HibernateReader reader = new HibernateReader();
    ScanOptions options = options();
    assertThatThrownBy(() -> reader.read(List.of(application), options))
        .isInstanceOf(RetortException.class)
        .hasMessageContaining("Level");
  }

  @Test
  void takesListedOnesInClasses() throws IOException, URISyntaxException {
    copy(library(), "Hero.class");
    ScanOptions options =
        options().withClasses(List.of(PACKAGE + "Hero", PACKAGE + "LevelConverter"));
    assertThat(level(new HibernateReader().read(List.of(application), options)))
        .isEqualTo("integer");
  }

  private ScanResult source(ScanOptions options) {
    SourceModel model = new SourceReader().read(List.of(application), options);
    return new SchemaMapper(options).map(model.model());
  }

  private static String level(ScanResult result) {
    return result
        .schema()
        .table(QualifiedName.of("public", "hero"))
        .flatMap(t -> t.column("level"))
        .map(Column::type)
        .orElseThrow();
  }

  private void copy(Path root, String file) throws IOException {
    Files.createDirectories(application.resolve(FOLDER));
    Files.copy(root.resolve(FOLDER + file), application.resolve(FOLDER + file));
  }

  private static ScanOptions options() throws URISyntaxException {
    return ScanOptions.defaults().withClasspath(List.of(library()));
  }

  private static Path library() throws URISyntaxException {
    return Path.of(
        LibraryConvertersTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
