package dev.retort.runner;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.operations.CustomOperation;
import dev.retort.operations.LockLevel;
import dev.retort.operations.SqlContext;
import dev.retort.operations.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision's way back as the history keeps it: one text a statement, its first line {@code
 * LOCK_LEVEL transactional} or {@code LOCK_LEVEL alone}. Whoever has the database can go back then,
 * also without the code that went there.
 */
final class StoredDowngrade {
  private static final String TRANSACTIONAL = "transactional";
  private static final String ALONE = "alone";

  private StoredDowngrade() {}

  /** What undoes a revision: null where it cannot be undone, empty where there is nothing to do. */
  static @Nullable List<String> of(RevisionFile file, MigrationLoader loader, SqlContext context) {
    List<String> texts = new ArrayList<>();
    try {
      Migration migration = loader.load(file);
      Operations operations =
          new Operations(
              operation -> operation.statements(context).forEach(next -> texts.add(text(next))),
              new RunnerEnvironment(loader.arguments(), file, migration));
      migration.downgrade(operations);
      return texts;
    } catch (RuntimeException | LinkageError e) {
      return null; // irreversible, or wrong, which a downgrade will say
    }
  }

  /** A migration that knows the way back only. */
  static Migration migration(List<String> texts) {
    return new Migration() {
      @Override
      public void upgrade(Operations op) {
        op.irreversible("only its downgrade is stored");
      }

      @Override
      public void downgrade(Operations op) {
        texts.forEach(text -> op.add(new Stored(statement(text))));
      }
    };
  }

  private static String text(Statement statement) {
    return statement.lock()
        + " "
        + (statement.transactional() ? TRANSACTIONAL : ALONE)
        + "\n"
        + statement.sql();
  }

  private static Statement statement(String text) {
    int line = text.indexOf('\n');
    String[] facts = text.substring(0, line).split(" ");
    return new Statement(
        text.substring(line + 1), LockLevel.valueOf(facts[0]), facts[1].equals(TRANSACTIONAL));
  }

  /** A statement that was made when its revision was applied. */
  private record Stored(Statement statement) implements CustomOperation {
    @Override
    public String object() {
      return "sql";
    }

    @Override
    public String description() {
      return "execute " + StepErrors.oneLine(statement.sql());
    }

    @Override
    public List<Statement> statements(SqlContext context) {
      return List.of(statement);
    }
  }
}
