package dev.retort.scanner.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.source.SourceReader;
import dev.retort.schema.QualifiedName;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.annotations.Any;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not understood is said, with its place, and the rest is still mapped. */
class MappingFindingsTest {
  private static final String IMPORTS =
      "import jakarta.persistence.*; import java.util.*; import org.hibernate.annotations.*;\n";

  @TempDir Path folder;

  @Test
  void reportsAnUnknownAttributeType() throws IOException {
    ScanResult result =
        map("@jakarta.persistence.Entity class A { @Id Long id;\n Thread t; String name; }");
    assertThat(texts(result))
        .containsExactly(
            "error RT130 A.java:3 A.t: attribute type java.lang.Thread of A.t is not understood");
    assertThat(result.schema().table(table("a")).orElseThrow().column("name")).isPresent();
  }

  @Test
  void reportsAnAnnotationThatMayShapeTheSchema() throws IOException {
    ScanResult result =
        map(
            "@jakarta.persistence.Entity class A { @Id Long id;\n @CollectionType(type = java.lang.Object.class) String t; }");
    assertThat(texts(result))
        .containsExactly(
            "warning RT131 A.java:3 A.t: annotation @CollectionType on A.t is not understood");
  }

  @Test
  void reportsAnEntityWithoutIdAndMapsTheRest() throws IOException {
    ScanResult result =
        map(
            "@jakarta.persistence.Entity class A { String name; }\n@jakarta.persistence.Entity class B { @Id Long id; }");
    assertThat(texts(result)).containsExactly("error RT132 A.java:2 A: entity A has no identifier");
    assertThat(result.schema().table(table("b"))).isPresent();
  }

  @Test
  void anEntityThatPackagesLeaveOutIsCalledSo() throws IOException {
    Files.createDirectories(folder.resolve("other"));
    Files.writeString(
        folder.resolve("other/B.java"),
        "package other; "
            + IMPORTS
            + "@jakarta.persistence.Entity public class B { @Id Long id; }");
    ScanResult result =
        map(
            ScanOptions.defaults().withPackages(List.of("own")),
            "package own; "
                + IMPORTS
                + "@jakarta.persistence.Entity class A { @Id Long id;\n @ManyToOne other.B b; }");
    assertThat(texts(result))
        .containsExactly(
            "error RT134 A.java:3 A.b: A.b refers to other.B, which is an entity, but outside of what"
                + " was read: not under models.source, or left out by models.packages or models.classes");
  }

  @Test
  void aTypeThatIsOutOfSightIsCalledSo() throws IOException {
    ScanResult result =
        map("@jakarta.persistence.Entity class A { @Id Long id;\n other.module.State state; }");
    assertThat(texts(result))
        .containsExactly(
            "error RT130 A.java:3 A.state: attribute type other.module.State of A.state is neither"
                + " in the sources nor on models.classpath");
  }

  @Test
  void whatOnlyReadsTheDiscriminatorNeedNotKnowItsLength() throws IOException {
    ScanResult result =
        map(
            "@jakarta.persistence.Entity @Inheritance @DiscriminatorColumn(name = \"type\") class A { @Id Long id;\n"
                + " @jakarta.persistence.Column(name = \"type\", insertable = false, updatable = false) String type; }");
    assertThat(texts(result)).isEmpty();
    assertThat(result.schema().table(table("a")).orElseThrow().column("type").orElseThrow().type())
        .hasToString("character varying(31)");
  }

  @Test
  void onlyAGeneratorThatExtendsOneThatWorksInMemoryNeedsNothing() throws IOException {
    ScanResult result =
        map(
            "@jakarta.persistence.Entity class A { @Id @Numbered Long id; }\n"
                + "@jakarta.persistence.Entity class B { @Id @GeneratedValue(generator = \"g\") @GenericGenerator(name = \"g\", type = Mine.class) Long id; }\n"
                + "@IdGeneratorType(Mine.class) @interface Numbered {}\n"
                + "class Mine extends Base {}\n"
                + "class Base extends org.hibernate.id.uuid.UuidGenerator implements org.hibernate.id.IdentifierGenerator, java.io.Serializable {}\n"
                + "@jakarta.persistence.Entity class C { @Id\n @Stored Long id; }\n"
                + "@IdGeneratorType(Keeping.class) @interface Stored {}\n"
                + "class Keeping extends Mine implements org.hibernate.id.PersistentIdentifierGenerator {}\n"
                + "@jakarta.persistence.Entity class D { @Id\n @Counted Long id; }\n"
                + "@IdGeneratorType(Unknown.class) @interface Counted {}\n"
                + "class Unknown implements org.hibernate.id.IdentifierGenerator {}\n");
    assertThat(texts(result))
        .containsExactly(
            "warning RT131 A.java:8 C.id: the generator of @Stored on C.id is written in Java: a"
                + " sequence or table that it needs is not part of the wanted schema",
            "warning RT131 A.java:12 D.id: the generator of @Counted on D.id is written in Java: a"
                + " sequence or table that it needs is not part of the wanted schema");
    assertThat(result.schema().sequences()).isEmpty();
  }

