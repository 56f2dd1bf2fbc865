package dev.retort.scanner.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 8191, 8192, 8193, 70_000})
  void whatIsWrittenInPartsIsReadAsAWhole(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 7);
    Output out = new Output();
    for (int i = 0; i < 3000; i++) {
      out.number(i * 1_000L);
    }
    out.raw(bytes);
    out.text("ä".repeat(length));
    out.raw(bytes);
    out.texts(List.of("a", "b", "a"));

    Input in = new Input(out.bytes());
    for (int i = 0; i < 3000; i++) {
      assertThat(in.number()).isEqualTo(i * 1_000L);
    }
    assertThat(in.raw()).isEqualTo(bytes);
    assertThat(in.text()).isEqualTo("ä".repeat(length));
    assertThat(in.raw()).isEqualTo(bytes);
    assertThat(in.texts()).containsExactly("a", "b", "a");
    assertThat(in.atEnd()).isTrue();
  }
}
