package dev.retort.operations;

import dev.retort.schema.Identifiers;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs operations only where the database says yes. The server decides, in a {@code DO} block, so
 * that a script prints the question and not an answer.
 *
 * @param condition a boolean SQL expression; null counts as no
 */
public record OnlyIf(String condition, List<Operation> operations) implements CustomOperation {
  public OnlyIf {
    operations = List.copyOf(operations);
  }

  @Override
  public String object() {
    return operations.isEmpty() ? "sql" : operations.get(0).object();
  }

  @Override
  public String description() {
    return operations.stream().map(Operation::description).collect(Collectors.joining("; "))
        + ", only if "
        + condition;
  }

  /**
   * @throws IllegalArgumentException where an operation cannot run in a transaction
   */
  @Override
  public List<Statement> statements(SqlContext context) {
    LockLevel strongest = LockLevel.NONE;
    StringBuilder body = new StringBuilder("BEGIN\n  IF (").append(condition).append(") THEN\n");
    for (Operation operation : operations) {
      for (Statement statement : operation.statements(context)) {
        if (!statement.transactional()) {
          throw new IllegalArgumentException(
              "onlyIf runs in a transaction, which this cannot: " + operation.description());
        }
        strongest = statement.lock().compareTo(strongest) > 0 ? statement.lock() : strongest;
        body.append("    EXECUTE ").append(Identifiers.literal(statement.sql())).append(";\n");
      }
    }
    return operations.isEmpty()
        ? List.of()
        : List.of(Statement.of(strongest, DollarQuotes.anonymousBlock(body + "  END IF;\nEND")));
  }

  @Override
  public boolean destroysData() {
    return operations.stream().anyMatch(Operation::destroysData);
  }
}
