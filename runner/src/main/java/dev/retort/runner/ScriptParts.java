package dev.retort.runner;

import dev.retort.operations.CreateIndex;
import dev.retort.operations.DropIndex;
import dev.retort.operations.Operation;
import dev.retort.runner.PreparedStep.PreparedStatement;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RowChange;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the parts of one revision into a script, in whose open transaction it begins and ends.
 *
 * <p>psql goes on after an error. A part therefore leaves a setting behind, which a rollback takes
 * back, and the next part fails without it; what ran alone is looked for in the catalog.
 */
final class ScriptParts {
  private static final String SETTING = "retort.part";

  private final StringBuilder out;
  private final VersionTable versions;
  private final RevisionGraph graph;
  private final String defaultSchema;
  private final @Nullable ScriptLocks locks;

  ScriptParts(
      StringBuilder out,
      VersionTable versions,
      RevisionGraph graph,
      String defaultSchema,
      @Nullable ScriptLocks locks) {
    this.locks = locks;
    this.out = out;
    this.versions = versions;
    this.graph = graph;
    this.defaultSchema = defaultSchema;
  }

  void write(PreparedStep step) {
    List<List<PreparedStatement>> parts = step.parts();
    String id = step.step().revision().id();
    boolean split = !step.inOneTransaction();
    if (split) {
      step.step().changes().forEach(this::requireRow);
    }
    int number = 0;
    boolean fresh = true;
    for (List<PreparedStatement> part : parts) {
      boolean alone = !part.get(0).statement().transactional();
      if (alone || !fresh) {
        SqlScript.terminated(out, "SET " + SETTING + " = " + mark(id, number));
        out.append("COMMIT;\n\n");
      }
      if (alone) {
        SqlScript.terminated(out, part.get(0).sql());
        out.append("BEGIN;\n\n");
        require(id, number);
        requireIndex(part.get(0).operation());
        fresh = true;
      } else {
        if (!fresh) {
          out.append("BEGIN;\n\n");
          require(id, number);
        }
        ScriptLocks retries = locks;
        if (retries != null && ScriptLocks.matter(part)) {
          SqlScript.terminated(out, retries.block(part));
        } else {
          part.forEach(statement -> SqlScript.terminated(out, statement.sql()));
        }
        fresh = false;
      }
      number++;
    }
    if (split) {
      SqlScript.terminated(out, "RESET " + SETTING);
    }
  }

  private static String mark(String id, int number) {
    return Identifiers.literal(id + " part " + number);
  }

  private void require(String id, int number) {
    raiseUnless(
        "current_setting('" + SETTING + "', true) IS NOT DISTINCT FROM " + mark(id, number),
        "an earlier part of revision " + id + " failed");
  }

  /** A revision in parts must not begin where the one before it has failed. */
  private void requireRow(RowChange change) {
    String row = "";
    if (change instanceof RowChange.Update update) {
      row = update.from();
    } else if (change instanceof RowChange.Delete delete) {
      row = delete.id();
    }
    if (!row.isEmpty()) {
      raiseUnless(
          "EXISTS (SELECT FROM "
              + versions.name().quoted()
              + " WHERE "
              + VersionTable.isOneOf(graph.spellings(row))
              + ")",
          SqlScript.WRONG_START);
    }
  }

  private void requireIndex(Operation operation) {
    if (operation instanceof CreateIndex create) {
      String name = regclass(create.table(), create.index().name().text());
      raiseUnless(
          "EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = " + name + " AND indisvalid)",
          "index " + create.index().name().text() + " was not built");
    } else if (operation instanceof DropIndex drop) {
      String name = drop.index().name().text();
      raiseUnless(regclass(drop.table(), name) + " IS NULL", "index " + name + " was not dropped");
    }
  }

  private String regclass(QualifiedName table, String index) {
    return "pg_catalog.to_regclass("
        + Identifiers.literal(table.in(defaultSchema).withName(index).quoted())
        + ")";
  }

  private void raiseUnless(String condition, String message) {
    out.append("DO $retort$\nBEGIN\n  IF NOT (")
        .append(condition)
        .append(") THEN\n    RAISE EXCEPTION USING MESSAGE = ")
        .append(Identifiers.literal(message))
        .append(";\n  END IF;\nEND\n$retort$;\n\n");
  }
}
