package dev.retort.engine.squash;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.migration.Migration;
import dev.retort.migration.MigrationEnvironment;
import dev.retort.migration.Operations;
import dev.retort.operations.AutocommitSql;
import dev.retort.operations.Backfill;
import dev.retort.operations.CustomOperation;
import dev.retort.operations.ExecuteSql;
import dev.retort.operations.InsertRows;
import dev.retort.operations.Irreversible;
import dev.retort.operations.OnlyIf;
import dev.retort.operations.Operation;
import dev.retort.operations.SqlContext;
import dev.retort.runner.MigrationLoader;
import dev.retort.runner.RevisionFile;
import dev.retort.runner.SqlFiles;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a revision says it does, both ways, in operations that a revision file can say.
 *
 * @param data whether rows may be changed, or things done that nobody can tell from outside
 */
record RecordedRevision(List<Operation> up, List<Operation> down, boolean data) {
  private static final String CANNOT_CARRY = "RT432";

  RecordedRevision {
    up = List.copyOf(up);
    down = List.copyOf(down);
  }

  /**
   * Asks the migration.
   *
   * @throws RetortException RT432 when what it says cannot be written into another file
   */
  static RecordedRevision of(RevisionFile file, MigrationLoader loader, SqlContext context) {
    Migration migration = loader.load(file);
    List<Operation> up = new ArrayList<>();
    List<Operation> down = new ArrayList<>();
    MigrationEnvironment environment = environment(file, migration);
    migration.upgrade(new Operations(o -> up.addAll(carried(o, file, context)), environment));
    migration.downgrade(new Operations(o -> down.addAll(carried(o, file, context)), environment));
    boolean data =
        up.stream().anyMatch(o -> o instanceof ExecuteSql || o instanceof CustomOperation);
    return new RecordedRevision(up, down, data);
  }

  /** Why the way back is none; empty where it is one. */
  Optional<String> irreversible() {
    return down.stream()
        .filter(Irreversible.class::isInstance)
        .map(o -> ((Irreversible) o).reason())
        .findFirst();
  }

  private static List<? extends Operation> carried(
      Operation operation, RevisionFile file, SqlContext context) {
    if (operation instanceof InsertRows || operation instanceof OnlyIf) {
      return operation.statements(context).stream().map(s -> new ExecuteSql(s.sql())).toList();
    }
    if (operation instanceof CustomOperation
        && !(operation instanceof AutocommitSql || operation instanceof Backfill)) {
      throw cannotCarry(
          file,
          "it has an operation of somebody's own, " + operation.getClass().getName(),
          "Write that revision with Retort's operations, or squash the revisions before and after it.");
    }
    return List.of(operation);
  }

  private static MigrationEnvironment environment(RevisionFile file, Migration migration) {
    return new MigrationEnvironment() {
      @Override
      public Optional<String> argument(String key) {
        throw cannotCarry(
            file,
            "it asks for the argument " + key + ", so what it does is not known before it runs",
            "Squash the revisions before and after it.");
      }

      @Override
      public Connection connection() {
        throw cannotCarry(
            file,
            "it asks the database, so what it does is not known before it runs",
            "Squash the revisions before and after it.");
      }

      @Override
      public String sqlFile(String name) {
        return SqlFiles.text(file, migration, name);
      }
    };
  }

  private static RetortException cannotCarry(RevisionFile file, String why, String help) {
    return new RetortException(
        ErrorKind.USAGE,
        CANNOT_CARRY,
        "revision " + file.node().id() + " cannot be squashed: " + why + ".",
        List.of("revision   " + file.node().evidence()),
        help + " No file was written.");
  }
}
