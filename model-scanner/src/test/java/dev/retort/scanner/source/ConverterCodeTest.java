package dev.retort.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.mapping.SchemaMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is worked out of a converter's code, and what is not and so reported. */
class ConverterCodeTest {
  private static final String MODEL =
      """
      package app;
      import jakarta.persistence.*;
      import java.util.*;
      @Entity class Thing {
        @Id Long id;
        @Convert(converter = Code.class) Level level;
        enum Level {
          LOW("l"), HIGH("h");
          private static final Map<String, Level> ALL = new HashMap<>();
          private final String code;
          Level(String code) { this.code = code; }
          String getCode() { return code; }
        }
        static final class Codes { static final String OTHER = "o"; }
        @Converter static class Code implements AttributeConverter<Level, String> {
          private final Map<Level, String> codes = new EnumMap<>(Level.class);
          private int calls;
          public String convertToDatabaseColumn(Level level) { %s }
          public Level convertToEntityAttribute(String s) { return null; }
          private static String code(Level level, String prefix) { return prefix + level.getCode(); }
        }
      }
      """;

  @TempDir Path sources;

  @Test
  void followsCallsOptionalsAndOwnMethods() throws IOException {
    assertThat(checks("return Optional.ofNullable(level).map(Level::getCode).orElse(null);"))
        .containsExactly("level in ('h','l')");
    assertThat(checks("calls++; return level == null ? null : code(level, \"p-\");"))
        .containsExactly("level in ('p-h','p-l')");
    assertThat(checks("return level == Level.LOW ? Codes.OTHER : level.getCode();"))
        .containsExactly("level in ('h','o')");
    assertThat(
            checks("if (level == null) return Level.LOW.name(); else { return level.getCode(); }"))
        .containsExactly("level in ('h','l')");
  }

  @Test
  void reportsWhatItCannotFollow() throws IOException {
    Stream.of(
            "return codes.get(level);",
            "String s = \"\"; for (Level l : Level.values()) { s += l; } return s;",
            "String s = \"a\"; s += level; return s;",
            "return switch (level) { case LOW -> System.getProperty(\"a\"); default -> \"b\"; };",
            "return level.toString().isEmpty() ? \"a\" : \"b\";",
            "return \"\" + (char) ('a' + level.ordinal());",
            "try { return level.getCode(); } catch (RuntimeException e) { return null; }")
        .forEach(
            body -> {
              ScanResult result = scan(body);
              assertThat(result.findings()).as(body).anyMatch(f -> f.code().equals("RT131"));
              assertThat(checks(result)).as(body).isEmpty();
            });
  }

  private List<String> checks(String body) throws IOException {
    ScanResult result = scan(body);
    assertThat(result.findings()).as(body).isEmpty();
    return checks(result);
  }

  private static List<String> checks(ScanResult result) {
    return result.schema().tables().stream()
        .flatMap(t -> t.checks().stream())
        .map(c -> c.expression().text())
        .toList();
  }

  private ScanResult scan(String body) {
    try {
      Files.createDirectories(sources.resolve("app"));
      Files.writeString(sources.resolve("app/Thing.java"), MODEL.formatted(body));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    ScanOptions options = ScanOptions.defaults();
    return new SchemaMapper(options)
        .map(new SourceReader().read(List.of(sources), options).model());
  }
}
