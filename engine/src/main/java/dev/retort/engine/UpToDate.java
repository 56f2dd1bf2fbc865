package dev.retort.engine;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.runner.VersionTable;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses to compare models with a database that has not seen every revision yet. */
final class UpToDate {
  private UpToDate() {}

  /**
   * @throws RetortException RT483 when revisions are missing in the database, RT420 when it has one
   *     that no file explains
   */
  static void require(Project project, Connection connection) throws SQLException {
    RevisionGraph history = new Revisions(project).graph();
    QualifiedName table =
        QualifiedName.parse(project.config().database().versionTable())
            .in(project.config().database().defaultSchema());
    List<String> rows = new VersionTable(table).read(connection);
    history.requireKnown(rows);
    RevisionGraph graph = history.at(rows);
    Set<String> applied = graph.applied(rows);
    List<String> missing =
        graph.nodes().stream()
            .filter(node -> !applied.contains(node.id()))
            .map(node -> node.evidence() + "   " + node.message())
            .collect(Collectors.toList());
    if (!missing.isEmpty()) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT483",
          "the database is behind the migrations, so what they would do would be taken for drift.",
          missing.stream().map(m -> "not applied   " + m).toList(),
          "Run `retort upgrade "
              + (graph.heads().size() > 1 ? "heads" : "head")
              + "` first, or compare with `--against migrations`. If the database has these changes already,"
              + " `retort stamp head` says so. Nothing was touched.");
    }
  }
}
