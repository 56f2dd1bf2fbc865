package dev.retort.runner;

import dev.retort.operations.DollarQuotes;
import dev.retort.operations.LockLevel;
import dev.retort.runner.PreparedStep.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Has a script try for locks as a run does: what others would queue behind waits a moment only,
 * gives back all that it holds, and is tried again after a pause.
 *
 * @param timeout of one attempt
 * @param patience how long attempts go on in all
 */
record ScriptLocks(Duration timeout, Duration patience) {
  /** Whether others would queue behind one of these. */
  static boolean matter(List<PreparedStatement> part) {
    return part.stream().anyMatch(ScriptLocks::queues);
  }

  private static boolean queues(PreparedStatement statement) {
    return statement.statement().lock().compareTo(LockLevel.SHARE_UPDATE_EXCLUSIVE) > 0;
  }

  /** The statements of a part in a block that tries until all of them went through. */
  String block(List<PreparedStatement> part) {
    String statements =
        part.stream()
            .map(statement -> DollarQuotes.literal(statement.sql().strip()))
            .collect(Collectors.joining(",\n    "));
    String timeouts =
        part.stream()
            .map(statement -> queues(statement) ? "'" + timeout.toMillis() + "ms'" : "'0'")
            .collect(Collectors.joining(", "));
    return DollarQuotes.anonymousBlock(
        """
        DECLARE
          statements text[] := ARRAY[
            %s];
          timeouts text[] := ARRAY[%s];
          deadline timestamptz := clock_timestamp() + interval '%d milliseconds';
          busy regclass;
        BEGIN
          LOOP
            BEGIN
              FOR i IN 1 .. array_length(statements, 1) LOOP
                PERFORM set_config('lock_timeout', timeouts[i], true);
                EXECUTE statements[i];
              END LOOP;
              PERFORM set_config('lock_timeout', '0', true);
              EXIT;
            EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
              IF clock_timestamp() > deadline THEN
                RAISE;
              END IF;
              RAISE NOTICE 'a lock is held by others, trying again: %%', SQLERRM;
            END;
            PERFORM pg_sleep(0.25 + random() / 4);
            -- Autovacuum yields only to who waits longer than deadlock_timeout; nobody queues behind this lock.
            FOR busy IN
              SELECT DISTINCT l.relation FROM pg_locks l JOIN pg_stat_activity a USING (pid) JOIN pg_class c ON c.oid = l.relation
               WHERE a.backend_type = 'autovacuum worker' AND c.relkind IN ('r', 'm')
                 AND strpos(array_to_string(statements, ' '), c.relname) > 0
            LOOP
              BEGIN
                PERFORM set_config('lock_timeout', '3s', true);
                EXECUTE 'LOCK TABLE ' || busy || ' IN SHARE UPDATE EXCLUSIVE MODE';
              EXCEPTION WHEN OTHERS THEN
                NULL;
              END;
            END LOOP;
          END LOOP;
        END
        """
            .formatted(statements, timeouts, patience.toMillis()));
  }
}
