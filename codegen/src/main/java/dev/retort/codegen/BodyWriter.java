package dev.retort.codegen;

import dev.retort.finding.Finding;
import dev.retort.operations.Inverse;
import dev.retort.operations.Irreversible;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the statements of upgrade and downgrade, one block an operation. */
final class BodyWriter {
  private static final int INDENT = 4;
  private static final int WIDTH = 100;

  private final TemplateEngine engine;
  private final OperationVariables variables;
  private final JavaLayout layout = new JavaLayout(WIDTH);

  BodyWriter(TemplateEngine engine, String defaultSchema) {
    this.engine = engine;
    this.variables = new OperationVariables(new Expressions(defaultSchema));
  }

  /** The findings that belong to no operation, then the operations with theirs. */
  List<String> upgrade(MigrationRequest request) {
    List<String> blocks = new ArrayList<>();
    List<String> top = new ArrayList<>();
    request.findings().stream().sorted().forEach(f -> top.addAll(Comments.finding(f)));
    if (!top.isEmpty()) {
      blocks.add(comments(top) + "\n");
    }
    for (PlannedOperation planned : request.operations()) {
      blocks.add(block(planned));
    }
    if (request.operations().isEmpty()) {
      blocks.add(comments(List.of("// nothing to do; a change goes here: op.execute(\"...\");")));
    }
    return blocks;
  }

  /** The inverses, the last operation's first. */
  List<String> downgrade(MigrationRequest request) {
    List<String> blocks = new ArrayList<>();
    List<Operation> given = request.downgrade();
    if (given != null) {
      given.forEach(operation -> blocks.add(statement(operation)));
    }
    List<PlannedOperation> operations = given == null ? request.operations() : List.of();
    for (int i = operations.size() - 1; i >= 0; i--) {
      Inverse inverse = operations.get(i).operation().inverse();
      switch (inverse.fidelity()) {
        case IMPOSSIBLE -> blocks.add(statement(new Irreversible(inverse.note())));
        case STRUCTURE_ONLY -> {
          List<String> undo = new ArrayList<>(List.of(comments(Comments.wrap(inverse.note()))));
          inverse.operations().forEach(operation -> undo.add(statement(operation)));
          blocks.add(String.join("\n", undo));
        }
        case EXACT -> inverse.operations().forEach(operation -> blocks.add(statement(operation)));
      }
    }
    if (blocks.isEmpty()) {
      blocks.add(comments(List.of("// nothing to do; what undoes a change goes here")));
    }
    return blocks;
  }

  private String block(PlannedOperation planned) {
    List<String> lines = new ArrayList<>();
    List<Finding> findings = planned.findings().stream().sorted().toList();
    findings.forEach(finding -> lines.addAll(Comments.finding(finding)));
    if (!planned.alternative().isEmpty()) {
      lines.add("// Instead:");
      for (Operation alternative : planned.alternative()) {
        new JavaLayout(WIDTH - INDENT - 3)
            .format(render(alternative), 0)
            .lines()
            .forEach(line -> lines.add("// " + line));
      }
    }
    String statement = statement(planned.operation());
    return lines.isEmpty() ? statement : comments(lines) + "\n" + statement;
  }

  private String statement(Operation operation) {
    return layout.format(render(operation), INDENT);
  }

  private String render(Operation operation) {
    return engine.render(
        "operation/" + operation.getClass().getSimpleName(), variables.of(operation));
  }

  private static String comments(List<String> lines) {
    return lines.stream().map(line -> " ".repeat(INDENT) + line).collect(Collectors.joining("\n"));
  }
}
