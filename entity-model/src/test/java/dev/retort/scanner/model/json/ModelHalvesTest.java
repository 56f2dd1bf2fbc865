package dev.retort.scanner.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.RetortException;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.Kind;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.Origin;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A large model is read in two halves, and nobody can tell. */
class ModelHalvesTest {
  private static final ModelFile LARGE =
      new ModelFile(
          new EntityModel(IntStream.range(0, 400).mapToObj(ModelHalvesTest::type).toList()),
          List.of(new ModelProblem(ModelProblem.Kind.JAVAX, "a.B", "old", Origin.of("B.java", 1))));

  private static final String TEXT = ModelJson.write(LARGE);

  @Test
  void theHalvesAreTheWhole() {
    assertThat(TEXT.length()).isGreaterThan(1 << 16);
    assertThat(ModelJson.read(TEXT, "x")).isEqualTo(LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {",{\"name\":\"m", "[{\"type", "[{", ",\"members\""})
  void linesThatAreNotTypesAreNoTrouble(String place) {
    String broken = TEXT.replace(place, place.replace("{", "\n{").replace(",\"", ",\n\""));

    assertThat(broken).isNotEqualTo(TEXT);
    assertThat(ModelJson.read(broken, "x")).isEqualTo(LARGE);
  }

  @Test
  void membersOnLinesOfTheirOwnAreNoTypes() {
    String broken =
        TEXT.replace(",{\"name\":\"m", ",\n{\"name\":\"m")
            .replace(",\n{\"name\":\"a.T", ",{\"name\":\"a.T");

    assertThat(ModelJson.read(broken, "x")).isEqualTo(LARGE);
  }

  @Test
  void whatIsWrongInEitherHalfIsNamedByItsLine() {
    for (int number : List.of(3, 390)) {
      String name = "\"a.T%03d\"".formatted(number);

      assertThatThrownBy(() -> ModelJson.read(TEXT.replace(name, "7"), "x.json"))
          .isInstanceOfSatisfying(
              RetortException.class,
              e -> assertThat(e.render()).contains("RT110", "line " + (number + 3) + ","));
    }
  }

  private static TypeDeclaration type(int number) {
    List<Member> members =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    new Member(
                        "m" + i,
                        Member.Kind.FIELD,
                        TypeRef.of("java.lang.String"),
                        false,
                        false,
                        false,
                        List.of(
                            new AnnotationUse(
                                "a.A",
                                Map.of("of", new AnnotationValue.Whole(i)),
                                Origin.of("T.java", i))),
                        Origin.of("T.java", i)))
            .toList();
    return new TypeDeclaration(
        "a.T%03d".formatted(number),
        Kind.CLASS,
        false,
        List.of(),
        null,
        List.of(),
        List.of(),
        members,
        List.of(),
        true,
        Origin.of("T.java", 1));
  }
}
