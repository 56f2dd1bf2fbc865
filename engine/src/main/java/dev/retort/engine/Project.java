package dev.retort.engine;

import dev.retort.engine.config.DatabaseConfig;
import dev.retort.engine.config.RetortConfig;
import dev.retort.operations.SqlContext;
import dev.retort.schema.ObjectFilter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What every use case needs: the configuration and the outside world, passed in so that nothing
 * reads a clock or makes up a name by itself.
 *
 * @param revisionIds supplies ids of new revisions, twelve hexadecimal digits each
 * @param toolVersion as the history records it
 * @param arguments {@code -x KEY=VALUE}, for migrations
 */
public record Project(
    RetortConfig config,
    Clock clock,
    Supplier<String> revisionIds,
    Notices notices,
    String toolVersion,
    Map<String, String> arguments) {
  public Project {
    arguments = Map.copyOf(arguments);
  }

  /**
   * The project with other templates.
   *
   * @param name {@code java} for the built-in ones, or a folder
   */
  public Project withTemplate(String name) {
    return new Project(
        config.withTemplate(name), clock, revisionIds, notices, toolVersion, arguments);
  }

  /** The project with one more folder to read migrations from. */
  public Project withMigrationsIn(Path more) {
    return new Project(
        config.withMigrationsIn(more), clock, revisionIds, notices, toolVersion, arguments);
  }

  /** The project with one more argument for migrations. */
  public Project withArgument(String key, String value) {
    Map<String, String> more = new TreeMap<>(arguments);
    more.put(key, value);
    return new Project(config, clock, revisionIds, notices, toolVersion, more);
  }

  /** The project on another database. */
  public Project withDatabase(DatabaseConfig other) {
    return new Project(
        config.withDatabase(other), clock, revisionIds, notices, toolVersion, arguments);
  }

  /** The filter that both sides of every comparison go through. */
  public ObjectFilter filter() {
    return config.filter();
  }

  /** How SQL is written for a server of the given major version. */
  public SqlContext sqlContext(int serverVersion) {
    return new SqlContext(config.database().defaultSchema(), serverVersion);
  }
}
