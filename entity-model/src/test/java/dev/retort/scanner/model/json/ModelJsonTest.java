package dev.retort.scanner.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.RetortException;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.TypeDeclaration.Kind;
import dev.retort.scanner.model.TypeDeclaration.TypeParameter;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelJsonTest {
  private static final Origin HERE = Origin.of("B.java", 3);

  private static final AnnotationUse EVERYTHING =
      new AnnotationUse(
          "a.Every",
          Map.of(
              "text", new AnnotationValue.Text("\"\\\n\r\t\0 ü \u2028 😀 half \ud800 <"),
              "whole", new AnnotationValue.Whole(Long.MIN_VALUE),
              "decimal", new AnnotationValue.Decimal(Double.NaN),
              "bool", new AnnotationValue.Bool(false),
              "constant", new AnnotationValue.Constant("a.E$F", "X"),
              "class", new AnnotationValue.ClassLiteral(TypeRef.primitive("int").withDimensions(2)),
              "many", new AnnotationValue.Many(List.of(new AnnotationValue.Many(List.of()))),
              "unresolved", new AnnotationValue.Unresolved("1 +"),
              "nested",
                  new AnnotationValue.Nested(
                      new AnnotationUse("a.In", Map.of(), Origin.of("B.java", 9)))),
          HERE);

  private static final TypeDeclaration TYPE =
      new TypeDeclaration(
          "a.B",
          Kind.ENUM,
          true,
          List.of(
              new TypeParameter("T", null),
              new TypeParameter(
                  "U", TypeRef.of("a.C").withArguments(List.of(TypeRef.variable("T"))))),
          TypeRef.of("a.S"),
          List.of(new TypeRef("Gone", TypeRef.Kind.UNRESOLVED, List.of(), 0)),
          List.of(EVERYTHING),
          List.of(
              new Member(
                  "m",
                  Member.Kind.METHOD,
                  TypeRef.primitive("void"),
                  true,
                  true,
                  true,
                  List.of(EVERYTHING),
                  Origin.of("C.java", 0)),
              new Member(
                  "f",
                  Member.Kind.FIELD,
                  TypeRef.variable("T").withDimensions(1),
                  false,
                  false,
                  false,
                  List.of(),
                  HERE)),
          List.of(new EnumConstant("X", true, List.of(EVERYTHING), HERE)),
          true,
          HERE);

  private static final ModelFile FILE =
      new ModelFile(
          new EntityModel(
              List.of(
                  TYPE,
                  new TypeDeclaration(
                      "a",
                      Kind.PACKAGE,
                      false,
                      List.of(),
                      null,
                      List.of(),
                      List.of(),
                      List.of(),
                      List.of(),
                      false,
                      Origin.UNKNOWN))),
          List.of(new ModelProblem(ModelProblem.Kind.UNREADABLE, "a.Z", "why", HERE)));

  @Test
  void readsBackWhatItWrote() {
    String text = ModelJson.write(FILE);
    ModelFile read = ModelJson.read(text, "model.json");
    assertThat(read).isEqualTo(FILE);
    assertThat(ModelJson.write(read)).isEqualTo(text); // origins too: they are equal to all others
    assertThat(text).contains("\"line\":9").contains("C.java").doesNotContain("\0");
  }

  @Test
  void writesTypesByNameWhateverTheirOrder() {
    List<TypeDeclaration> reversed = new ArrayList<>(FILE.model().types());
    Collections.reverse(reversed);
    ModelFile other = new ModelFile(new EntityModel(reversed), FILE.problems());
    assertThat(ModelJson.write(other)).isEqualTo(ModelJson.write(FILE));
  }

  @Test
  void printsTypeByTypeInAnyOrder() {
    ModelPrinter printer = new ModelPrinter();
    List<TypeDeclaration> types = FILE.model().types();
    for (int i = types.size() - 1; i >= 0; i--) {
      printer.add(types.get(i).withManaged(false)); // replaced by the next
      printer.add(types.get(i));
    }
    assertThat(new String(printer.text(FILE.problems()), StandardCharsets.UTF_8))
        .isEqualTo(ModelJson.write(FILE));
  }

  @Test
  void printsAModelOfNothing() {
    assertThat(new String(new ModelPrinter().text(List.of()), StandardCharsets.UTF_8))
        .isEqualTo("{\"format\":1,\n\"types\":[]}\n");
  }

  @Test
  void refusesEveryTruncatedFileWithItsPlace() {
    String text = ModelJson.write(FILE).strip();
    for (int end = 0; end < text.length(); end++) {
      String cut = text.substring(0, end);
      assertThatThrownBy(() -> ModelJson.read(cut, "x/model.json"))
          .isInstanceOfSatisfying(
              RetortException.class,
              e -> {
                assertThat(e.code()).isEqualTo("RT110");
                assertThat(e.evidence()).contains("file   x/model.json");
              });
    }
  }

  @Test
  void refusesWhatIsNoModel() {
    for (String text :
        List.of(
            "[]",
            "{\"format\":\"1\"}",
            "{\"format\":1,\"types\":{}}",
            "{\"format\":1,\"types\":[{\"name\":\"a\"}]}",
            "{\"format\":1,\"types\":[{\"name\":\"a\",\"kind\":\"ODD\"}]}",
            "{\"format\":1,\"types\":[{\"name\":7,\"kind\":\"CLASS\"}]}",
            "{\"format\":1,\"types\":[null]}",
            "{\"format\":1.5}",
            "[".repeat(100_000))) {
      assertThatThrownBy(() -> ModelJson.read(text, "m"))
          .isInstanceOfSatisfying(
              RetortException.class, e -> assertThat(e.code()).isEqualTo("RT110"));
    }
  }

  @Test
  void refusesANewerFormatAndIgnoresAdditions() {
    assertThatThrownBy(() -> ModelJson.read("{\"format\":2,\"types\":[]}", "m"))
        .isInstanceOfSatisfying(
            RetortException.class, e -> assertThat(e.code()).isEqualTo("RT111"));
    assertThat(ModelJson.read("{\"format\":1,\"types\":[],\"more\":[true]}", "m").model().types())
        .isEmpty();
  }
}
