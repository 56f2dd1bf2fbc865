package dev.retort.engine.squash;

import dev.retort.engine.Project;
import dev.retort.engine.RevisionTrial;
import dev.retort.engine.RevisionWritten;
import dev.retort.engine.Revisions;
import dev.retort.engine.verify.CatalogSnapshot;
import dev.retort.engine.verify.ScratchDatabase;
import dev.retort.finding.RetortException;
import dev.retort.runner.graph.SquashRange;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Runs a squash there, back and there again, and compares with where the old revisions lead. */
final class SquashProof {
  private final Project project;
  private final SquashRange range;
  private final OldPath old;
  private final ScratchDatabase server;
  private int tries;

  SquashProof(Project project, SquashRange range, OldPath old, ScratchDatabase server) {
    this.server = server;
    this.project = project;
    this.range = range;
    this.old = old;
  }

  /** What sets it apart from what it replaces, a phrase each; empty when it does the same. */
  List<String> differences(RevisionWritten squash, SquashForm form) throws SQLException {
    try {
      return new RevisionTrial(project)
          .<List<String>, SQLException>run(
              List.of(squash),
              trial -> {
                try (ScratchDatabase scratch =
                    server.another(trial, new Revisions(trial), "squash" + ++tries)) {
                  return walk(scratch, squash.id(), form);
                }
              });
    } catch (RetortException e) {
      return List.of("it stops with " + e.code() + ": " + e.getMessage());
    }
  }

  private List<String> walk(ScratchDatabase scratch, String id, SquashForm form)
      throws SQLException {
    range.needs().forEach(scratch.runner()::upgrade);
    scratch.runner().upgrade(id);
    List<String> differences = new ArrayList<>();
    compare(differences, "after the upgrade ", scratch, old.after());
    rows(differences, scratch.contents(), form);
    CatalogSnapshot back = old.back();
    if (back != null && differences.isEmpty()) {
      scratch.runner().downgrade(id + "-1");
      compare(differences, "after the downgrade ", scratch, back);
      scratch.runner().upgrade(id);
      compare(differences, "after the second upgrade ", scratch, old.after());
    }
    return differences;
  }

  private static void compare(
      List<String> differences, String when, ScratchDatabase scratch, CatalogSnapshot expected)
      throws SQLException {
    List<String> rows = scratch.runner().current();
    scratch
        .differencesFrom(expected.withRows(rows))
        .forEach(difference -> differences.add(when + difference));
  }

  /** A moment or a random key in a row is another one each time, so the old operations may vary. */
  private void rows(List<String> differences, Map<String, String> now, SquashForm form) {
    TreeSet<String> names = new TreeSet<>(now.keySet());
    names.addAll(old.contents().keySet());
    for (String name : names) {
      String is = now.getOrDefault(name, "0 rows");
      String was = old.contents().getOrDefault(name, "0 rows");
      if (form.rewritten() ? !is.equals(was) : !count(is).equals(count(was))) {
        differences.add(
            "after the upgrade " + name + " has " + count(is) + " instead of " + count(was));
      }
    }
  }

  private static String count(String contents) {
    return contents.replaceFirst(" rows .*", " rows");
  }
}
