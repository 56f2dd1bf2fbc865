package dev.retort.scanner.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.schema.Origin;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelLinesTest {
  private static final List<ModelProblem> PROBLEMS =
      List.of(
          new ModelProblem(
              ModelProblem.Kind.UNREADABLE, "a.B", "{\"name\":\"a.A\"}", Origin.UNKNOWN));

  private static TypeDeclaration type(String name) {
    return new TypeDeclaration(
        name,
        TypeDeclaration.Kind.CLASS,
        false,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        true,
        Origin.of("A.java", 3));
  }

  private static String text(List<ModelProblem> problems, Stream<String> names) {
    return ModelJson.write(
        new ModelFile(new EntityModel(names.map(ModelLinesTest::type).toList()), problems));
  }

  @Test
  void isTheTextOfAModelThatNeverHadThem() {
    for (List<ModelProblem> problems : List.of(List.<ModelProblem>of(), PROBLEMS)) {
      String all = text(problems, Stream.of("a.A", "a.B", "a.B$C", "a.D"));
      for (Set<String> unwanted :
          List.of(
              Set.of("a.A"),
              Set.of("a.B", "a.B$C"),
              Set.of("a.D"),
              Set.of("a.A", "a.D"),
              Set.of("a.B$C", "a.D"),
              Set.<String>of())) {
        String wanted =
            text(
                problems,
                Stream.of("a.A", "a.B", "a.B$C", "a.D").filter(n -> !unwanted.contains(n)));
        assertThat(ModelLines.without(all, unwanted::contains)).isEqualTo(wanted);
      }
    }
  }

  @Test
  void canBeReadWithoutAnyType() {
    String text = text(PROBLEMS, Stream.of("a.A", "a.B"));
    ModelFile none = ModelJson.read(ModelLines.without(text, name -> true), "m");
    assertThat(none.model().types()).isEmpty();
    assertThat(none.problems()).isEqualTo(PROBLEMS);
  }

  @Test
  void leavesATextOfAnotherShapeAsItIs() {
    for (String text :
        List.of("", "{\"format\":1,\"types\":[{\"name\":\"a.A\"}]}", "{\n  \"a\": 1\n}\n")) {
      assertThat(ModelLines.without(text, name -> true)).isEqualTo(text);
    }
  }
}
