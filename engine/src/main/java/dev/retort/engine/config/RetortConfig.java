package dev.retort.engine.config;

import dev.retort.schema.ObjectFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole {@code retort.toml}, for one environment, with defaults filled in and paths made
 * absolute.
 *
 * @param folder the folder that the file is in, against which its paths were resolved; {@code
 *     .retort} is made there
 * @param hooks jars and class folders with users' services: {@code hooks.classpath}
 */
public record RetortConfig(
    Path folder,
    ModelsConfig models,
    MigrationsConfig migrations,
    DatabaseConfig database,
    List<Path> hooks) {
  public RetortConfig {
    hooks = List.copyOf(hooks);
  }

  /** Caches and embedded servers; safe to delete while nothing runs. */
  public Path workFolder() {
    return folder.resolve(".retort");
  }

  /**
   * What both sides of every comparison go through. The tool's own tables are nobody's drift, even
   * where an entity maps one.
   */
  public ObjectFilter filter() {
    List<String> exclude = new ArrayList<>(database.exclude());
    exclude.add(database.versionTable());
    exclude.add(database.versionTable() + "_*");
    return new ObjectFilter(database.include(), exclude);
  }

  /**
   * The configuration with other templates.
   *
   * @param name {@code java}, or a folder
   * @throws dev.retort.finding.RetortException RT453 for what is neither
   */
  public RetortConfig withTemplate(String name) {
    return new RetortConfig(
        folder,
        models,
        migrations.withTemplates(Templates.folder(folder, name), Templates.format(name)),
        database,
        hooks);
  }

  /** The configuration with one more folder to read migrations from. */
  public RetortConfig withMigrationsIn(Path more) {
    List<Path> path = new ArrayList<>(migrations.path());
    path.add(more);
    return new RetortConfig(folder, models, migrations.withPath(path), database, hooks);
  }

  public RetortConfig withDatabase(DatabaseConfig other) {
    return new RetortConfig(folder, models, migrations, other, hooks);
  }
}
