package dev.retort.differ.property;

import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@link DumpRestoreTest} on PostgreSQL 14, for which a {@code pg_dump} is found more often. */
@UsesPostgres(14)
@EnabledIfSystemProperty(named = "pg", matches = "18")
class DumpRestoreOnOldestTest {
  @Test
  void dumpAndRestoreLeavesNoDifference(TestDatabase first, TestDatabase second)
      throws SQLException, IOException {
    DumpRestoreTest.run(first, second);
  }
}
