package dev.retort.runner;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.migration.Migration;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import dev.retort.schema.Origin;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Revisions that a database has and this code has not, as the database's own history tells of them.
 *
 * @param revisions by id; each stands, through others of them, on revisions that the code has
 * @param known the rows, and what the strangers stand on, that the code has; sorted
 */
record AheadOfCode(
    RevisionDirectory directory, Map<String, HistoryEntry> revisions, Set<String> known) {

  /** Empty where the code has every row, or where the history does not lead back to it. */
  static Optional<AheadOfCode> find(
      RevisionDirectory directory, List<String> rows, Map<String, HistoryEntry> history) {
    RevisionGraph graph = directory.graph();
    Map<String, HistoryEntry> found = new TreeMap<>();
    Set<String> known = new TreeSet<>();
    ArrayDeque<String> open = new ArrayDeque<>(rows);
    for (String id; (id = open.poll()) != null; ) {
      if (graph.isKnown(id)) {
        known.add(id);
      } else if (!found.containsKey(id)) {
        HistoryEntry entry = history.get(id);
        if (entry == null) {
          return Optional.empty();
        }
        found.put(id, entry);
        open.addAll(entry.parentIds());
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new AheadOfCode(directory, found, known));
  }

  /** Whether the database has been through everything that the code has. */
  boolean coversTheCode() {
    RevisionGraph graph = directory.graph();
    return graph.applied(known).containsAll(graph.effectiveHeads());
  }

  /** The code's revisions and these. */
  RevisionDirectory all() {
    List<RevisionFile> files = new ArrayList<>(directory.files());
    for (HistoryEntry entry : revisions.values()) {
      RevisionNode node =
          RevisionNode.of(entry.id(), entry.parentIds().toArray(String[]::new))
              .withOrigin(Origin.catalog("history of the database"));
      files.add(new RevisionFile(node, Path.of(entry.id()), "", entry.source(), entry.checksum()));
    }
    RevisionGraph graph = RevisionGraph.of(files.stream().map(RevisionFile::node).toList());
    return new RevisionDirectory(graph, files, directory.helpers());
  }

  /** The code's migrations, and the way back of these (RT531 where none is stored). */
  MigrationLoader loader(MigrationLoader code) {
    MigrationLoader both =
        file ->
            revisions.containsKey(file.node().id()) ? stored(file.node().id()) : code.load(file);
    return both.withArguments(code.arguments());
  }

  private Migration stored(String id) {
    HistoryEntry entry = revisions.get(id);
    List<String> undo = entry == null ? null : entry.undo();
    if (undo == null) {
      throw RunnerErrors.usage(
          RunnerErrors.NO_STORED_DOWNGRADE,
          "revision " + id + " has no stored downgrade.",
          List.of(),
          "It is irreversible, or was stamped or applied by a script. Go back with the code that has it.");
    }
    return StoredDowngrade.migration(undo);
  }

  /** Says so (RT530). */
  RetortException explain() {
    List<String> evidence = new ArrayList<>();
    for (HistoryEntry entry : revisions.values()) {
      evidence.add(
          entry.id()
              + "   on top of "
              + (entry.parents().isEmpty() ? "base" : entry.parents().replace(" ", ", "))
              + ", applied "
              + entry.appliedAt()
              + " by "
              + entry.appliedBy()
              + " with "
              + entry.toolVersion()
              + (entry.undo() == null ? ", no downgrade stored" : ", downgrade stored"));
    }
    evidence.add("this code's heads   " + String.join(", ", directory.graph().effectiveHeads()));
    String back = known.isEmpty() ? "base" : String.join(" ", known);
    int n = revisions.size();
    return new RetortException(
        ErrorKind.USAGE,
        RunnerErrors.AHEAD,
        "the database is ahead of this code by " + n + (n == 1 ? " revision." : " revisions."),
        evidence,
        "Run the newer code; or, to stay with this one, take the database back with `downgrade "
            + back
            + "`, which uses the downgrades that are stored in it. Nothing was applied.");
  }
}
