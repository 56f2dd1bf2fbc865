package dev.retort.scanner.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.Kind;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChangedTypesTest {
  private static final List<ModelProblem> PROBLEM =
      List.of(new ModelProblem(ModelProblem.Kind.UNREADABLE, "a.Z", "why", Origin.of("Z.java", 1)));

  @Test
  void sameModelsHaveNoChangedType() {
    byte[] model = text(List.of(type("a.A", 1), type("a.B", 1)), List.of());
    assertThat(ChangedTypes.before(model, model)).contains(List.of());
  }

  @Test
  void aTypeThatCameOrWentIsNoChangeOfTypes() {
    byte[] two = text(List.of(type("a.A", 1), type("a.B", 1)), List.of());
    byte[] three = text(List.of(type("a.A", 1), type("a.B", 1), type("a.C", 1)), List.of());
    byte[] renamed = text(List.of(type("a.A", 1), type("a.C", 1)), List.of());
    assertThat(ChangedTypes.before(two, three)).isEmpty();
    assertThat(ChangedTypes.before(three, two)).isEmpty();
    assertThat(ChangedTypes.before(two, renamed)).isEmpty();
  }

  @Test
  void aProblemIsNoChangeOfTypes() {
    List<TypeDeclaration> types = List.of(type("a.A", 1), type("a.B", 1));
    assertThat(ChangedTypes.before(text(types, List.of()), text(types, PROBLEM))).isEmpty();
    assertThat(ChangedTypes.before(text(types, PROBLEM), text(types, List.of()))).isEmpty();
  }

  @Test
  void whatIsNoModelHasNoTypes() {
    byte[] model = text(List.of(type("a.A", 1)), List.of());
    assertThat(ChangedTypes.before(model, bytes("{\"format\":1}"))).isEmpty();
    assertThat(ChangedTypes.before(bytes(""), model)).isEmpty();
    byte[] broken = bytes(new String(model, StandardCharsets.UTF_8).replace("CLASS", "ODD"));
    assertThat(ChangedTypes.before(model, broken)).isEmpty();
  }

  @Test
  void namesExactlyTheTypesThatWereEdited() {
    Random random = new Random(4);
    for (int round = 0; round < 300; round++) {
      int size = 1 + random.nextInt(40);
      TreeMap<String, TypeDeclaration> before = new TreeMap<>();
      for (int i = 0; i < size; i++) {
        before.put("a.Ü" + i, type("a.Ü" + i, 1 + random.nextInt(30)));
      }
      TreeMap<String, TypeDeclaration> after = new TreeMap<>(before);
      List<TypeDeclaration> expected = new ArrayList<>();
      before.forEach(
          (name, type) -> {
            if (random.nextInt(8) == 0) {
              after.put(name, type(name, type.members().size() + 1 + random.nextInt(3)));
              expected.add(type);
            }
          });
      List<ModelProblem> problems = random.nextBoolean() ? PROBLEM : List.of();
      Optional<List<TypeDeclaration>> found =
          ChangedTypes.before(
              text(List.copyOf(before.values()), problems),
              text(List.copyOf(after.values()), problems));
      assertThat(found).as("round %d", round).contains(expected);
    }
  }

  private static TypeDeclaration type(String name, int members) {
    List<Member> all = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      all.add(
          new Member(
              "m" + i,
              Member.Kind.FIELD,
              TypeRef.of("java.lang.String"),
              false,
              false,
              false,
              List.of(),
              Origin.of("A.java", i)));
    }
    return new TypeDeclaration(
        name,
        Kind.CLASS,
        false,
        List.of(),
        null,
        List.of(),
        List.of(),
        all,
        List.of(),
        true,
        Origin.of("A.java", 1));
  }

  private static byte[] text(List<TypeDeclaration> types, List<ModelProblem> problems) {
    return bytes(ModelJson.write(new ModelFile(new EntityModel(types), problems)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
