package dev.retort.runner;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;
import dev.retort.operations.SqlContext;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import dev.retort.schema.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Revisions that are classes already: no sources, no compiler, no search of the class path. */
final class ClassRevisions {
  /** What a class is rendered for to tell whether it changed; any fixed choice would do. */
  private static final SqlContext FIXED = new SqlContext("public", 14);

  private ClassRevisions() {}

  /** Those that lists on the class path name; several jars may have one each. */
  static RevisionSource listed(ClassLoader loader) {
    TreeMap<String, RevisionFile> files = new TreeMap<>();
    try {
      for (URL list : Collections.list(loader.getResources(RevisionIndex.PATH))) {
        try (InputStream in = list.openStream()) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          RevisionIndex.read(text, list.toString())
              .forEach(file -> files.put(file.className(), file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (files.isEmpty()) {
      throw RunnerErrors.usage(
          RunnerErrors.NO_REVISIONS,
          "there is no list of revisions on the class path.",
          List.of("resource   " + RevisionIndex.PATH),
          "Compile the revisions with revision-processor on the annotation processor path, which writes it;"
              + " or name them with revisions(…), or a folder of sources with folder(…). Nothing was applied.");
    }
    return new RevisionSource(
        directory(new ArrayList<>(files.values())), () -> file -> ClassInstances.of(loader, file));
  }

  /** Those that a person has listed. */
  static RevisionSource given(List<? extends Migration> migrations, String toolVersion) {
    Map<String, Migration> byClass = new TreeMap<>();
    List<RevisionFile> files = new ArrayList<>();
    for (Migration migration : migrations) {
      Class<?> type = migration.getClass();
      byClass.put(type.getName(), migration);
      files.add(
          new RevisionFile(
              node(type),
              Path.of(type.getSimpleName()),
              type.getName(),
              "",
              checksum(migration, toolVersion)));
    }
    return new RevisionSource(directory(files), () -> file -> byClass.get(file.className()));
  }

  private static RevisionNode node(Class<?> type) {
    Revision revision = type.getAnnotation(Revision.class);
    if (revision == null) {
      throw RunnerErrors.usage(
          RunnerErrors.NO_ANNOTATION,
          type.getName() + " is no revision.",
          List.of("class   " + type.getName()),
          "Annotate it with @Revision(id = …, down = …). Nothing was applied.");
    }
    return new RevisionNode(
        revision.id(),
        List.of(revision.down()),
        List.of(revision.dependsOn()),
        List.of(revision.branchLabels()),
        List.of(revision.replaces()),
        "",
        revision.created(),
        revision.transactional(),
        Origin.of(type.getSimpleName(), 0));
  }

  /**
   * Of the SQL: a class file changes with the compiler. Another version of Retort may spell SQL in
   * another way, so its version is part of it.
   */
  private static String checksum(Migration migration, String toolVersion) {
    StringBuilder sql = new StringBuilder();
    Operations operations =
        new Operations(
            operation ->
                operation
                    .statements(FIXED)
                    .forEach(statement -> sql.append(statement.sql()).append('\0')));
    try {
      migration.upgrade(operations);
    } catch (RuntimeException e) {
      return ""; // it needs arguments, or is wrong, which a run will say
    }
    return "sql:" + toolVersion + ":" + Checksums.sha256(sql.toString());
  }

  private static RevisionDirectory directory(List<RevisionFile> files) {
    files.sort(
        Comparator.comparing((RevisionFile file) -> file.path().toString())
            .thenComparing(RevisionFile::className));
    return new RevisionDirectory(
        RevisionGraph.of(files.stream().map(RevisionFile::node).toList()), files, Map.of());
  }
}
