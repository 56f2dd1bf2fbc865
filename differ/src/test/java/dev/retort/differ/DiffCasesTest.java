package dev.retort.differ;

import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder under {@code cases}: the operations are the expected ones; carried out, they lead to
 * the wanted schema and to an empty second comparison; undone, they lead back to the start.
 *
 * <p>{@code -Dcases=A06} runs some; {@code -Dcases.write=true} writes {@code expected.txt} anew.
 */
@UsesPostgres
class DiffCasesTest {
  @TestFactory
  Stream<DynamicTest> cases(TestDatabase actual, TestDatabase wanted) {
    return CaseRunner.cases(actual, wanted);
  }
}
