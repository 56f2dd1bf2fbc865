package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.source.ProcessorModelReader;
import dev.retort.scanner.source.SourceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityProcessorTest {
  private static final String ENTITY =
      """
      package shop;
      import jakarta.persistence.*;
      @Entity
      @Table(name = Names.PREFIX + "orders")
      public class Order extends Base<Long> {
        @Enumerated(EnumType.STRING) Status status;
        @Embedded Address address;
      }
      """;
  private static final String NAMES =
      "package shop; interface Names { String PREFIX = \"t_\"; int SIZE = 4 * 10; }";
  private static final String BASE =
      """
      package shop;
      import jakarta.persistence.*;
      @MappedSuperclass
      abstract class Base<T extends java.io.Serializable> {
        @Id T id;
      }
      """;
  private static final String STATUS =
      """
      package shop;
      enum Status {
        OPEN,
        CLOSED { @Override public String toString() { return "shut"; } }
      }
      """;
  private static final String ADDRESS =
      """
      package shop;
      import jakarta.persistence.*;
      @Embeddable
      record Address(@Column(length = Names.SIZE) String street, String town) {}
      """;

  @TempDir Path folder;

  private List<Path> shop() {
    return List.of(
        source("shop/Order.java", ENTITY),
        source("shop/Names.java", NAMES),
        source("shop/Base.java", BASE),
        source("shop/Status.java", STATUS),
        source("shop/Address.java", ADDRESS));
  }

  private Path source(String path, String text) {
    return Compilation.source(folder.resolve("src"), path, text);
  }

  private Compilation compile(List<Path> files, String... options) {
    return Compilation.of(folder.resolve("classes"), files, List.of(options));
  }

  private static SourceModel read(Path... places) {
    return new ProcessorModelReader().read(List.of(places), ScanOptions.defaults());
  }

  private static TypeDeclaration type(EntityModel model, String name) {
    return model.type(name).orElseThrow();
  }

  @Test
  void foldsConstantsAndFollowsWhatEntitiesReferTo() {
    SourceModel read = read(compile(shop()).output());
    assertThat(read.findings()).isEmpty();
    assertThat(read.model().types())
        .extracting(TypeDeclaration::name)
        .containsExactly("shop.Address", "shop.Base", "shop.Order", "shop.Status");
    AnnotationUse table =
        type(read.model(), "shop.Order").annotation("jakarta.persistence.Table").orElseThrow();
    assertThat(table.string("name", "")).isEqualTo("t_orders");
    assertThat(table.origin()).hasToString("Order.java:4");
    assertThat(type(read.model(), "shop.Order").origin()).hasToString("Order.java:5");
    assertThat(type(read.model(), "shop.Status").enumConstants().get(1).hasBody()).isTrue();
    assertThat(type(read.model(), "shop.Status").managed()).isFalse();
  }

  /** The source reader's closure has the same rules; here they are followed while reading. */
  @Test
  void followsWhatMembersReferToUnlessTheyAreStatic() {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("Arg", "Bound", "Array", "Literal", "Iface", "Wild", "Unused")) {
      String kind = name.equals("Iface") ? "interface" : "class";
      files.add(source("shop/" + name + ".java", "package shop; " + kind + " " + name + " {}"));
    }
    files.add(source("shop/Mode.java", "package shop; enum Mode { A }"));
    files.add(
        source(
            "shop/Mark.java",
            "package shop; @interface Mark { Mode value() default Mode.A; Class<?> type() default Object.class; }"));
    files.add(
        source(
            "shop/E.java",
            """
            package shop;
            import java.util.*;
            @jakarta.persistence.Entity
            class E<T extends Bound> implements Iface {
              static Unused unused;
              @Mark(type = Unused.class) static final int NUMBER = 1;
              @jakarta.persistence.Id long id;
              List<Arg> args;
              Array[] array;
              @Mark(value = Mode.A, type = Literal.class) int marked;
              Set<? extends Wild> getWild() { return null; }
              static Unused unused() { return null; }
              Object with(Unused unused) { return unused; }
            }
            """));
    assertThat(read(compile(files).output()).model().types())
        .extracting(TypeDeclaration::simpleName)
        .containsExactly("Arg", "Array", "Bound", "E", "Iface", "Literal", "Mark", "Wild");
  }

  @Test
  void writesTheSameBytesInWhateverOrderTheFilesCome() throws IOException {
    String first = compile(shop()).json();
    List<Path> reversed = new ArrayList<>(shop());
    Collections.reverse(reversed);
    Path other = folder.resolve("other");
    assertThat(Compilation.of(other, reversed, List.of()).json()).isEqualTo(first);
    assertThat(first).endsWith("}\n").doesNotContain("\r").doesNotContain(folder.toString());
  }

  @Test
  void isSilentUnderEveryWarning() {
    Compilation compilation = compile(shop(), "-Xlint:all,-processing", "-Werror");
    assertThat(compilation.messages()).isEmpty();
    assertThat(compilation.success()).isTrue();
  }

  @Test
  void addsNothingToTheErrorsOfBrokenCode() {
    for (String broken :
        List.of(
            "package shop; import jakarta.persistence.*; @Entity class Bad extends Missing<Long> { @Id Gone id; }",
            "package shop; import jakarta.persistence.*; @Entity class Bad { @Column(length = ",
            "package shop; import jakarta.persistence.*; @Entity(name = 7) class Bad extends Bad { @Id long id; }",
            "package shop; import jakarta.persistence.*; @Entity @Table(indexes = @Index(columnList = Nope.X)) class Bad {}",
            "package shop; @jakarta.persistence.Entity record Bad(@Unknown int a, List<? super Foo>[] b) {}")) {
      Path file = source("shop/Bad.java", broken);
      Compilation compilation = compile(List.of(file));
      assertThat(compilation.success()).isFalse();
      assertThat(compilation.messages()).noneMatch(m -> m.contains("Retort"));
      assertThat(compilation.model()).as(broken).doesNotExist();
      List<String> without =
          Compilation.of(folder.resolve("classes"), List.of(file), List.of(), List.of(), List.of())
              .messages();
      assertThat(compilation.messages()).hasSameSizeAs(without);
    }
  }

  @Test
  void writesNothingWithoutEntities() {
    Path plain = source("shop/Plain.java", "package shop; class Plain { @Deprecated int a; }");
    Path user =
        source(
            "shop/Uses.java",
            "package shop; class Uses { @jakarta.persistence.PersistenceContext Object em; }");
    assertThat(compile(List.of(plain, user)).model()).doesNotExist();
  }

  @Test
  void seesTheEntitiesThatAnotherProcessorGenerates() {
    Processor generator =
        new AbstractProcessor() {
          @Override
          public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
          }

          @Override
          public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
          }

          @Override
          public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!round.getRootElements().isEmpty()
                && processingEnv.getElementUtils().getTypeElement("shop.Names") == null) {
              generate("Names", NAMES);
              generate(
                  "Made",
                  "package shop; @jakarta.persistence.Entity class Made { @jakarta.persistence.Id long id; }");
            }
            return false;
          }

          private void generate(String name, String text) {
            try (var out = processingEnv.getFiler().createSourceFile("shop." + name).openWriter()) {
              out.write(text);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
        };
    List<Path> files = shop().stream().filter(f -> !f.endsWith("Names.java")).toList();
    Compilation compilation =
        Compilation.of(
            folder.resolve("classes"),
            files,
            List.of(),
            List.of(),
            List.of(new EntityProcessor(), generator));
    assertThat(compilation.messages()).isEmpty();
    EntityModel model = read(compilation.output()).model();
    assertThat(type(model, "shop.Made").managed()).isTrue();
    assertThat(
            type(model, "shop.Order")
                .annotation("jakarta.persistence.Table")
                .orElseThrow()
                .string("name", ""))
        .isEqualTo("t_orders");
  }

  @Test
  void readsSuperclassesFromClassFilesAndPrefersTheModuleThatCompiledThem() {
    List<Path> all = shop();
    Path common = folder.resolve("common");
    Compilation.of(common, all.subList(1, all.size()), List.of());
    Path app = folder.resolve("app");
    Compilation.of(
        app, List.of(all.get(0)), List.of(), List.of(common), List.of(new EntityProcessor()));

    EntityModel alone = read(app).model();
    assertThat(type(alone, "shop.Base").managed()).isFalse();
    assertThat(type(alone, "shop.Base").members()).hasSize(1);
    assertThat(type(alone, "shop.Base").origin()).hasToString("Base.class");

    for (SourceModel merged : List.of(read(app, common), read(common, app))) {
      assertThat(merged.findings()).isEmpty();
      assertThat(type(merged.model(), "shop.Base").managed()).isTrue();
      assertThat(type(merged.model(), "shop.Base").origin()).hasToString("Base.java:4");
    }
  }

  @Test
  void keepsWhatAPartialCompilationDoesNotSee() {
    List<Path> all = shop();
    Path classes = folder.resolve("classes");
    String whole = compile(all).json();
    for (Path one : all) {
      Compilation partial =
          Compilation.of(
              classes, List.of(one), List.of(), List.of(classes), List.of(new EntityProcessor()));
      assertThat(partial.messages()).isEmpty();
      assertThat(partial.json()).as(one.toString()).isEqualTo(whole);
    }
  }

  @Test
  void forgetsWhatIsGone() throws IOException {
    List<Path> all = shop();
    Path second =
        source(
            "shop/Second.java",
            "package shop; @jakarta.persistence.Entity class Second { @jakarta.persistence.Id long id; }");
    Path classes = compile(Stream.concat(all.stream(), Stream.of(second)).toList()).output();
    assertThat(read(classes).model().type("shop.Second")).isPresent();

    Files.delete(classes.resolve("shop/Second.class"));
    assertThat(read(classes).model().type("shop.Second")).isEmpty();
    assertThat(read(classes).findings()).extracting(Finding::code).containsExactly("RT113");

    compile(all);
    assertThat(read(classes).findings()).isEmpty();
    assertThat(read(classes).model().type("shop.Second")).isEmpty();
  }

  @Test
  void notesTypesOfTheOldPersistenceApi() {
    Path annotation =
        source(
            "javax/persistence/Entity.java",
            "package javax.persistence; public @interface Entity {}");
    Path old = source("shop/Old.java", "package shop;\n@javax.persistence.Entity\nclass Old {}");
    SourceModel read = read(compile(List.of(annotation, old)).output());
    assertThat(read.findings()).extracting(Finding::code).contains("RT103");
    assertThat(read.findings()).anyMatch(f -> f.origin().toString().equals("Old.java:3"));
  }

  @Test
  void givesTheLineOfEveryRepeatedAnnotation() {
    Path file =
        source(
            "shop/Twice.java",
            """
            package shop;
            import jakarta.persistence.*;
            @Entity
            @NamedQuery(name = "a", query = "from Twice")
            @NamedQuery(name = "b", query = "from Twice")
            class Twice {
              @Id
              long id;
            }
            """);
    EntityModel model = read(compile(List.of(file)).output()).model();
    AnnotationUse container =
        type(model, "shop.Twice").annotation("jakarta.persistence.NamedQueries").orElseThrow();
    assertThat(container.annotations("value"))
        .extracting(use -> use.origin().toString())
        .containsExactly("Twice.java:4", "Twice.java:5");
    assertThat(type(model, "shop.Twice").members().get(0).origin()).hasToString("Twice.java:8");
  }

  @Test
  void saysOnTheElementWhatItCannotReadAndNeverMoreThanANoteUnasked() {
    Path api =
        source(
            "javax/persistence/Entity.java",
            "package javax.persistence; public @interface Entity {}");
    Path old = source("shop/Old.java", "package shop;\n\n@javax.persistence.Entity class Old {}");
    List<Path> files = List.of(api, old);
    Compilation quiet = Compilation.of(folder.resolve("quiet"), files, List.of("-Werror"));
    assertThat(quiet.success()).isTrue();
    assertThat(quiet.messages()).anyMatch(m -> m.startsWith("NOTE") && m.contains("shop.Old is"));
    Compilation asked =
        Compilation.of(folder.resolve("asked"), files, List.of("-Aretort.problems=warning"));
    assertThat(asked.success()).isTrue();
    assertThat(asked.messages())
        .anyMatch(m -> m.startsWith("WARNING") && m.contains("shop.Old is"))
        .anyMatch(m -> m.contains("Old.java:3"));
  }

  @Test
  void readsLinesOfACompilationWithoutDebugInformation() {
    Compilation plain = Compilation.of(folder.resolve("g"), shop(), List.of());
    Compilation bare = Compilation.of(folder.resolve("none"), shop(), List.of("-g:none"));
    assertThat(bare.json()).isEqualTo(plain.json());
  }
}
