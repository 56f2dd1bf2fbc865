package dev.retort.engine.config;

import dev.retort.codegen.FileNaming;
import dev.retort.codegen.RevisionFormat;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code [migrations]} table.
 *
 * @param path the folders that hold revisions; a new one is written to the first
 * @param packageName the package of new revisions
 * @param templates a folder with templates that replace the built-in ones; null for none
 * @param format what new revisions are written as
 * @param naming how new files are called
 * @param directives the class path on which {@code RevisionDirectives} are looked for
 * @param hooks commands that run on each written file
 * @param serialToIdentity whether a serial column becomes an identity column where the model says
 *     so
 * @param keepLengths whether a text keeps its limit, or has none, where the model says no length
 */
public record MigrationsConfig(
    List<Path> path,
    String packageName,
    @Nullable Path templates,
    RevisionFormat format,
    FileNaming naming,
    List<Path> directives,
    List<String> hooks,
    boolean serialToIdentity,
    boolean keepLengths) {
  public MigrationsConfig {
    path = List.copyOf(path);
    directives = List.copyOf(directives);
    hooks = List.copyOf(hooks);
  }

  MigrationsConfig withPath(List<Path> other) {
    return new MigrationsConfig(
        other,
        packageName,
        templates,
        format,
        naming,
        directives,
        hooks,
        serialToIdentity,
        keepLengths);
  }

  MigrationsConfig withTemplates(@Nullable Path other, RevisionFormat as) {
    return new MigrationsConfig(
        path, packageName, other, as, naming, directives, hooks, serialToIdentity, keepLengths);
  }
}
