package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Updates the rows of a large table in batches by key range, each committed on its own and sized so
 * that it takes about 25 ms. It is one {@code DO} block that commits, so that a script does the
 * same. Cut short, it runs again from the start and finds by {@code where} what is left to do. It
 * tells how far it is in notices, every two seconds.
 *
 * @param keys columns that an index begins with, together unique or nearly so
 * @param set what comes behind {@code SET}
 * @param where what is left to do; the update must make it false
 * @param pause between two batches
 * @param lag how far replicas may be behind
 */
public record Backfill(
    QualifiedName table,
    List<String> keys,
    String set,
    String where,
    Duration pause,
    ReplicaLag lag)
    implements CustomOperation {

  public Backfill {
    keys = List.copyOf(keys);
  }

  /**
   * How far replicas may be behind before the next batch has to wait, and for how long it waits.
   *
   * @param limit the greatest lag with which it goes on
   * @param patience after which it gives up; what was done stays, and the next run goes on
   * @param seconds a query for the lag in seconds; null counts as no lag
   */
  public record ReplicaLag(Duration limit, Duration patience, String seconds) {
    /** Ten seconds, as the server itself sees its replicas; five minutes of waiting. */
    public static final ReplicaLag DEFAULT =
        new ReplicaLag(
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            "SELECT max(extract(epoch FROM replay_lag)) FROM pg_catalog.pg_stat_replication");
  }

  @Override
  public String object() {
    return table.toString();
  }

  @Override
  public String description() {
    return "backfill " + Names.plain(table) + " set " + set + " where " + where;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    String name = context.quote(table);
    String columns = each(key -> key, ", ");
    String row = keys.size() == 1 ? columns : "(" + columns + ")";
    String low = variables("low");
    String high = variables("high");
    String body =
        """
        DECLARE
        %s
          size integer := 500;
          began timestamptz;
          told timestamptz := clock_timestamp();
          waiting timestamptz;
          batch bigint;
          done bigint := 0;
          lag double precision;
        BEGIN
          SELECT %s INTO %s FROM %s WHERE %s ORDER BY %s LIMIT 1;
          WHILE low1 IS NOT NULL LOOP
            began := clock_timestamp();
            SELECT %s INTO %s FROM (SELECT %s FROM %s WHERE %s >= %s ORDER BY %s LIMIT size) AS batch ORDER BY %s LIMIT 1;
            UPDATE %s SET %s WHERE %s >= %s AND %s <= %s AND (%s);
            GET DIAGNOSTICS batch = ROW_COUNT;
            COMMIT;
            done := done + batch;
            size := greatest(50, least(size * 2, 10000, (size * 25 / greatest(1, extract(milliseconds FROM clock_timestamp() - began)))::integer));
            IF clock_timestamp() - told > interval '2 seconds' THEN
              RAISE NOTICE 'backfill of %s: %% rows updated, up to %s = %%', done, %s;
              told := clock_timestamp();
            END IF;
            waiting := clock_timestamp();
            LOOP
              lag := (%s);
              EXIT WHEN coalesce(lag, 0) <= %s;
              IF clock_timestamp() - waiting > interval '%d milliseconds' THEN
                RAISE EXCEPTION 'a replica is %% seconds behind, more than %s; %% rows were updated and stay', round(lag), done
                  USING HINT = 'Run again when it has caught up: what is left to do is found by the condition.';
              END IF;
              RAISE NOTICE 'backfill of %s waits: a replica is %% seconds behind', round(lag);
              COMMIT;
              PERFORM pg_sleep(1);
            END LOOP;
            SELECT %s INTO %s FROM %s WHERE %s > %s ORDER BY %s LIMIT 1;
            PERFORM pg_sleep(%s);
          END LOOP;
          IF EXISTS (SELECT FROM %s WHERE (%s) AND (%s)) THEN
            RAISE EXCEPTION 'rows of %s whose key is null have something left to do';
          END IF;
        END
        """
            .formatted(
                declarations(name),
                columns,
                low,
                name,
                each(key -> key + " IS NOT NULL", " AND "),
                columns,
                columns,
                high,
                columns,
                name,
                row,
                rowOf(low),
                columns,
                each(key -> key + " DESC", ", "),
                name,
                set,
                row,
                rowOf(low),
                row,
                rowOf(high),
                where,
                text(Names.plain(table)),
                text(String.join(", ", keys)),
                keys.size() == 1 ? "high1" : "concat_ws(', ', " + high + ")",
                lag.seconds(),
                seconds(lag.limit()),
                lag.patience().toMillis(),
                seconds(lag.limit()),
                text(Names.plain(table)),
                columns,
                low,
                name,
                row,
                rowOf(high),
                columns,
                seconds(pause),
                name,
                each(key -> key + " IS NULL", " OR "),
                where,
                text(Names.plain(table)));
    return List.of(Statement.alone(LockLevel.ROW_EXCLUSIVE, DollarQuotes.anonymousBlock(body)));
  }

  private String declarations(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      for (String variable : List.of("low", "high")) {
        out.append("  %s%d %s.%s%%TYPE;\n".formatted(variable, i + 1, name, quoted(i)));
      }
    }
    return out.toString().stripTrailing();
  }

  private String quoted(int number) {
    return Identifiers.quote(keys.get(number));
  }

  private String each(UnaryOperator<String> text, String separator) {
    return keys.stream().map(Identifiers::quote).map(text).collect(Collectors.joining(separator));
  }

  private String variables(String name) {
    StringBuilder out = new StringBuilder(name + "1");
    for (int i = 2; i <= keys.size(); i++) {
      out.append(", ").append(name).append(i);
    }
    return out.toString();
  }

  private String rowOf(String variables) {
    return keys.size() == 1 ? variables : "(" + variables + ")";
  }

  /** Inside a format of RAISE, between quotes. */
  private static String text(String name) {
    return name.replace("'", "''").replace("%", "%%");
  }

  private static String seconds(Duration duration) {
    return Double.toString(duration.toMillis() / 1000.0);
  }
}
