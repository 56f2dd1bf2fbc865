package dev.retort.engine.cases;

import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder under {@code cases}: entities against a database, read, canonicalized and compared
 * as {@code diff} does. The operations are the expected ones; carried out, they leave no
 * difference; undone, they lead back to the start.
 *
 * <p>{@code -Dcases=A06} runs some; {@code -Dcases.write=true} writes {@code expected.txt} anew.
 */
@UsesPostgres
class EntityCasesTest {
  @TestFactory
  Stream<DynamicTest> cases(TestDatabase database) {
    return EntityCase.tests(database);
  }
}
