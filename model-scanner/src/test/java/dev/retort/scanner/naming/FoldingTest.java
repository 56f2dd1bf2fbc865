package dev.retort.scanner.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Identifiers;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An unquoted name is folded as the server folds it. */
class FoldingTest {
  @ParameterizedTest
  @UsesPostgres
  @ValueSource(strings = {"MiXed_1", "STRAßE", "ÄRGER", "Éclair", "ΑΒΓ", "İstanbul", "Ñandú$"})
  void foldsAsTheServerDoes(String written, TestDatabase database) {
    database.execute("create table " + written + " ()");
    assertThat(
            database.value(
                "select relname from pg_class where relnamespace = 'public'::regnamespace"))
        .isEqualTo(Identifiers.fold(written));
  }
}
