package dev.retort.differ;

import dev.retort.operations.RenameColumn;
import dev.retort.operations.RenameSequence;
import dev.retort.operations.RenameTable;
import dev.retort.schema.Identifiers;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Carries out the renames that a person has confirmed, before anything is compared, so that what
 * else changed about a renamed object is still seen.
 */
final class AnsweredRenames {
  private final DiffOptions options;
  private final DiffSink out;

  /** By table, under its new name, the words that were renamed: its own name and its columns'. */
  private final Map<QualifiedName, List<RenameChain.Step>> words = new TreeMap<>();

  AnsweredRenames(DiffOptions options, DiffSink out) {
    this.options = options;
    this.out = out;
  }

  Sides apply(Sides sides) {
    Schema actual = renameTables(sides.actual(), sides.wanted());
    actual = renameColumns(actual, sides.wanted());
    actual = answeredSequences(actual, sides.wanted());
    actual = renameSequences(actual, sides.wanted());
    return sides.withActual(actual);
  }

  /** Whether a constraint's or index's name repeats a word that was renamed in this comparison. */
  boolean follows(QualifiedName table, String name) {
    return words.getOrDefault(table, List.of()).stream()
        .anyMatch(word -> ("_" + name + "_").contains("_" + word.from() + "_"));
  }

  private Schema renameTables(Schema actual, Schema wanted) {
    Map<String, Map<String, String>> byNamespace = new TreeMap<>();
    options
        .answers()
        .tables()
        .forEach(
            (name, to) -> {
              QualifiedName from = name.in(options.defaultSchema());
              if (accepted(actual, wanted, from, to)) {
                byNamespace
                    .computeIfAbsent(Objects.requireNonNull(from.schema()), s -> new TreeMap<>())
                    .put(from.name(), to);
              }
            });
    Schema renamed = actual;
    for (Map.Entry<String, Map<String, String>> entry : byNamespace.entrySet()) {
      Map<String, String> asked = entry.getValue();
      for (RenameChain.Step step : RenameChain.order(asked, AnsweredRenames::temporary)) {
        QualifiedName from = QualifiedName.of(entry.getKey(), step.from());
        out.add(new RenameTable(from, step.to()));
        renamed = RenamedSchema.renameTable(renamed, from, from.withName(step.to()));
      }
      asked.forEach((from, to) -> remember(QualifiedName.of(entry.getKey(), to), from, to));
    }
    return renamed;
  }

  private boolean accepted(Schema actual, Schema wanted, QualifiedName from, String to) {
    QualifiedName target = from.withName(to);
    boolean exists = actual.table(from).isPresent();
    boolean taken = actual.table(target).isPresent();
    if (!exists && taken) {
      return false; // done in an earlier migration
    }
    boolean makesRoom =
        options.answers().tables().keySet().stream()
            .anyMatch(other -> other.in(options.defaultSchema()).equals(target));
    if (!exists || taken && !makesRoom || wanted.table(target).isEmpty()) {
      unused(from, "no table " + from + " that the models now call " + to);
      return false;
    }
    return true;
  }

  private Schema renameColumns(Schema actual, Schema wanted) {
    Schema renamed = actual;
    for (Map.Entry<QualifiedName, Map<String, String>> answer :
        options.answers().columns().entrySet()) {
      QualifiedName name = present(answer.getKey().in(options.defaultSchema()));
      Optional<Table> from = renamed.table(name);
      Optional<Table> to = wanted.table(name);
      if (from.isEmpty() || to.isEmpty()) {
        unused(name, "no table " + name + " on both sides");
        continue;
      }
      Map<String, String> asked = new TreeMap<>();
      answer
          .getValue()
          .forEach(
              (column, newName) -> {
                if (accepted(from.get(), to.get(), column, newName, answer.getValue())) {
                  asked.put(column, newName);
                }
              });
      for (RenameChain.Step step : RenameChain.order(asked, AnsweredRenames::temporary)) {
        out.add(new RenameColumn(name, step.from(), step.to()));
        renamed = RenamedSchema.renameColumn(renamed, name, step.from(), step.to());
      }
      asked.forEach((old, newName) -> remember(name, old, newName));
    }
    return renamed;
  }

  private boolean accepted(
      Table from, Table to, String column, String newName, Map<String, String> answers) {
    boolean exists = from.column(column).isPresent();
    boolean taken = from.column(newName).isPresent();
    if (!exists && taken) {
      return false; // done in an earlier migration
    }
    if (!exists || taken && !answers.containsKey(newName) || to.column(newName).isEmpty()) {
      unused(
          from.name() + "." + column,
          "no column " + from.name() + "." + column + " that the model now calls " + newName);
      return false;
    }
    return true;
  }

  private Schema answeredSequences(Schema actual, Schema wanted) {
    Schema renamed = actual;
    for (Map.Entry<QualifiedName, String> answer : options.answers().sequences().entrySet()) {
      QualifiedName from = answer.getKey().in(options.defaultSchema());
      QualifiedName to = from.withName(answer.getValue());
      boolean exists = renamed.sequence(from).isPresent();
      boolean taken = renamed.sequence(to).isPresent();
      if (exists && !taken && wanted.sequence(to).isPresent()) {
        out.add(new RenameSequence(from, to.name()));
        renamed = RenamedSchema.renameSequence(renamed, from, to);
      } else if (exists || !taken) { // else done in an earlier migration
        unused(from, "no sequence " + from + " that the models now call " + to.name());
      }
    }
    return renamed;
  }

  /** Sequences named after a renamed table: a new one would number from the start again. */
  private Schema renameSequences(Schema actual, Schema wanted) {
    Schema renamed = actual;
    for (Sequence to : wanted.sequences()) {
      if (actual.sequence(to.name()).isPresent()) {
        continue;
      }
      for (RenameChain.Step word : words.values().stream().flatMap(List::stream).toList()) {
        String old = replaceWord(to.name().name(), word.to(), word.from());
        QualifiedName from = to.name().withName(old);
        if (!from.equals(to.name())
            && renamed.sequence(from).isPresent()
            && wanted.sequence(from).isEmpty()) {
          out.add(new RenameSequence(from, to.name().name()));
          renamed = RenamedSchema.renameSequence(renamed, from, to.name());
          break;
        }
      }
    }
    return renamed;
  }

  private static String replaceWord(String name, String from, String to) {
    String framed = ("_" + name + "_").replace("_" + from + "_", "_" + to + "_");
    return framed.substring(1, framed.length() - 1);
  }

  private QualifiedName present(QualifiedName table) {
    String renamed = options.answers().tables().get(table);
    if (renamed == null) {
      renamed = options.answers().tables().get(table.relativeTo(options.defaultSchema()));
    }
    return renamed == null ? table : table.withName(renamed);
  }

  private void remember(QualifiedName table, String from, String to) {
    words.computeIfAbsent(table, t -> new ArrayList<>()).add(new RenameChain.Step(from, to));
  }

  private void unused(Object object, String fact) {
    out.note(
        DifferFindings.ANSWER_UNUSED.on(
            object, Origin.UNKNOWN, "a rename was answered, but " + fact));
  }

  private static String temporary(String name) {
    return Identifiers.truncate("retort_tmp_" + name);
  }
}
