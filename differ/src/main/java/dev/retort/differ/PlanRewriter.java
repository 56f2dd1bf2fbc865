package dev.retort.differ;

import dev.retort.operations.PlannedOperation;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Changes, drops or adds operations before anything is written or printed. Implementations are
 * found as services, must be pure, and run one after the other, in the order of their class names.
 */
@FunctionalInterface
public interface PlanRewriter {
  /**
   * What was compared.
   *
   * @param actual what the database has
   * @param wanted what the models want
   */
  record Context(Schema actual, Schema wanted, int serverVersion) {}

  /**
   * The plan to use instead.
   *
   * @param plan in an order in which it runs
   * @return in an order in which it runs: nothing sorts it again
   */
  List<PlannedOperation> rewrite(List<PlannedOperation> plan, Context context);
}
