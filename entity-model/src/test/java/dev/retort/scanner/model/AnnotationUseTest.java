package dev.retort.scanner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnnotationUseTest {
  private static final AnnotationValue ONE = new AnnotationValue.Whole(1);
  private static final AnnotationValue TWO = new AnnotationValue.Text("two");

  @Test
  void valuesAreSortedAndEqualToThoseOfAnyMap() {
    Map<String, AnnotationValue> written = new LinkedHashMap<>();
    written.put("name", TWO);
    written.put("length", ONE);
    Map<String, AnnotationValue> values = use(written).values();

    assertThat(values.keySet()).containsExactly("length", "name");
    assertThat(values.values()).containsExactly(ONE, TWO);
    assertThat(values).isEqualTo(written).hasSameHashCodeAs(written);
    assertThat(written).isEqualTo(values);
    assertThat(use(written))
        .isEqualTo(use(new TreeMap<>(written)))
        .hasToString(use(new TreeMap<>(written)).toString());
    assertThat(values.get("none")).isNull();
    assertThat(values).containsKey("name").doesNotContainKey("none");
  }

  @Test
  void valuesAreTheUsesOwn() {
    Map<String, AnnotationValue> written = new TreeMap<>(Map.of("name", TWO));
    AnnotationUse use = use(written);
    written.put("length", ONE);

    assertThat(use.values()).containsOnlyKeys("name");
    assertThatThrownBy(() -> use.values().put("length", ONE))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> use.values().values().remove(TWO))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> use.values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void listsOfWhatIsNotWrittenAreEmpty() {
    assertThat(use(Map.of()).strings("name")).isEmpty();
    assertThat(use(Map.of()).annotations("name")).isEmpty();
    assertThat(use(Map.of("name", TWO)).strings("name")).isEqualTo(List.of("two"));
  }

  private static AnnotationUse use(Map<String, AnnotationValue> values) {
    return new AnnotationUse("a.A", values, Origin.UNKNOWN);
  }
}
