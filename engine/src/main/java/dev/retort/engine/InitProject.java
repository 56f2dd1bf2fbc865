package dev.retort.engine;

import dev.retort.engine.init.Proposal;
import dev.retort.engine.init.SourceFolders;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.finding.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes a configuration and a migrations folder, filled in from what the project looks like. */
public final class InitProject {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern ENTITY =
      Pattern.compile("(?m)^\\s*@(?:jakarta\\.persistence\\.)?Entity\\b");

  private static final int ON_ONE_LINE = 4;

  /** How many parts of a package's name say whose it is: {@code org.example}. */
  private static final int OWNER = 2;

  private InitProject() {}

  /**
   * What was written and why.
   *
   * @param notes one line each about what was found in the project
   */
  public record Result(Path config, Path migrations, List<String> notes) {}

  /**
   * @param folder the project's folder; made when it does not exist
   * @throws RetortException RT463 when there is a configuration already
   */
  public static Result run(Path folder) {
    Path config = folder.resolve("retort.toml");
    if (Files.exists(config)) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT463",
          "there is a configuration already.",
          List.of("file   " + config),
          "Edit it, or delete it first. Nothing was touched.");
    }
    try {
      List<String> notes = new ArrayList<>();
      List<Path> sources = SourceFolders.of(folder);
      List<String> packages = entityPackages(folder, sources);
      Proposal proposal = Proposal.of(folder, sources);
      notes.addAll(proposal.notes());
      notes.add(
          packages.isEmpty()
              ? "no entities were found yet"
              : "entities in " + String.join(", ", packages));
      String migrationsFolder =
          home(folder, sources).toString().replace('\\', '/') + "/db/migrations";
      Files.createDirectories(folder.resolve(migrationsFolder));
      Path work = Files.createDirectories(folder.resolve(".retort"));
      Files.writeString(work.resolve(".gitignore"), "*\n"); // the embedded server's data, caches
      Files.writeString(config, text(sources, packages, proposal, migrationsFolder));
      return new Result(config, folder.resolve(migrationsFolder), notes);
    } catch (IOException e) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT464",
          "the configuration cannot be written.",
          List.of("file   " + config, "why    " + TextFile.why(e)),
          "Check the folder and its permissions.",
          e);
    }
  }

  private static String text(
      List<Path> sources, List<String> packages, Proposal proposal, String migrations) {
    return """
        [models]
        source = %s
        # only entities in or below these packages; empty for all
        packages = %s
        # "jpa" is Hibernate's own naming, "spring" is Spring Boot's
        naming = "%s"
        # whose defaults to follow: "hibernate-7" or "hibernate-6"
        provider = "%s"
        # whether @NotNull, @Size and their like shape the schema; "auto" looks for a validator on classpath
        bean_validation = %s
        # where superclasses outside the sources live
        # classpath = ["target/lib/base.jar"]
        %s
        [migrations]
        path = ["%s"]
        package = "db.migrations"

        [database]
        # a PostgreSQL started for you (embedded:14 to embedded:18), or a JDBC URL
        url = "embedded:18"
        %s# user = "${DB_USER}"
        # password = "${DB_PASSWORD}"
        schemas = ["%s"]

        # used with --env prod
        # [env.prod.database]
        # url = "${DATABASE_URL}"
        """
        .formatted(
            list(sources),
            list(packages),
            proposal.naming(),
            proposal.provider(),
            proposal.validated() ? "true" : "\"auto\"",
            properties(proposal),
            migrations,
            proposal
                .url()
                .map(url -> "# url = \"" + url + "\"   # the application's own\n")
                .orElse(""),
            proposal.schema());
  }

  private static String properties(Proposal proposal) {
    StringBuilder lines = new StringBuilder();
    proposal
        .properties()
        .forEach((name, value) -> lines.append("\"%s\" = \"%s\"\n".formatted(name, value)));
    return lines.isEmpty() ? "" : "\n[models.properties]\n" + lines;
  }

  private static String list(List<?> items) {
    List<String> texts =
        items.stream().map(i -> '"' + i.toString().replace('\\', '/') + '"').toList();
    return texts.size() <= ON_ONE_LINE
        ? texts.toString()
        : "[\n  " + String.join(",\n  ", texts) + "\n]";
  }

  /** The source folder with the most entities, the first of several: migrations go there. */
  private static Path home(Path folder, List<Path> sources) throws IOException {
    Path home = sources.get(0);
    int most = 0;
    for (Path source : sources) {
      int entities = entityFiles(folder.resolve(source)).size();
      if (entities > most) {
        most = entities;
        home = source;
      }
    }
    return home;
  }

  /** The texts of the files that declare entities. */
  private static List<String> entityFiles(Path root) throws IOException {
    List<String> texts = new ArrayList<>();
    if (Files.isDirectory(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          if (ENTITY.matcher(text).find()) {
            texts.add(text);
          }
        }
      }
    }
    return texts;
  }

  private static List<String> entityPackages(Path folder, List<Path> sources) throws IOException {
    TreeSet<String> packages = new TreeSet<>();
    for (Path source : sources) {
      for (String text : entityFiles(folder.resolve(source))) {
        Matcher matcher = PACKAGE.matcher(text);
        if (matcher.find()) {
          packages.add(matcher.group(1));
        }
      }
    }
    Map<String, TreeSet<String>> byOwner = new TreeMap<>();
    for (String name : packages) {
      List<String> parts = List.of(name.split("\\."));
      String owner = String.join(".", parts.subList(0, Math.min(OWNER, parts.size())));
      byOwner.computeIfAbsent(owner, o -> new TreeSet<>()).add(name);
    }
    return byOwner.values().stream().map(InitProject::common).toList();
  }

  /** The package that all share; they do so in their first parts. */
  private static String common(TreeSet<String> packages) {
    List<String> first = List.of(packages.first().split("\\."));
    List<String> last = List.of(packages.last().split("\\."));
    int n = 0;
    while (n < first.size() && n < last.size() && first.get(n).equals(last.get(n))) {
      n++;
    }
    return String.join(".", first.subList(0, n));
  }
}
