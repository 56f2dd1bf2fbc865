package dev.retort.codegen;

import dev.retort.operations.Inverse;
import dev.retort.operations.Irreversible;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.SqlContext;
import dev.retort.operations.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a migration does, as statements with their comments. */
final class SqlBody {
  /**
   * One operation.
   *
   * @param comments lines that begin with two dashes
   * @param sql its statements without terminators
   * @param alone whether one of them cannot run in a transaction
   * @param undo what undoes it, without terminators
   */
  record Block(List<String> comments, List<String> sql, boolean alone, List<String> undo) {
    /** Comments and terminated statements, each with a line end. */
    String text(String aloneMark) {
      StringBuilder out = new StringBuilder();
      comments.forEach(line -> out.append(line).append('\n'));
      for (String statement : sql) {
        if (alone && !aloneMark.isEmpty()) {
          out.append(aloneMark).append('\n');
        }
        out.append(terminated(statement)).append('\n');
      }
      return out.toString();
    }
  }

  /** With a semicolon that no comment swallows. */
  static String terminated(String sql) {
    String last = sql.substring(sql.lastIndexOf('\n') + 1);
    return sql + (last.contains("--") ? "\n;" : sql.endsWith(";") ? "" : ";");
  }

  private final MigrationRequest request;
  private final SqlContext context;

  SqlBody(MigrationRequest request, SqlContext context) {
    this.request = request;
    this.context = context;
  }

  List<Block> upgrade() {
    List<Block> blocks = new ArrayList<>();
    request.findings().stream().sorted().forEach(f -> blocks.add(comment(Comments.finding(f))));
    for (PlannedOperation planned : request.operations()) {
      List<String> comments = new ArrayList<>();
      planned.findings().stream().sorted().forEach(f -> comments.addAll(Comments.finding(f)));
      blocks.add(block(comments, planned.operation()));
    }
    return blocks;
  }

  /** One block a statement, each with what undoes it behind the last of its operation. */
  List<Block> steps() {
    List<Block> steps = new ArrayList<>();
    for (Block block : upgrade()) {
      for (int i = 0; i < block.sql().size(); i++) {
        boolean first = i == 0;
        steps.add(
            new Block(
                first ? block.comments() : List.of(),
                List.of(block.sql().get(i)),
                block.alone(),
                first ? block.undo() : List.of()));
      }
    }
    return steps;
  }

  List<Block> downgrade() {
    List<Block> blocks = new ArrayList<>();
    List<Operation> given = request.downgrade();
    if (given != null) {
      given.forEach(operation -> blocks.add(block(List.of(), operation)));
      return blocks;
    }
    List<PlannedOperation> operations = request.operations();
    for (int i = operations.size() - 1; i >= 0; i--) {
      Inverse inverse = operations.get(i).operation().inverse();
      if (inverse.fidelity() == Inverse.Fidelity.IMPOSSIBLE) {
        blocks.add(block(List.of(), new Irreversible(inverse.note())));
      } else {
        if (inverse.fidelity() == Inverse.Fidelity.STRUCTURE_ONLY) {
          blocks.add(comment(Comments.wrap(inverse.note())));
        }
        inverse.operations().forEach(operation -> blocks.add(block(List.of(), operation)));
      }
    }
    return blocks;
  }

  private Block block(List<String> comments, Operation operation) {
    if (operation instanceof Irreversible irreversible) {
      String why = irreversible.reason().strip().replaceAll("\\s+", " ");
      return comment(List.of("// retort:irreversible " + why));
    }
    List<Statement> statements = operation.statements(context);
    return new Block(
        dashed(comments),
        statements.stream().map(statement -> statement.sql().strip()).toList(),
        statements.stream().anyMatch(statement -> !statement.transactional()),
        undo(operation));
  }

  private List<String> undo(Operation operation) {
    List<String> undo = new ArrayList<>();
    for (Operation inverse : operation.inverse().operations()) {
      inverse.statements(context).forEach(statement -> undo.add(statement.sql().strip()));
    }
    return undo;
  }

  private static Block comment(List<String> lines) {
    return new Block(dashed(lines), List.of(), false, List.of());
  }

  private static List<String> dashed(List<String> lines) {
    return lines.stream().map(line -> line.replaceFirst("^//", "--")).toList();
  }
}
