package dev.retort.engine;

import dev.retort.codegen.MigrationRequest;
import dev.retort.codegen.MigrationSource;
import dev.retort.codegen.MigrationWriter;
import dev.retort.codegen.TemplateSource;
import dev.retort.engine.config.MigrationsConfig;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.Finding;
import dev.retort.finding.RetortException;
import dev.retort.operations.PlannedOperation;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import dev.retort.schema.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes a revision file, after everything that could be wrong with it has been looked at. */
final class NewRevisionFile {
  private final Project project;

  NewRevisionFile(Project project) {
    this.project = project;
  }

  /**
   * A revision, written or, for a dry run, only rendered.
   *
   * @param parents resolved, each a revision of the graph
   * @throws RetortException what the graph says of a duplicate id or label, RT482 when the file
   *     cannot be written
   */
  RevisionWritten write(
      RevisionGraph graph,
      List<String> parents,
      RevisionRequest request,
      List<PlannedOperation> operations,
      List<Finding> findings) {
    MigrationsConfig migrations = project.config().migrations();
    String id = request.revisionId() == null ? project.revisionIds().get() : request.revisionId();
    Instant now = project.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    graph.plus(node(id, parents, request));
    MigrationSource source =
        new MigrationWriter(new TemplateSource(migrations.templates()))
            .write(
                new MigrationRequest(
                    id,
                    request.message(),
                    migrations.packageName(),
                    parents,
                    request.branchLabels(),
                    request.dependsOn(),
                    now,
                    project.config().database().defaultSchema(),
                    operations,
                    findings));
    Path file = folder(request).resolve(source.fileName());
    if (!request.dryRun()) {
      save(file, source.text());
    }
    return new RevisionWritten(id, file, source.text());
  }

  /** Where it is written: a folder that is read again, or the revision would be lost. */
  private Path folder(RevisionRequest request) {
    List<Path> known = project.config().migrations().path();
    if (request.versionPath() == null) {
      return known.get(0);
    }
    Path folder = project.config().folder().resolve(request.versionPath()).normalize();
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

  private static RevisionNode node(String id, List<String> parents, RevisionRequest request) {
    return RevisionNode.of(id, parents.toArray(String[]::new))
        .withLabels(request.branchLabels().toArray(String[]::new))
        .withDependsOn(request.dependsOn().toArray(String[]::new))
        .withOrigin(Origin.of("the new revision", 0));
  }

  /** Whole or not at all: a killed process must not leave half a revision. */
  private static void save(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Path half = Files.createTempFile(file.getParent(), ".revision", ".tmp");
      try {
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT482",
          "the revision cannot be written.",
          List.of("file   " + file, "why    " + e),
          "Check the folder and its permissions. No file was left behind.",
          e);
    }
  }
}
