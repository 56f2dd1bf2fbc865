package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.time.Duration;
import java.util.List;

/**
 * Updates the rows of a large table in batches by key range, each committed on its own and sized so
 * that it takes about 25 ms. It is one {@code DO} block that commits, so that a script does the
 * same. Cut short, it runs again from the start and finds by {@code where} what is left to do.
 *
 * @param key a column that an index begins with, unique or nearly so
 * @param set what comes behind {@code SET}
 * @param where what is left to do; the update must make it false
 * @param pause between two batches
 */
public record Backfill(QualifiedName table, String key, String set, String where, Duration pause)
    implements CustomOperation {
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
    String body =
        """
        DECLARE
          low %1$s.%2$s%%TYPE;
          high %1$s.%2$s%%TYPE;
          size integer := 500;
          began timestamptz;
        BEGIN
          SELECT min(%2$s) INTO low FROM %1$s;
          WHILE low IS NOT NULL LOOP
            began := clock_timestamp();
            SELECT max(k) INTO high FROM (SELECT %2$s AS k FROM %1$s WHERE %2$s >= low ORDER BY %2$s LIMIT size) AS batch;
            UPDATE %1$s SET %3$s WHERE %2$s >= low AND %2$s <= high AND (%4$s);
            COMMIT;
            size := greatest(50, least(size * 2, 10000, (size * 25 / greatest(1, extract(milliseconds FROM clock_timestamp() - began)))::integer));
            SELECT min(%2$s) INTO low FROM %1$s WHERE %2$s > high;
            PERFORM pg_sleep(%5$s);
          END LOOP;
        END
        """
            .formatted(
                context.quote(table),
                Identifiers.quote(key),
                set,
                where,
                pause.toMillis() / 1000.0);
    return List.of(Statement.alone(LockLevel.ROW_EXCLUSIVE, DollarQuotes.anonymousBlock(body)));
  }
}
