package dev.retort.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.finding.Finding;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.SqlContext;
import dev.retort.operations.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes differences and findings as {@code check} and {@code diff} print them. */
public final class DiffJson {
  private DiffJson() {}

  public static ObjectNode write(
      List<PlannedOperation> operations, List<Finding> findings, SqlContext context) {
    ObjectNode json = Json.object();
    json.set(
        "differences", Json.array(operations, planned -> difference(planned.operation(), context)));
    json.set("findings", Json.array(findings, DiffJson::finding));
    return json;
  }

  static ObjectNode difference(Operation operation, SqlContext context) {
    ObjectNode json = Json.object();
    json.put("operation", operation.getClass().getSimpleName());
    json.put("object", operation.object());
    json.put("origin", blankToNull(operation.origin().toString()));
    json.put("description", operation.description());
    json.set(
        "sql", Json.texts(operation.statements(context).stream().map(Statement::sql).toList()));
    json.set("from", OperationSides.from(operation));
    json.set("to", OperationSides.to(operation));
    return json;
  }

  /** Findings alone: what {@code doctor} prints. */
  public static ObjectNode findings(List<Finding> findings) {
    ObjectNode json = Json.object();
    json.set("findings", Json.array(findings, DiffJson::finding));
    return json;
  }

  /** One finding, as it stands in every JSON answer. */
  public static ObjectNode finding(Finding finding) {
    ObjectNode json = Json.object();
    json.put("code", finding.code());
    json.put("severity", finding.severity().text());
    json.put("object", finding.object());
    json.put("origin", blankToNull(finding.origin().toString()));
    json.put("message", finding.message());
    json.put("help", finding.help());
    return json;
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
