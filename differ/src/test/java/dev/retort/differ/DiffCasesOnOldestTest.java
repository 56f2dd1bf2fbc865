package dev.retort.differ;

import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The cases of {@link DiffCasesTest} on PostgreSQL 14, beside the newest and in the same build. */
@UsesPostgres(14)
@EnabledIfSystemProperty(named = "pg", matches = "18")
class DiffCasesOnOldestTest {
  @TestFactory
  Stream<DynamicTest> cases(TestDatabase actual, TestDatabase wanted) {
    return CaseRunner.cases(actual, wanted);
  }
}
