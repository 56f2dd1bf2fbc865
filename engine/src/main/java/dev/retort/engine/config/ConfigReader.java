package dev.retort.engine.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.finding.TextFile;
import dev.retort.scanner.ScanOptions.BeanValidation;
import dev.retort.scanner.ScanOptions.ConstraintNaming;
import dev.retort.scanner.ScanOptions.Naming;
import dev.retort.scanner.ScanOptions.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code retort.toml}: defaults, environments, variables. Refuses what it does not know. */
public final class ConfigReader {
  private static final Set<String> TABLES =
      Set.of("models", "migrations", "database", "hooks", "env");

  private final Map<String, String> environment;

  /**
   * @param environment the process's environment variables
   */
  public ConfigReader(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * The configuration of one environment.
   *
   * @param envName the {@code [env.NAME]} whose tables override the common ones, or several, {@code
   *     orders+prod}, each overriding those before it; null for none
   * @throws dev.retort.finding.RetortException RT450 to RT457
   */
  public RetortConfig read(Path file, @Nullable String envName) {
    ObjectNode root = parse(file);
    root.fieldNames()
        .forEachRemaining(
            key -> {
              if (!TABLES.contains(key)) {
                throw ConfigErrors.unknownKey(file, key, TABLES);
              }
            });
    if (envName != null) {
      List<ObjectNode> layers = new ArrayList<>();
      for (String name : envName.split("\\+", -1)) {
        layers.add(environmentTable(file, root, name));
      }
      layers.forEach(layer -> overlay(root, layer));
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    return new RetortConfig(
        folder,
        models(file, folder, root),
        migrations(file, folder, root),
        DatabaseReader.read(file, root.get("database"), environment),
        hooks(file, folder, root));
  }

  private List<Path> hooks(Path file, Path folder, ObjectNode root) {
    TomlTable table = new TomlTable(file, "hooks", root.get("hooks"), environment);
    List<Path> classpath = table.paths("classpath", folder);
    table.refuseUnknownKeys();
    return classpath;
  }

  private ModelsConfig models(Path file, Path folder, ObjectNode root) {
    TomlTable table = new TomlTable(file, "models", root.get("models"), environment);
    List<Path> hibernate = table.paths("hibernate", folder);
    List<Path> source = table.paths("source", folder);
    List<Path> processor = table.paths("processor", folder);
    if (!processor.isEmpty() && !hibernate.isEmpty()) {
      throw ConfigErrors.badValue(
          file,
          "models.processor",
          processor.toString(),
          "nothing beside models.hibernate: only one of the two can be read");
    }
    if (source.isEmpty() && processor.isEmpty() && hibernate.isEmpty()) {
      source = List.of(folder.resolve("src/main/java"));
    }
    ModelsConfig models =
        new ModelsConfig(
            source,
            processor,
            hibernate,
            table.texts("packages", List.of()),
            table.texts("classes", List.of()),
            table.paths("classpath", folder),
            table.choice("naming", Naming.class, Naming.JPA),
            table.choice("provider", Provider.class, Provider.HIBERNATE_7),
            table.choice("constraint_names", ConstraintNaming.class, ConstraintNaming.READABLE),
            table.choice("bean_validation", BeanValidation.class, BeanValidation.AUTO),
            table.paths("objects", folder),
            table.properties("properties"));
    table.refuseUnknownKeys();
    return models;
  }

  private MigrationsConfig migrations(Path file, Path folder, ObjectNode root) {
    TomlTable table = new TomlTable(file, "migrations", root.get("migrations"), environment);
    List<Path> paths = new ArrayList<>(table.paths("path", folder));
    if (paths.isEmpty()) {
      paths.add(folder.resolve("src/main/java/db/migrations"));
    }
    String strategy = table.text("strategy", "direct");
    if (!strategy.equals("direct")) {
      throw strategy.equals("online")
          ? ConfigErrors.notBuiltYet(
              "migrations.strategy = \"online\"",
              "Use \"direct\", which is the default until then.")
          : ConfigErrors.badValue(file, "migrations.strategy", '"' + strategy + '"', "\"direct\"");
    }
    String template = table.text("template", "java");
    Path templates = Templates.folder(folder, template);
    MigrationsConfig migrations =
        new MigrationsConfig(
            paths,
            table.text("package", "db.migrations"),
            templates,
            Templates.format(template),
            FileNames.naming(file, table),
            table.paths("directives", folder),
            table.texts("hooks", List.of()),
            table.flag("serial_to_identity", false),
            table.flag("keep_lengths", false));
    table.refuseUnknownKeys();
    return migrations;
  }

  private static ObjectNode parse(Path file) {
    if (!Files.exists(file)) {
      throw ConfigErrors.missing(file);
    }
    try {
      return TomlText.parse(TextFile.read(file));
    } catch (JsonProcessingException e) {
      throw ConfigErrors.unreadable(
          file, "line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw ConfigErrors.unreadable(file, TextFile.why(e));
    }
  }

  private static ObjectNode environmentTable(Path file, ObjectNode root, String name) {
    JsonNode environments = root.path("env");
    if (!(environments.get(name) instanceof ObjectNode table)) {
      List<String> known = new ArrayList<>();
      environments.fieldNames().forEachRemaining(known::add);
      throw ConfigErrors.unknownEnvironment(file, name, known.stream().sorted().toList());
    }
    table
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!TABLES.contains(key) || key.equals("env")) {
                throw ConfigErrors.unknownKey(
                    file,
                    "env." + name + "." + key,
                    Set.of("models", "migrations", "database", "hooks"));
              }
            });
    return table;
  }

  /** Values of the second replace those of the first, table by table. */
  private static void overlay(ObjectNode base, ObjectNode over) {
    over.properties()
        .forEach(
            entry -> {
              if (base.get(entry.getKey()) instanceof ObjectNode below
                  && entry.getValue() instanceof ObjectNode above) {
                overlay(below, above);
              } else {
                base.set(entry.getKey(), entry.getValue());
              }
            });
  }
}
