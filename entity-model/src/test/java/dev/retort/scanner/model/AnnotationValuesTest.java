package dev.retort.scanner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnnotationValuesTest {
  private static AnnotationValue text(String text) {
    return new AnnotationValue.Text(text);
  }

  @Test
  void isTheSortedMapOfWhatItWasGiven() {
    for (List<String> names :
        List.of(List.<String>of(), List.of("b"), List.of("c", "a", "b"), List.of("a", "b", "a"))) {
      Map<String, AnnotationValue> expected = new TreeMap<>();
      AnnotationValues values = AnnotationValues.none();
      for (String name : names) {
        expected.put(name, text(name + expected.size()));
        values = values.with(name, text(name + values.size()));
      }
      assertThat(values).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString("" + expected);
      assertThat(List.copyOf(values.keySet())).isEqualTo(List.copyOf(expected.keySet()));
      assertThat(AnnotationValues.copyOf(expected)).isEqualTo(values);
    }
  }

  @Test
  void changesNeitherByAMapNorByAnIterator() {
    AnnotationValues one = AnnotationValues.none().with("a", text("1"));
    AnnotationValues two = one.with("b", text("2"));
    assertThat(one.with("a", text("3")).get("a")).isEqualTo(text("3"));
    assertThat(one).hasSize(1).containsEntry("a", text("1")).doesNotContainKey("b");
    assertThat(two.get("b")).isEqualTo(text("2"));
    assertThat(AnnotationValues.copyOf(two)).isSameAs(two);
    assertThatThrownBy(() -> two.put("c", text("4")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(two::clear).isInstanceOf(UnsupportedOperationException.class);
    var entries = one.entrySet().iterator();
    entries.next();
    assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
  }
}
