package dev.retort.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Compares applied revisions with what their files say now. */
final class EditedRevisions {
  private static final int SHOWN = 5;

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

  /** The lines between the first and the last difference, old ones first. */
  static List<String> changed(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    if (old.equals(now)) {
      return List.of("  an SQL file that it reads was edited");
    }
    int head = 0;
    while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), now.size()) - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    List<String> lines = new ArrayList<>();
    show(lines, "  line " + (head + 1) + " - ", old.subList(head, old.size() - tail));
    show(lines, "  line " + (head + 1) + " + ", now.subList(head, now.size() - tail));
    return lines;
  }

  private static void show(List<String> out, String prefix, List<String> lines) {
    lines.stream().limit(SHOWN).forEach(line -> out.add(prefix + line.strip()));
    if (lines.size() > SHOWN) {
      out.add(prefix + "… " + (lines.size() - SHOWN) + " more");
    }
  }
}
