package dev.retort.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  @TempDir Path root;

  @Test
  void readsAnEntityWithItsPlaces() {
    write(
        "a/Customer.java",
        """
        package a;

        import jakarta.persistence.*;

        @Entity
        @Table(name = "customers")
        class Customer {
          @Id Long id;
          byte[] photo, thumb[];
          transient int cached;
          static String shared;
        }
        """);
    TypeDeclaration customer = type(read(), "a.Customer");
    assertThat(customer.managed()).isTrue();
    assertThat(customer.origin()).hasToString("Customer.java:7");
    assertThat(customer.annotation("jakarta.persistence.Table").orElseThrow().origin())
        .hasToString("Customer.java:6");
    assertThat(customer.members())
        .extracting(m -> m.name() + " " + m.type())
        .containsExactly(
            "id java.lang.Long",
            "photo byte[]",
            "thumb byte[][]",
            "cached int",
            "shared java.lang.String");
    assertThat(customer.members().get(0).origin()).hasToString("Customer.java:8");
    assertThat(customer.members().get(3).isTransient()).isTrue();
    assertThat(customer.members().get(4).isStatic()).isTrue();
  }

  @Test
  void followsLinksToFoldersAndComesBackFromCircles() throws IOException {
    Path elsewhere = Files.createDirectories(root.resolve("elsewhere/a"));
    Files.writeString(
        elsewhere.resolve("E.java"),
        "package a; @jakarta.persistence.Entity class E { @jakarta.persistence.Id long id; }");
    Files.createSymbolicLink(elsewhere.resolve("circle"), elsewhere.getParent());
    Path link = Files.createSymbolicLink(root.resolve("link"), elsewhere.getParent());
    List<Finding> findings = new ArrayList<>();
    assertThat(SourceFiles.read(List.of(link), Map.of(), findings)).hasSize(1);
    assertThat(findings).isEmpty();
  }

  @Test
  void namesAreKeptInFilesThatAreNotUtf8() throws IOException {
    Path file = Files.createDirectories(root.resolve("a")).resolve("E.java");
    String text =
        """
        package a;
        import jakarta.persistence.*;
        @Entity
        class E {
          @Id @Column(name = "größe") long größe;
        }
        """;
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(type(read(), "a.E").members()).extracting(Member::name).containsExactly("größe");
  }

  @Test
  void namesTheLineWhereACharacterFitsNowhere() {
    write("a/E.java", "package a;\n@jakarta.persistence.Entity\nclass E {\n  int # x;\n}\n");
    assertThat(read().findings())
        .extracting(f -> f.code() + " " + f.origin())
        .contains("RT101 E.java:4");
  }

  @Test
  void foldsConstants() {
    write(
        "a/E.java",
        """
        package a;

        import static a.Names.*;
        import static java.lang.Integer.MAX_VALUE;
        import jakarta.persistence.*;

        @Entity
        @Table(name = PREFIX + "e" + '_' + (1 + 2 * 3))
        class E extends Base {
          static final int N = LENGTH * 2;
          @Id
          @GeneratedValue(strategy = GenerationType.IDENTITY)
          @Column(name = Names.Deep.ID, length = -N, columnDefinition = \"""
              a \\
              "b"
              c\""", precision = MAX_VALUE, scale = N > 3 ? (byte) 300 : 1, nullable = !true)
          long id;
        }
        """);
    write("a/Base.java", "package a; abstract class Base implements More { }");
    write("a/More.java", "package a; interface More { int LENGTH = 1 << 4; }");
    write(
        "a/Names.java",
        "package a; class Names { static final String PREFIX = \"t_\";"
            + " interface Deep { String ID = PREFIX + Long.SIZE; } }");
    SourceModel model = read();
    AnnotationUse table = annotation(type(model, "a.E"), "Table");
    assertThat(table.string("name", "")).isEqualTo("t_e_7");
    Member id = member(type(model, "a.E"), "id");
    AnnotationUse column = id.annotation("jakarta.persistence.Column").orElseThrow();
    assertThat(column.string("name", "")).isEqualTo("t_64");
    assertThat(column.number("length", 0)).isEqualTo(-32);
    assertThat(column.string("columnDefinition", "")).isEqualTo("a \"b\"\nc");
    assertThat(column.number("precision", 0)).isEqualTo(Integer.MAX_VALUE);
    assertThat(column.number("scale", 0)).isEqualTo(44);
    assertThat(column.bool("nullable", true)).isFalse();
    AnnotationUse generated = id.annotation("jakarta.persistence.GeneratedValue").orElseThrow();
    assertThat(generated.value("strategy"))
        .contains(new AnnotationValue.Constant("jakarta.persistence.GenerationType", "IDENTITY"));
  }

  @Test
  void resolvesNamesAsTheCompilerDoes() {
    write(
        "a/E.java",
        """
        package a;

        import b.*;
        import java.util.*;
        import java.util.Map.Entry;
        import b.Outer.Deep;
        import jakarta.persistence.*;

        @Entity
        class E<T extends Comparable<T>> extends Base<String, T> {
          T variable;
          List<? extends Kind> kinds;
          Entry<String, Mine> entry;
          Deep deep;
          b.Outer.Deep qualified;
          Inherited inherited;
          Outer.Deep[] array;
          Unknown unknown;
          Set<Date> dates;
          enum Mine { A, B { } }
        }
        """);
    write(
        "b/Base.java", "package b; public class Base<X, Y> { public static class Inherited { } }");
    write("b/Outer.java", "package b; public class Outer { public record Deep(int x) { } }");
    write("b/Kind.java", "package b; public enum Kind { ONE }");
    write("b/Date.java", "package a; public class Date { }");
    SourceModel model = read();
    TypeDeclaration e = type(model, "a.E");
    assertThat(e.superclass()).hasToString("b.Base<java.lang.String, T>");
    assertThat(e.members())
        .extracting(m -> m.type().toString())
        .containsExactly(
            "T",
            "java.util.List<b.Kind>",
            "java.util.Map$Entry<java.lang.String, a.E$Mine>",
            "b.Outer$Deep",
            "b.Outer$Deep",
            "b.Base$Inherited",
            "b.Outer$Deep[]",
            "Unknown",
            "java.util.Set<a.Date>");
    assertThat(e.members().get(0).type().kind()).isEqualTo(TypeRef.Kind.VARIABLE);
    assertThat(e.members().get(7).type().kind()).isEqualTo(TypeRef.Kind.UNRESOLVED);
    assertThat(type(model, "a.E$Mine").enumConstants())
        .extracting(TypeDeclaration.EnumConstant::name)
        .containsExactly("A", "B");
    assertThat(type(model, "b.Outer$Deep").managed()).isFalse();
    assertThat(model.model().types())
        .extracting(TypeDeclaration::name)
        .containsExactly(
            "a.Date", "a.E", "a.E$Mine", "b.Base", "b.Base$Inherited", "b.Kind", "b.Outer$Deep");
  }

  @Test
  void putsRepeatedAnnotationsIntoTheirContainer() {
    write(
        "a/E.java",
        """
        package a;
        import jakarta.persistence.*;
        @Entity @Table(indexes = @Index(columnList = "x"))
        class E {
          @AttributeOverride(name = "a", column = @Column(name = "b"))
          @AttributeOverride(name = "c", column = @Column(name = "d"))
          Object part;
        }
        """);
    TypeDeclaration e = type(read(), "a.E");
    AnnotationUse overrides = member(e, "part").annotations().get(0);
    assertThat(overrides.type()).isEqualTo("jakarta.persistence.AttributeOverrides");
    assertThat(overrides.annotations("value")).hasSize(2);
    assertThat(annotation(e, "Table").value("indexes").orElseThrow())
        .isInstanceOf(AnnotationValue.Many.class);
  }

  @Test
  void reportsAFileThatDoesNotParseAndReadsTheRest() {
    write("a/Good.java", "package a; @jakarta.persistence.Entity class Good { }");
    write(
        "a/Bad.java",
        "package a;\nimport jakarta.persistence.*;\n@Entity class Bad {\n  int = ;\n}");
    SourceModel model = read();
    assertThat(type(model, "a.Good").managed()).isTrue();
    assertThat(model.model().type("a.Bad")).isEmpty();
    Finding finding = only(model);
    assertThat(finding.code()).isEqualTo("RT101");
    assertThat(finding.origin()).hasToString("Bad.java:4");
    assertThat(finding.message()).contains("line 4, column 7");
  }

  @Test
  void reportsASuperclassThatIsNowhere() {
    write("a/E.java", "package a;\n\n@jakarta.persistence.Entity\nclass E extends lib.Gone { }");
    Finding finding = only(read());
    assertThat(finding)
        .hasToString(
            "error RT102 E.java:4 a.E: superclass lib.Gone of a.E is neither in the sources nor on"
                + " models.classpath");
  }

  @Test
  void reportsAnEmptyScan_A67() {
    write("a/Plain.java", "package a; class Plain { }");
    assertThat(only(read()).code()).isEqualTo("RT100");
  }

  @Test
  void reportsJavaxKotlinAndUnreadableRoots() {
    write("a/E.java", "package a;\nimport javax.persistence.*;\n@Entity class E { }");
    write("a/K.kt", "import jakarta.persistence.Entity\n@Entity class K");
    SourceModel model =
        new SourceReader().read(List.of(root, root.resolve("gone")), ScanOptions.defaults());
    assertThat(model.findings())
        .extracting(Finding::code)
        .containsExactly("RT100", "RT103", "RT104", "RT105");
  }

  @Test
  void reportsMappingsInXml() {
    write("E.java", "@jakarta.persistence.Entity class E { }");
    write("META-INF/orm.xml", "<entity-mappings/>");
    write(
        "META-INF/persistence.xml",
        "<persistence><persistence-unit><mapping-file> META-INF/more.xml </mapping-file></persistence-unit></persistence>");
    assertThat(read(ScanOptions.defaults()).findings())
        .extracting(Finding::code)
        .containsExactly("RT115");
  }

  @Test
  void filtersByPackageAndByClass() {
    write("a/E.java", "package a; @jakarta.persistence.Entity class E { b.F f; }");
    write("b/F.java", "package b; @jakarta.persistence.Entity public class F { }");
    write("ab/G.java", "package ab; @jakarta.persistence.Entity class G { }");
    SourceModel byPackage = read(ScanOptions.defaults().withPackages(List.of("a")));
    assertThat(byPackage.model().types())
        .extracting(t -> t.name() + " " + t.managed())
        .containsExactly("a.E true", "b.F false");
    SourceModel byClass = read(ScanOptions.defaults().withClasses(List.of("ab.G", "x.Gone")));
    assertThat(byClass.model().types()).extracting(TypeDeclaration::name).containsExactly("ab.G");
    assertThat(only(byClass).code()).isEqualTo("RT106");
  }

  @Test
  void readsSourceJarsAndPackages() throws IOException {
    Path jar = root.resolve("x-sources.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("p/E.java"));
      zip.write(
          "package p; @jakarta.persistence.Entity class E { }".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("p/package-info.java"));
      zip.write(
          "@SequenceGenerator(name=\"s\") package p; import jakarta.persistence.*;"
              .getBytes(StandardCharsets.UTF_8));
    }
    SourceModel model = new SourceReader().read(List.of(jar), ScanOptions.defaults());
    assertThat(model.findings()).isEmpty();
    assertThat(annotation(type(model, "p"), "SequenceGenerator").string("name", "")).isEqualTo("s");
    assertThat(type(model, "p").managed()).isTrue();
  }

  @Test
  void takesHibernatesConstantsAndConverters() {
    write(
        "a/E.java",
        """
        package a;
        import jakarta.persistence.*;
        import org.hibernate.annotations.*;
        import org.hibernate.type.*;
        @Entity class E {
          @JdbcTypeCode(SqlTypes.JSON) String json;
          @Convert(converter = YesNoConverter.class) boolean yes;
          java.time.DayOfWeek day;
        }
        """);
    SourceModel model = read();
    TypeDeclaration e = type(model, "a.E");
    AnnotationUse code = member(e, "json").annotations().get(0);
    assertThat(code.type()).isEqualTo("org.hibernate.annotations.JdbcTypeCode");
    assertThat(code.number("value", 0)).isEqualTo(3001);
    assertThat(type(model, "org.hibernate.type.YesNoConverter").superclass()).isNotNull();
    assertThat(type(model, "java.time.DayOfWeek").enumConstants()).hasSize(7);
  }

  @Test
  void looksIntoJarsAndClassFolders() throws IOException, URISyntaxException {
    write(
        "a/E.java",
        """
        package a;
        import dev.retort.scanner.fixtures.columns.Product;
        import dev.retort.scanner.fixtures.superclasses.*;
        import dev.retort.scanner.fixtures.enums.Color;
        import jakarta.persistence.*;
        @Entity class E extends Audited {
          @Column(length = Product.LENGTH + 1) String text;
          Color color;
        }
        """);
    Path classes =
        Path.of(SourceReaderTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = root.resolve("lib.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("superclasses/Audited", "superclasses/Base", "columns/Product")) {
        String path = "dev/retort/scanner/fixtures/" + name + ".class";
        zip.putNextEntry(new ZipEntry(path));
        zip.write(Files.readAllBytes(classes.resolve(path)));
      }
    }
    for (Path entry : List.of(jar, classes)) {
      SourceModel model = read(ScanOptions.defaults().withClasspath(List.of(entry)));
      assertThat(model.findings()).isEmpty();
      TypeDeclaration e = type(model, "a.E");
      assertThat(
              member(e, "text")
                  .annotation("jakarta.persistence.Column")
                  .orElseThrow()
                  .number("length", 0))
          .isEqualTo(21);
      TypeDeclaration base = type(model, "dev.retort.scanner.fixtures.superclasses.Base");
      assertThat(base.managed()).isFalse();
      assertThat(base.typeParameters().get(0).bound()).hasToString("java.io.Serializable");
      assertThat(base.origin()).hasToString("Base.class");
      if (entry.equals(classes)) {
        assertThat(type(model, "dev.retort.scanner.fixtures.enums.Color").enumConstants())
            .extracting(c -> c.name() + " " + c.hasBody())
            .containsExactly("RED false", "GREEN false", "BLUE true");
      }
    }
  }

  @Test
  void reportsATypeDeclaredTwiceAndADamagedClassFile() {
    write("a/E.java", "package a; @jakarta.persistence.Entity class E extends lib.Bad { }");
    write("z/E.java", "package a; @jakarta.persistence.Entity class E { long other; }");
    write("lib/Bad.class", "no class file");
    SourceModel model = read(ScanOptions.defaults().withClasspath(List.of(root)));
    assertThat(model.findings()).extracting(Finding::code).containsExactly("RT107", "RT108");
    assertThat(type(model, "a.E").members()).isEmpty();
  }

  @Test
  void endsSearchesThatComeBackToThemselves() {
    write(
        "a/E.java",
        """
        package a;
        import a.Loop.*;
        @jakarta.persistence.Entity
        class E extends E.Missing {
          static final int X = Y; static final int Y = X;
          @jakarta.persistence.Column(length = X) Part part;
        }
        class Loop extends Knot { }
        class Knot extends Loop { }
        """);
    SourceModel model = read();
    assertThat(only(model).code()).isEqualTo("RT102");
    assertThat(member(type(model, "a.E"), "part").annotations().get(0).value("length"))
        .contains(new AnnotationValue.Unresolved("X"));
  }

  private SourceModel read() {
    return read(ScanOptions.defaults());
  }

  private SourceModel read(ScanOptions options) {
    return new SourceReader().read(List.of(root), options);
  }

  private void write(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Finding only(SourceModel model) {
    assertThat(model.findings()).hasSize(1);
    return model.findings().get(0);
  }

  private static TypeDeclaration type(SourceModel model, String name) {
    return model.model().type(name).orElseThrow(() -> new AssertionError(name + ": " + model));
  }

  private static AnnotationUse annotation(TypeDeclaration type, String simpleName) {
    return type.annotation("jakarta.persistence." + simpleName).orElseThrow();
  }

  private static Member member(TypeDeclaration type, String name) {
    return type.members().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }
}
