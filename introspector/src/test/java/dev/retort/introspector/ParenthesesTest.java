package dev.retort.introspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParenthesesTest {
  @Test
  void stripsOnlyWhatEnclosesAll() {
    assertThat(Parentheses.strip("((a > 0))")).isEqualTo("a > 0");
    assertThat(Parentheses.strip("(a) + (b)")).isEqualTo("(a) + (b)");
    assertThat(Parentheses.strip("(a = ')(')")).isEqualTo("a = ')('");
    assertThat(Parentheses.strip("(\"(\" = 'it''s)')")).isEqualTo("\"(\" = 'it''s)'");
  }

  @Test
  void knowsWhatCannotStandBetweenParentheses() {
    assertThat(Parentheses.isEnclosable("a in ('x;)', $$;)$$, E'\\';)')")).isTrue();
    assertThat(Parentheses.isEnclosable("a -- why )")).isTrue();
    assertThat(Parentheses.isEnclosable("a /* ) */ + 1")).isTrue();
    assertThat(Parentheses.isEnclosable("1); DROP TABLE t; SELECT (1")).isFalse();
    assertThat(Parentheses.isEnclosable("1; DROP TABLE t")).isFalse();
    assertThat(Parentheses.isEnclosable("'open")).isFalse();
    assertThat(Parentheses.isEnclosable("a /* open")).isFalse();
    assertThat(Parentheses.isEnclosable("(a")).isFalse();
  }
}
