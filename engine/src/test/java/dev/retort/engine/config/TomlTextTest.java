package dev.retort.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TomlTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing",
        """
        text = "a \\u00e4 ${B}"
        whole = 12
        long = 123456789012345
        huge = 123456789012345678901234567890
        fraction = 1.5
        endless = inf
        none = nan
        day = 2026-11-21
        yes = true
        no = false
        list = ["a", 1, [true, {x = 1}], []]
        a.b.c = 'dotted'
        [models]
        source = ["x"]
        [models.properties]
        "hibernate.dialect" = '''long
        text'''
        [[tables]]
        name = "one"
        [[tables]]
        name = "two"
        [env.prod.database]
        url = "u"
        """
      })
  void readsWhatAMapperReads(String text) throws Exception {
    // As texts, for a mapper's tree of TOML has classes of its own.
    assertThat(TomlText.parse(text).toString())
        .isEqualTo(new TomlMapper().readTree(text).toString());
  }

  @Test
  void refusesWhatAMapperRefuses() {
    for (String text : new String[] {"a", "a = ", "a = 1\na = 2", "[x\n", "a = [1,", "a = \"x"}) {
      assertThatThrownBy(() -> TomlText.parse(text))
          .isInstanceOf(JsonProcessingException.class)
          .hasMessage(refusal(text));
    }
  }

  private static String refusal(String text) {
    try {
      return new TomlMapper().readTree(text).toString();
    } catch (JsonProcessingException e) {
      return e.getMessage();
    }
  }
}
