package dev.retort.codegen;

import dev.retort.operations.AutocommitSql;
import dev.retort.operations.Backfill;
import dev.retort.operations.Operation;
import java.util.Map;

/** The template variables of operations that people write and a squash carries over. */
final class WrittenOperations {
  private WrittenOperations() {}

  static boolean knows(Operation operation) {
    return operation instanceof AutocommitSql || operation instanceof Backfill;
  }

  static Map<String, Object> variables(Operation operation, Expressions write) {
    if (operation instanceof AutocommitSql autocommit) {
      return Map.of("sql", JavaText.literal(autocommit.sql()));
    }
    return Map.of("backfill", backfill((Backfill) operation, write));
  }

  private static String backfill(Backfill backfill, Expressions write) {
    return "backfill("
        + write.name(backfill.table())
        + ").key("
        + JavaText.literal(backfill.key())
        + ").set("
        + JavaText.literal(backfill.set())
        + ").where("
        + JavaText.literal(backfill.where())
        + ").pause(java.time.Duration.ofMillis("
        + JavaText.number(backfill.pause().toMillis())
        + "))";
  }
}
