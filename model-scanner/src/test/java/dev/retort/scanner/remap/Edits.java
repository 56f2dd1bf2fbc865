package dev.retort.scanner.remap;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What people do to a class, at random: most of it harmless, some of it far-reaching. */
final class Edits {
  private static final String JPA = "jakarta.persistence.";
  private static final List<String> BASICS =
      List.of("java.lang.String", "java.math.BigDecimal", "java.time.Instant", "java.util.UUID");

  private final Random random;
  private final EntityModel model;

  Edits(Random random, EntityModel model) {
    this.random = random;
    this.model = model;
  }

  TypeDeclaration edit(TypeDeclaration type) {
    List<Member> members = new ArrayList<>(type.members());
    int at = members.isEmpty() ? 0 : random.nextInt(members.size());
    switch (random.nextInt(9)) {
      case 0 -> members.add(at, column("added"));
      case 1 -> members.add(at, reference("other"));
      case 2 -> remove(members, at);
      case 3 -> change(members, at, this::withColumn);
      case 4 ->
          change(
              members,
              at,
              m -> with(m, TypeRef.of(BASICS.get(random.nextInt(4))), m.annotations()));
      case 5 -> change(members, at, this::withoutAnnotation);
      case 6 -> members.add(remove(members, at));
      case 7 -> {
        return withTable(type);
      }
      default -> {
        // Lines only.
      }
    }
    members.removeIf(java.util.Objects::isNull);
    return moved(type.withMembers(members));
  }

  private static Member remove(List<Member> members, int at) {
    return members.isEmpty() ? null : members.remove(at);
  }

  private static void change(
      List<Member> members, int at, java.util.function.UnaryOperator<Member> change) {
    if (!members.isEmpty()) {
      members.set(at, change.apply(members.get(at)));
    }
  }

  private Member column(String name) {
    return withColumn(
        new Member(
            name,
            Member.Kind.FIELD,
            TypeRef.of(BASICS.get(random.nextInt(BASICS.size()))),
            false,
            false,
            false,
            List.of(),
            Origin.of("X.java", 7)));
  }

  private Member reference(String name) {
    List<TypeDeclaration> entities =
        model.types().stream().filter(t -> t.annotation(JPA + "Entity").isPresent()).toList();
    String target = entities.get(random.nextInt(entities.size())).name();
    return new Member(
        name,
        Member.Kind.FIELD,
        TypeRef.of(target),
        false,
        false,
        false,
        List.of(new AnnotationUse(JPA + "ManyToOne", Map.of(), Origin.of("X.java", 8))),
        Origin.of("X.java", 9));
  }

  private Member withColumn(Member member) {
    Map<String, AnnotationValue> values = new TreeMap<>();
    if (random.nextBoolean()) {
      values.put("length", AnnotationValue.of(random.nextInt(400) + 1));
    }
    if (random.nextBoolean()) {
      values.put("unique", AnnotationValue.of(true));
    }
    if (random.nextInt(3) == 0) {
      values.put("name", AnnotationValue.of("c" + random.nextInt(5)));
    }
    List<AnnotationUse> annotations = new ArrayList<>(member.annotations());
    annotations.removeIf(use -> use.type().equals(JPA + "Column"));
    annotations.add(new AnnotationUse(JPA + "Column", values, member.origin()));
    return with(member, member.type(), annotations);
  }

  private Member withoutAnnotation(Member member) {
    List<AnnotationUse> annotations = new ArrayList<>(member.annotations());
    if (!annotations.isEmpty()) {
      annotations.remove(random.nextInt(annotations.size()));
    }
    return with(member, member.type(), annotations);
  }

  private TypeDeclaration withTable(TypeDeclaration type) {
    List<AnnotationUse> annotations = new ArrayList<>(type.annotations());
    annotations.removeIf(use -> use.type().equals(JPA + "Table"));
    annotations.add(
        new AnnotationUse(
            JPA + "Table",
            Map.of("name", AnnotationValue.of("t" + random.nextInt())),
            type.origin()));
    return withAnnotations(type, annotations);
  }

  private static Member with(Member member, TypeRef type, List<AnnotationUse> annotations) {
    return new Member(
        member.name(),
        member.kind(),
        type,
        member.isStatic(),
        member.isTransient(),
        member.overrides(),
        annotations,
        member.origin());
  }

  private static TypeDeclaration withAnnotations(
      TypeDeclaration type, List<AnnotationUse> annotations) {
    return new TypeDeclaration(
        type.name(),
        type.kind(),
        type.isAbstract(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        annotations,
        type.members(),
        type.enumConstants(),
        type.managed(),
        type.origin());
  }

  /** An edit moves all lines below it. */
  private TypeDeclaration moved(TypeDeclaration type) {
    int by = random.nextInt(3);
    TypeDeclaration moved =
        withAnnotations(type, moved(type.annotations(), by))
            .withMembers(
                type.members().stream()
                    .map(
                        m ->
                            new Member(
                                m.name(),
                                m.kind(),
                                m.type(),
                                m.isStatic(),
                                m.isTransient(),
                                m.overrides(),
                                moved(m.annotations(), by),
                                moved(m.origin(), by)))
                    .toList());
    return new TypeDeclaration(
        moved.name(),
        moved.kind(),
        moved.isAbstract(),
        moved.typeParameters(),
        moved.superclass(),
        moved.interfaces(),
        moved.annotations(),
        moved.members(),
        moved.enumConstants(),
        moved.managed(),
        moved(type.origin(), by));
  }

  private static List<AnnotationUse> moved(List<AnnotationUse> uses, int by) {
    return uses.stream()
        .map(
            use -> {
              Map<String, AnnotationValue> values = new TreeMap<>();
              use.values().forEach((name, value) -> values.put(name, moved(value, by)));
              return new AnnotationUse(use.type(), values, moved(use.origin(), by));
            })
        .toList();
  }

  private static AnnotationValue moved(AnnotationValue value, int by) {
    if (value instanceof AnnotationValue.Nested nested) {
      return new AnnotationValue.Nested(moved(List.of(nested.annotation()), by).get(0));
    }
    return value instanceof AnnotationValue.Many many
        ? new AnnotationValue.Many(many.values().stream().map(v -> moved(v, by)).toList())
        : value;
  }

  private static Origin moved(Origin origin, int by) {
    return origin.line() == 0 ? origin : Origin.of(origin.place(), origin.line() + by);
  }
}
