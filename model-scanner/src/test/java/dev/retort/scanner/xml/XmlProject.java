package dev.retort.scanner.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.differential.Differential;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.source.ClassModelReader;
import dev.retort.scanner.source.SourceModel;
import dev.retort.scanner.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A project in a folder: sources, XML beside them, and all of it compiled. */
record XmlProject(Path folder) {
  static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
      """;

  private Path sources() {
    return folder.resolve("src/main/java");
  }

  private Path classes() {
    return folder.resolve("target/classes");
  }

  /** Adds classes of package {@code app}; the imports are made for them. */
  XmlProject java(String name, String text) {
    return write(
        sources().resolve("app/" + name + ".java"),
        "package app;\nimport jakarta.persistence.*;\nimport java.util.*;\n" + text);
  }

  /** Adds a mapping file, whose root element is made for it. */
  XmlProject orm(String name, String text) {
    return resource(name, HEAD + text + "</entity-mappings>\n");
  }

  XmlProject resource(String name, String text) {
    return write(folder.resolve("src/main/resources").resolve(name), text)
        .write(classes().resolve(name), text);
  }

  private XmlProject write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  XmlProject compile() {
    try (Stream<Path> files = Files.walk(sources())) {
      List<String> arguments = new ArrayList<>(List.of("-d", classes().toString(), "-proc:none"));
      arguments.add("-cp");
      arguments.add(
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
      files.filter(f -> f.toString().endsWith(".java")).forEach(f -> arguments.add(f.toString()));
      Files.createDirectories(classes());
      int exit =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new));
      assertThat(exit).isZero();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SourceModel model() {
    return new SourceReader().read(List.of(sources()), ScanOptions.defaults());
  }

  ScanResult schema() {
    return new SchemaMapper(ScanOptions.defaults()).map(model().model());
  }

  /** Sources, class files and Hibernate give the same schema, in both namings, without findings. */
  void isReadAsHibernateReadsIt() {
    compile();
    for (ScanOptions.Naming naming : ScanOptions.Naming.values()) {
      ScanOptions options = ScanOptions.defaults().withNaming(naming);
      List<String> differences =
          Differential.compare(List.of(sources()), List.of(classes()), options);
      assertThat(String.join("\n", differences)).isEmpty();
      SourceModel compiled = new ClassModelReader().read(List.of(classes()), options);
      assertThat(new SchemaMapper(options).map(compiled.model()).schema())
          .isEqualTo(
              new SchemaMapper(options)
                  .map(new SourceReader().read(List.of(sources()), options).model())
                  .schema());
    }
    assertThat(model().findings()).isEmpty();
    assertThat(schema().findings()).isEmpty();
    assertThat(schema().entities()).isPositive();
  }
}
