package dev.retort.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class, or one test, a real PostgreSQL: a parameter of type {@link
 * TestDatabase} is a new, empty database, dropped after the test.
 *
 * <p>The parameter of a test, {@code @BeforeEach} or {@code @AfterEach} method is the same database
 * within one test; that of a constructor or {@code @BeforeAll} method lives as long as the class.
 * More parameters in one method are more databases.
 *
 * <p>There is one server a JVM and version; the version is the one that the system property {@code
 * pg} names (14 to 18, default 18), unless a class asks for another. With {@code
 * retort.testkit=testcontainers} (system property, or environment variable {@code RETORT_TESTKIT})
 * it runs in Docker, where Testcontainers is on the class path and an engine answers.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(PostgresExtension.class)
public @interface UsesPostgres {
  /** The major version of a class that insists on one; 0 for the one that {@code pg} names. */
  int value() default 0;
}
