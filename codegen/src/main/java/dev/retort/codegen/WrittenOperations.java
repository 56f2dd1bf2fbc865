package dev.retort.codegen;

import dev.retort.operations.AutocommitSql;
import dev.retort.operations.Backfill;
import dev.retort.operations.Backfill.ReplicaLag;
import dev.retort.operations.Operation;
import java.time.Duration;
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
    ReplicaLag lag = backfill.lag();
    StringBuilder out = new StringBuilder("backfill(" + write.name(backfill.table()) + ")");
    out.append(".key(").append(JavaText.literals(backfill.keys())).append(')');
    out.append(".set(").append(JavaText.literal(backfill.set())).append(')');
    out.append(".where(").append(JavaText.literal(backfill.where())).append(')');
    out.append(".pause(").append(duration(backfill.pause())).append(')');
    if (!lag.equals(ReplicaLag.DEFAULT)) {
      out.append(".maxReplicaLag(").append(duration(lag.limit())).append(')');
      out.append(".replicaPatience(").append(duration(lag.patience())).append(')');
      out.append(".replicaLag(").append(JavaText.literal(lag.seconds())).append(')');
    }
    return out.toString();
  }

  private static String duration(Duration duration) {
    return "java.time.Duration.ofMillis(" + JavaText.number(duration.toMillis()) + ")";
  }
}