  @Test
  void entitiesOnOneTableThatDisagreeOnALengthOnlyAreWarnedOf() throws IOException {
    ScanResult result =
        map(
            "@jakarta.persistence.Entity @jakarta.persistence.Table(name = \"t\") class A { @Id Long id; @jakarta.persistence.Column(length = 36) String name; }\n"
                + "@jakarta.persistence.Entity @jakarta.persistence.Table(name = \"t\") class B { @Id Long id; String name; }");
    assertThat(texts(result))
        .containsExactly(
            "warning RT118 A.java:3 t.name: column is varchar(255) here and varchar(36) at A.java:2");
  }

  @Test
  void reportsTwoEntitiesOfOneName() throws IOException {
    ScanResult result =
        map(
            "@jakarta.persistence.Entity class A { @Id Long id; }\n"
                + "@jakarta.persistence.Entity(name = \"A\") class B { @Id Long id; String more; }\n"
                + "@jakarta.persistence.Entity(name = \"C\") class D { @Id Long id; }");
    assertThat(texts(result))
        .containsExactly(
            "warning RT117 A.java:3 B: B and A are entities of one name, which Hibernate"
                + " refuses: their columns are put together in table A");
  }

  @Test
  void reportsTwoEntitiesOnOneTableThatDisagree() throws IOException {
    ScanResult result =
        map(
            "@jakarta.persistence.Entity @jakarta.persistence.Table(name = \"t\") class A { @Id Long id; String name; }\n"
                + "@jakarta.persistence.Entity @jakarta.persistence.Table(name = \"t\") class B { @Id Long id; Integer name; }");
    assertThat(texts(result))
        .containsExactly(
            "error RT133 A.java:3 t.name: column is integer here and varchar(255) at A.java:2");
  }

  @Test
  void reportsAReferenceToWhatIsNoEntity() throws IOException {
    ScanResult result =
        map("@jakarta.persistence.Entity class A { @Id Long id;\n @ManyToOne String b; }");
    assertThat(texts(result))
        .containsExactly(
            "error RT134 A.java:3 A.b: A.b refers to java.lang.String, which is no entity that was read");
  }

  @Test
  void reportsAnIndexOverAColumnThatDoesNotExist() throws IOException {
    ScanResult result =
        map(
            "@jakarta.persistence.Entity @jakarta.persistence.Table(\n indexes = @jakarta.persistence.Index(columnList = \"nome\")) class A { @Id Long id; String name; }");
    assertThat(texts(result)).containsExactly("error RT135 A.java:3 a: table a has no column nome");
  }

  @Test
  void reportsACatalog() throws IOException {
    ScanResult result =
        map(
            "@jakarta.persistence.Entity @jakarta.persistence.Table(name = \"a\", catalog = \"c\") class A { @Id Long id; }");
    assertThat(texts(result)).containsExactly("warning RT136 A.java:2 a: catalog c is ignored");
  }

  @Test
  void reportsJoinColumnsThatDoNotFitTheKey() throws IOException {
    ScanResult result =
        map(
            "@Embeddable class K implements java.io.Serializable { int x; int y; }\n"
                + "@jakarta.persistence.Entity class A { @EmbeddedId K id;\n @ManyToOne @JoinColumn(name = \"p\") A parent; }");
    assertThat(texts(result))
        .containsExactly(
            "error RT138 A.java:4 A.parent: A.parent has 1 join columns for a key of 2");
  }

  @Test
  void everyCodeHasAPage() throws IllegalAccessException {
    for (Field field : MappingFindings.class.getFields()) {
      assertThat(Path.of("../docs/findings", field.getName() + ".md")).exists();
    }
  }

  @Test
  void theAnnotationsOfBothApisThatAreNotKnownAreThese() throws IOException {
    assertThat(KnownAnnotations.isKnown(Any.class.getName())).isTrue();
    assertThat(KnownAnnotations.isKnown("org.hibernate.annotations.CollectionType")).isFalse();
  }

  private ScanResult map(String source) throws IOException {
    return map(ScanOptions.defaults(), IMPORTS + source);
  }

  private ScanResult map(ScanOptions options, String source) throws IOException {
    Files.writeString(folder.resolve("A.java"), source);
    return new SchemaMapper(options).map(new SourceReader().read(List.of(folder), options).model());
  }

  private static QualifiedName table(String name) {
    return QualifiedName.of("public", name);
  }

  private static List<String> texts(ScanResult result) {
    return result.findings().stream().map(Finding::toString).toList();
  }
}
