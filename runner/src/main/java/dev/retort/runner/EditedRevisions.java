package dev.retort.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Compares applied revisions with what their files say now. */
final class EditedRevisions {
  private static final int SHOWN = 10;

  private EditedRevisions() {}

  /** Those whose file is no longer what was applied; a revision without history is not judged. */
  static List<RevisionFile> find(
      RevisionDirectory directory, Collection<String> applied, Map<String, HistoryEntry> history) {
    return directory.files().stream()
        .filter(file -> applied.contains(file.node().id()))
        .filter(
            file -> {
              HistoryEntry entry = history.get(file.node().id());
              return entry != null && file.differsFrom(entry);
            })
        .toList();
  }

  /** Refuses edited revisions (RT422). */
  static void refuse(
      RevisionDirectory directory, Collection<String> applied, Map<String, HistoryEntry> history) {
    List<RevisionFile> edited = find(directory, applied, history);
    if (edited.isEmpty()) {
      return;
    }
    List<String> evidence = new ArrayList<>();
    for (RevisionFile file : edited) {
      HistoryEntry entry = history.get(file.node().id());
      evidence.add(
          file.node().evidence() + ", applied " + entry.appliedAt() + " by " + entry.appliedBy());
      evidence.addAll(
          entry.source().isEmpty() || file.source().isEmpty()
              ? List.of(
                  (entry.toolVersion().equals("script") ? "  a script applied it, so" : " ")
                      + " what it said then is known by its checksum only")
              : changed(entry.source(), file.source()));
    }
    throw RunnerErrors.usage(
        RunnerErrors.EDITED,
        edited.size() == 1
            ? "revision " + edited.get(0).node().id() + " was edited after it had been applied."
            : edited.size() + " revisions were edited after they had been applied.",
        evidence,
        "Restore the file and write a new revision; or, when the database already is as the file says,"
            + " 'stamp' the revision that the database is at. Nothing was applied.");
  }

  /** The lines that are not in both, each block's old ones before its new ones. */
  private static List<String> changed(String before, String after) {
    List<String> edits = LineChanges.between(before, after);
    if (edits.isEmpty()) {
      return List.of("  an SQL file that it reads was edited");
    }
    List<String> lines = new ArrayList<>(edits.subList(0, Math.min(SHOWN, edits.size())));
    if (edits.size() > SHOWN) {
      lines.add("  … and " + (edits.size() - SHOWN) + " more changed lines");
    }
    return lines;
  }
}
