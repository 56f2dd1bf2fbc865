package dev.retort.runner;

import dev.retort.finding.RetortException;
import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.operations.SqlStatements;
import dev.retort.runner.graph.RevisionNode;
import dev.retort.schema.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A revision that is a file of SQL. Its first line says which one it is, as {@code @Revision}
 * would; a line {@code -- retort:downgrade} begins the way back.
 */
final class SqlRevision implements Migration {
  private static final String HEAD = "-- retort:revision ";
  private static final String DOWNGRADE = "-- retort:downgrade";
  private static final String IRREVERSIBLE = "-- retort:irreversible ";
  private static final String ALONE = "-- retort:alone";

  private final String upgrade;
  private final String downgrade;
  private int line;

  private SqlRevision(String upgrade, String downgrade) {
    this.upgrade = upgrade;
    this.downgrade = downgrade;
  }

  static boolean isOne(String text) {
    return text.startsWith(HEAD);
  }

  /** The revision as the graph knows it. */
  static RevisionFile parse(Path path, String text) {
    List<String> lines = text.lines().toList();
    Origin origin = Origin.of(path.toString(), 1);
    Map<String, String> values = new TreeMap<>();
    for (String value : lines.get(0).substring(HEAD.length()).strip().split("\\s+")) {
      int equals = value.indexOf('=');
      String name = equals < 0 ? value : value.substring(0, equals);
      if (equals < 0
          || !KNOWN.contains(name)
          || values.put(name, value.substring(equals + 1)) != null) {
        throw bad(
            origin, "'" + value + "' is none of " + String.join("=…, ", KNOWN) + "=…, once each");
      }
    }
    String id = values.getOrDefault("id", "");
    if (id.isEmpty()) {
      throw bad(origin, "the first line has no id=…");
    }
    String message =
        lines.size() > 1 && lines.get(1).startsWith("--") ? lines.get(1).substring(2).strip() : "";
    RevisionNode node =
        new RevisionNode(
            id,
            list(values, "down"),
            list(values, "depends-on"),
            list(values, "labels"),
            list(values, "replaces"),
            message,
            values.getOrDefault("created", ""),
            !"false".equals(values.get("transactional")),
            origin);
    return new RevisionFile(node, path, "", text, Checksums.sha256(text));
  }

  private static final List<String> KNOWN =
      List.of("id", "down", "created", "labels", "depends-on", "replaces", "transactional");

  /** What the file does. */
  static Migration of(RevisionFile file) {
    StringBuilder up = new StringBuilder();
    StringBuilder down = new StringBuilder();
    StringBuilder into = up;
    StringBuilder other = down;
    // Both keep the line numbers of the file.
    up.append('\n');
    down.append('\n');
    for (String line : file.source().lines().skip(1).toList()) {
      if (line.strip().equals(DOWNGRADE)) {
        into = down;
        other = up;
      } else {
        into.append(line);
      }
      into.append('\n');
      other.append('\n');
    }
    return new SqlRevision(up.toString(), down.toString());
  }

  @Override
  public void upgrade(Operations op) {
    run(upgrade, op);
  }

  @Override
  public void downgrade(Operations op) {
    run(downgrade, op);
  }

  /** The line of the file at which the statement that is being handed on begins. */
  int line() {
    return line;
  }

  private void run(String text, Operations op) {
    text.lines()
        .map(String::strip)
        .filter(line -> line.startsWith(IRREVERSIBLE))
        .findFirst()
        .ifPresent(line -> op.irreversible(line.substring(IRREVERSIBLE.length())));
    int at = 0;
    int counted = 0;
    line = 1;
    for (String statement : SqlStatements.split(text)) {
      String sql = SqlStatements.withoutLeadingComments(statement);
      int begin = Math.max(at, text.indexOf(sql, at));
      line += (int) text.substring(counted, begin).chars().filter(c -> c == '\n').count();
      counted = begin;
      at = begin + sql.length();
      String comments = statement.substring(0, statement.length() - sql.length());
      if (comments.lines().anyMatch(line -> line.strip().equals(ALONE))) {
        op.autocommit(sql);
      } else {
        op.execute(sql);
      }
    }
  }

  private static List<String> list(Map<String, String> values, String name) {
    String value = values.getOrDefault(name, "");
    return value.isEmpty() ? List.of() : new ArrayList<>(List.of(value.split(",")));
  }

  private static RetortException bad(Origin origin, String what) {
    return RunnerErrors.usage(
        RunnerErrors.BAD_FILE,
        what + ".",
        List.of("file   " + origin),
        "The first line is '" + HEAD + "id=… down=…'. Correct it. Nothing was applied.");
  }
}
