package dev.retort.scanner.kept;

import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.schema.Schema;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What besides the sources decides what is read from them: the class path, this program, the JDK.
 */
public final class CacheKey {
  private CacheKey() {}

  /** Empty where something of it cannot be told. */
  public static Optional<String> of(List<Path> classpath) {
    try {
      Fingerprint print = new Fingerprint().add(System.getProperty("java.runtime.version", ""));
      for (Class<?> own : List.of(CacheKey.class, TypeDeclaration.class, Schema.class)) {
        CodeSource source = own.getProtectionDomain().getCodeSource();
        if (source == null) {
          return Optional.empty();
        }
        add(Path.of(source.getLocation().toURI()), print);
      }
      for (Path path : classpath) {
        add(path, print);
      }
      return Optional.of(print.value());
    } catch (IOException | URISyntaxException | SecurityException e) {
      return Optional.empty();
    }
  }

  /** A name that nothing else has, for what is kept now. */
  public static String newState() {
    return ProcessHandle.current().pid()
        + "-"
        + System.currentTimeMillis()
        + "-"
        + System.nanoTime();
  }

  private static void add(Path path, Fingerprint print) throws IOException {
    print.add(path.toAbsolutePath().toString());
    if (!Files.exists(path)) {
      return;
    }
    BasicFileAttributes own = Files.readAttributes(path, BasicFileAttributes.class);
    if (own.isRegularFile()) {
      add("", own, print);
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted().toList()) {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isRegularFile()) {
          add(path.relativize(file).toString(), attributes, print);
        }
      }
    }
  }

  private static void add(String name, BasicFileAttributes attributes, Fingerprint print) {
    print
        .add(name)
        .add(String.valueOf(attributes.size()))
        .add(String.valueOf(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
  }
}
