package dev.retort.revisions;

import dev.retort.migration.Migration;
import dev.retort.runner.ConnectionFactory;
import dev.retort.runner.Retort;
import dev.retort.testkit.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * An application of somebody's: three revisions and a {@code main}, compiled with the processor
 * into a folder, and run with that folder, Retort's three production modules and the JDBC driver as
 * its class path, and nothing else.
 */
final class Application {
  /** What the application says, as its documentation does: one line does it. */
  static final String MAIN =
      """
      package app;

      import dev.retort.runner.Retort;
      import dev.retort.runner.RunResult;
      import org.postgresql.ds.PGSimpleDataSource;

      public final class Main {
        public static void main(String[] args) {
          PGSimpleDataSource database = new PGSimpleDataSource();
          database.setUrl(args[0]);
          database.setUser(args[1]);
          database.setPassword(args[2]);
          RunResult result = Retort.configure(database).upgrade("head");
          System.out.println("ran " + result.applied().size() + ", at " + result.rows());
        }
      }
      """;

  private final Path sources;
  private final Path classes;

  Application(Path root) {
    sources = root.resolve("src");
    classes = root.resolve("classes");
    source("app/Main.java", MAIN);
    revision("aaaa1111", "", "op.execute(\"CREATE TABLE ran (revision text, at timestamptz)\");");
    revision("bbbb2222", "\"aaaa1111\"", "op.execute(\"SELECT pg_sleep(0.2)\");");
    revision(
        "cccc3333",
        "\"bbbb2222\"",
        "op.createTable(table(\"users\").column(column(\"id\", \"bigint\").notNull()));");
  }

  Path classes() {
    return classes;
  }

  Path sources() {
    return sources;
  }

  Application revision(String id, String down, String upgrade) {
    return source(
        "app/db/R" + id + ".java",
        """
        package app.db;

        import static dev.retort.migration.Ddl.*;

        import dev.retort.migration.*;

        /** does %1$s */
        @Revision(id = "%1$s", down = {%2$s})
        public final class R%1$s implements Migration {
          @Override
          public void upgrade(Operations op) {
            %3$s
            op.execute("INSERT INTO ran VALUES ('%1$s', now())");
          }

          @Override
          public void downgrade(Operations op) {
            op.execute("DELETE FROM ran WHERE revision = '%1$s'");
          }
        }
        """
            .formatted(id, down, upgrade));
  }

  Application source(String name, String text) {
    try {
      Path file = sources.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles these files, or all; what javac says, which is nothing where all is well. */
  String compile(String... names) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, Locale.ROOT, null);
        Stream<Path> walk = Files.walk(sources)) {
      Files.createDirectories(classes);
      List<Path> files =
          walk.filter(f -> f.toString().endsWith(".java"))
              .filter(f -> names.length == 0 || List.of(names).contains(f.getFileName().toString()))
              .sorted()
              .toList();
      JavaCompiler.CompilationTask task =
          javac.getTask(
              said,
              manager,
              null,
              List.of("-d", classes.toString(), "-cp", classes + File.pathSeparator + path()),
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new RevisionProcessor()));
      task.call();
      return said.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A process without any module that JDBC does not need; the compiler is not among them. */
  Process start(TestDatabase database) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
    command.addAll(
        List.of("--limit-modules", "java.sql,java.naming,java.management,java.security.jgss"));
    command.addAll(List.of("-cp", classes + File.pathSeparator + path(), "app.Main"));
    command.addAll(List.of(database.url(), database.user(), database.password()));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Retort retort(TestDatabase database, ClassLoader loader) {
    ConnectionFactory connections = database::connect;
    return Retort.configure(connections).classLoader(loader);
  }

  /** The runner, operations, the schema model, and the driver. */
  private static String path() {
    return Stream.concat(
            Stream.of(Retort.class, Migration.class, dev.retort.finding.Finding.class)
                .map(Application::place),
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith("postgresql-")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
