package dev.retort.engine.cases;

import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The cases of {@link EntityCasesTest} on PostgreSQL 14, beside the newest. */
@UsesPostgres(14)
@EnabledIfSystemProperty(named = "pg", matches = "18")
class EntityCasesOnOldestTest {
  @TestFactory
  Stream<DynamicTest> cases(TestDatabase database) {
    return EntityCase.tests(database);
  }
}
