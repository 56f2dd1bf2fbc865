package dev.retort.engine;

import dev.retort.codegen.MigrationRequest;
import dev.retort.codegen.MigrationSource;
import dev.retort.codegen.MigrationWriter;
import dev.retort.codegen.RevisionFormat;
import dev.retort.codegen.SqlMigrationWriter;
import dev.retort.codegen.TemplateSource;
import dev.retort.engine.config.MigrationsConfig;
import dev.retort.engine.hooks.WriteHooks;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.finding.TextFile;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import dev.retort.schema.Origin;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes revision files, after everything that could be wrong with them has been looked at. */
public final class NewRevisionFile {
  private final Project project;

  public NewRevisionFile(Project project) {
    this.project = project;
  }

  /** An id for a new revision: the one that was asked for, or a new one. */
  public String id(@Nullable String wanted) {
    return wanted == null ? project.revisionIds().get() : wanted;
  }

  /**
   * A revision as it would be written.
   *
   * @throws RetortException what the graph says of a duplicate id or label, RT482 when it would be
   *     written where no migrations are looked for
   */
  public RevisionWritten render(RevisionGraph graph, RevisionDraft draft) {
    MigrationsConfig migrations = project.config().migrations();
    Instant now = project.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    graph.plus(node(draft));
    MigrationRequest request =
        new MigrationRequest(
            draft.id(),
            draft.message(),
            migrations.packageName(),
            draft.parents(),
            draft.branchLabels(),
            draft.dependsOn(),
            now,
            project.config().database().defaultSchema(),
            draft.operations(),
            draft.findings(),
            draft.replaces(),
            draft.transactional(),
            draft.downgrade());
    List<MigrationSource> sources =
        migrations.format() == RevisionFormat.JAVA
            ? List.of(
                new MigrationWriter(new TemplateSource(migrations.templates()), migrations.naming())
                    .write(request))
            : new SqlMigrationWriter(migrations.format(), migrations.naming()).write(request);
    Path folder = folder(draft.versionPath());
    Map<Path, String> beside = new LinkedHashMap<>();
    sources.stream()
        .skip(1)
        .forEach(source -> beside.put(folder.resolve(source.fileName()), source.text()));
    MigrationSource main = sources.get(0);
    return new RevisionWritten(
        draft.id(), folder.resolve(main.fileName()), main.text(), beside, draft.operations());
  }

  /** The graph with the revision in it. */
  public static RevisionGraph with(RevisionGraph graph, RevisionDraft draft) {
    return graph.plus(node(draft));
  }

  /**
   * Writes what was rendered and lets the project's hooks at it.
   *
   * @return what is in the file then
   * @throws RetortException RT482 when the file cannot be written, RT488 when a hook fails
   */
  public RevisionWritten save(RevisionWritten revision) {
    Path file = revision.file();
    save(file, revision.text());
    revision.beside().forEach(NewRevisionFile::save);
    List<String> hooks = project.config().migrations().hooks();
    if (hooks.isEmpty()) {
      return revision;
    }
    WriteHooks commands = new WriteHooks(hooks, project.config().folder(), project.notices());
    commands.run(file);
    revision.beside().keySet().forEach(commands::run);
    try {
      return new RevisionWritten(
          revision.id(), file, Files.readString(file), revision.beside(), revision.operations());
    } catch (IOException e) {
      throw notWritten(file, e);
    }
  }

  /** Where it is written: a folder that is read again, or the revision would be lost. */
  private Path folder(@Nullable Path versionPath) {
    List<Path> known = project.config().migrations().path();
    if (versionPath == null) {
      return known.get(0);
    }
    Path folder = project.config().folder().resolve(versionPath).normalize();
    if (known.stream().noneMatch(folder::startsWith)) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT482",
          "the revision would be written where no migrations are looked for.",
          List.of("folder            " + folder, "migrations.path   " + known),
          "Name one of these folders, or add yours to migrations.path. Nothing was written.");
    }
    return folder;
  }

  private static RevisionNode node(RevisionDraft draft) {
    return RevisionNode.of(draft.id(), draft.parents().toArray(String[]::new))
        .withLabels(draft.branchLabels().toArray(String[]::new))
        .withDependsOn(draft.dependsOn().toArray(String[]::new))
        .withReplaces(draft.replaces().toArray(String[]::new))
        .withOrigin(Origin.of("the new revision", 0));
  }

  /** Whole or not at all: a killed process must not leave half a revision. */
  private static void save(Path file, String text) {
    try {
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      Files.createDirectories(file.getParent());
      // Not a temporary file, which only its owner may read.
      Path half = file.resolveSibling("." + file.getFileName() + ".tmp");
      try {
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw notWritten(file, e);
    }
  }

  private static RetortException notWritten(Path file, IOException cause) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT482",
        "the revision cannot be written.",
        List.of("file   " + file, "why    " + TextFile.why(cause)),
        "Check the folder and its permissions. No file was left behind.",
        cause);
  }
}
