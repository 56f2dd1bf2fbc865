package dev.retort.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamedParametersTest {
  @Test
  void putsLiteralsOnlyWhereAParameterStands() {
    assertThat(
            NamedParameters.render(
                "UPDATE t SET a = :a::text, b = ':a' /* :a */ WHERE \":a\" = :b -- :a",
                Map.of("a", "it's", "b", 7)))
        .isEqualTo("UPDATE t SET a = 'it''s'::text, b = ':a' /* :a */ WHERE \":a\" = 7 -- :a");
  }

  @Test
  void refusesAParameterWithoutValueAndAValueWithoutUse() {
    assertThatThrownBy(() -> NamedParameters.render("SELECT :a", Map.of()))
        .hasMessageContaining(":a");
    assertThatThrownBy(() -> NamedParameters.render("SELECT 1", Map.of("a", 1)))
        .hasMessageContaining("a");
  }

  @Test
  void writesJavaValuesAsLiterals() {
    assertThat(Literals.of(null)).isEqualTo("NULL");
    assertThat(Literals.of(LocalDate.of(2026, 11, 21))).isEqualTo("'2026-11-21'");
    assertThat(Literals.of(new byte[] {1, (byte) 0xff})).isEqualTo("E'\\\\x01ff'");
    assertThat(Literals.of(new UUID(0, 1))).isEqualTo("'00000000-0000-0000-0000-000000000001'");
    assertThatThrownBy(() -> Literals.of(new Object())).hasMessageContaining("no SQL literal");
  }
}
