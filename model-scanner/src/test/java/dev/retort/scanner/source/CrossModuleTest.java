package dev.retort.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.differential.Differential;
import dev.retort.scanner.mapping.SchemaMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that are spread over modules and jars, generated in part, or completed by Lombok. */
class CrossModuleTest {
  private static final String HEAD =
      "import jakarta.persistence.*;\nimport java.util.*;\nimport java.time.*;\n";

  private static final String COMMON =
      """
      @MappedSuperclass public abstract class Base<K extends java.io.Serializable> {
        @Id @GeneratedValue protected K id;
        @Column(name = "made", nullable = false) protected Instant created;
        @Embedded protected Audit audit;
        protected Mood mood;
        public enum Mood { GOOD, BAD }
      }
      """;
  private static final String AUDIT =
      "@Embeddable public class Audit { @Column(length = 30) public String byWhom; public Money worth; }";
  private static final String MONEY =
      "public class Money implements java.io.Serializable { public long cents; }";
  private static final String MONEY_CONVERTER =
      """
      @Converter public class MoneyConverter implements AttributeConverter<Money, Long> {
        public Long convertToDatabaseColumn(Money m) { return 0L; }
        public Money convertToEntityAttribute(Long l) { return null; }
      }
      """;
  private static final String COUNTRY =
      "@Entity public class Country { @Id @Column(length = 2) public String code; public String name; }";
  private static final String CUSTOMER =
      """
      import common.*;
      @Entity public class Customer extends Base<Long> {
        @ManyToOne Country country;
        @Convert(converter = MoneyConverter.class) Money balance;
        @ElementCollection Set<Audit> visits;
        @AttributeOverride(name = "byWhom", column = @Column(name = "checker")) @Embedded Audit check;
      }
      """;

  @TempDir private Path folder;

  private void common() {
    write("common/src", "common", "Base", COMMON);
    write("common/src", "common", "Audit", AUDIT);
    write("common/src", "common", "Money", MONEY);
    write("common/src", "common", "MoneyConverter", MONEY_CONVERTER);
    write("common/src", "common", "Country", COUNTRY);
    compile("common/src", "common/classes");
  }

  @Test
  void whatOtherModulesCompiledIsFoundInTheirClassFoldersOrJars() {
    common();
    Path jar = jar("common/classes", "common.jar");
    write("shop/src", "shop", "Customer", CUSTOMER);
    compile("shop/src", "shop/classes");
    for (Path library : List.of(folder.resolve("common/classes"), jar)) {
      ScanOptions options =
          ScanOptions.defaults()
              .withClasspath(List.of(library))
              .withClasses(List.of("shop.Customer", "common.Country"));
      isAsHibernateReadsIt(List.of(folder.resolve("shop/src")), options);
    }
  }

  @Test
  void severalModulesSourcesAreOneModel() {
    common();
    write("shop/src", "shop", "Customer", CUSTOMER);
    List<Path> sources = List.of(folder.resolve("common/src"), folder.resolve("shop/src"));
    compile("shop/src", "shop/classes");
    ScanResult together = read(sources, ScanOptions.defaults());
    assertThat(together.findings()).isEmpty();
    ScanOptions named =
        ScanOptions.defaults()
            .withClasspath(List.of(folder.resolve("common/classes")))
            .withClasses(List.of("shop.Customer", "common.Country"));
    assertThat(together.schema())
        .isEqualTo(read(List.of(folder.resolve("shop/src")), named).schema());
  }

  @Test
  void anEntityOfALibraryThatNobodyNamedIsReported() {
    common();
    write("shop/src", "shop", "Customer", CUSTOMER);
    ScanOptions options =
        ScanOptions.defaults().withClasspath(List.of(folder.resolve("common/classes")));
    assertThat(read(List.of(folder.resolve("shop/src")), options).findings())
        .anySatisfy(f -> assertThat(f.toString()).contains("RT134", "Customer.java", "Country"));
  }

  @Test
  void generatedSourcesBelongToTheModelAndMetamodelsDoNot() {
    write(
        "src",
        "app",
        "Person",
        "@Entity public class Person extends GeneratedBase { String name; }");
    write(
        "target/generated-sources/annotations",
        "app",
        "GeneratedBase",
        "@MappedSuperclass public class GeneratedBase { @Id Long id; int revision; }");
    write(
        "target/generated-sources/annotations",
        "app",
        "Person_",
        "@jakarta.persistence.metamodel.StaticMetamodel(Person.class) public abstract class Person_ {"
            + " public static final String NAME = \"name\"; }");
    ScanResult result =
        read(
            List.of(folder.resolve("src"), folder.resolve("target/generated-sources/annotations")),
            ScanOptions.defaults());
    assertThat(result.findings()).isEmpty();
    assertThat(result.entities()).isOne();
    assertThat(result.schema().tables().get(0).columns())
        .extracting(c -> c.name())
        .containsExactlyInAnyOrder("id", "name", "revision");
  }

  @Test
  void fieldsAreEnoughWhereLombokMakesTheRest() {
    String fields =
        """
          @Id @GeneratedValue%s Long id;
          @Column(nullable = false)%s String name;
          @Builder.Default%s boolean active = true;
          @ElementCollection%s List<String> tags = new ArrayList<>();
          @Transient%s String shown;
          @ManyToOne(fetch = FetchType.LAZY)%s Person boss;
        """
            .replace("%s", "");
    write(
        "lombok",
        "app",
        "Person",
        "import lombok.*;\nimport lombok.experimental.SuperBuilder;\n@Entity @Data @Builder @NoArgsConstructor"
            + " @AllArgsConstructor @EqualsAndHashCode(onlyExplicitlyIncluded = true)\npublic class Person {\n"
            + fields
            + "}\n");
    write(
        "plain",
        "app",
        "Person",
        "@Entity public class Person {\n" + fields.replace("@Builder.Default", "") + "}\n");
    ScanResult lombok = read(List.of(folder.resolve("lombok")), ScanOptions.defaults());
    ScanResult plain = read(List.of(folder.resolve("plain")), ScanOptions.defaults());
    assertThat(lombok.findings()).isEmpty();
    assertThat(lombok.schema()).isEqualTo(plain.schema());
    assertThat(lombok.schema().tables()).hasSize(2);
  }

  @Test
  void kotlinIsOutOfScopeAndSaysSo() throws IOException {
    write("src", "app", "Person", "@Entity public class Person { @Id Long id; }");
    Files.writeString(
        folder.resolve("src/app/Order.kt"),
        "package app\nimport jakarta.persistence.*\n@Entity class Order(@Id val id: Long)\n");
    Files.writeString(
        folder.resolve("src/app/Util.kt"), "package app\nfun twice(x: Int) = 2 * x\n");
    SourceModel model =
        new SourceReader().read(List.of(folder.resolve("src")), ScanOptions.defaults());
    assertThat(model.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.toString()).contains("RT104", "1 Kotlin file", "Order.kt"));
  }

  private void isAsHibernateReadsIt(List<Path> sources, ScanOptions options) {
    assertThat(
            String.join(
                "\n",
                Differential.compare(sources, List.of(folder.resolve("shop/classes")), options)))
        .isEmpty();
    assertThat(read(sources, options).findings()).isEmpty();
  }

  private static ScanResult read(List<Path> sources, ScanOptions options) {
    SourceModel model = new SourceReader().read(sources, options);
    ScanResult mapped = new SchemaMapper(options).map(model.model());
    List<dev.retort.finding.Finding> all = new ArrayList<>(model.findings());
    all.addAll(mapped.findings());
    return new ScanResult(mapped.schema(), all, mapped.entities());
  }

  private void write(String root, String packageName, String name, String text) {
    try {
      Path file = folder.resolve(root).resolve(packageName).resolve(name + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "package " + packageName + ";\n" + HEAD + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compile(String sources, String classes) {
    Path output = folder.resolve(classes);
    try (Stream<Path> files = Files.walk(folder.resolve(sources))) {
      Files.createDirectories(output);
      List<String> arguments =
          new ArrayList<>(List.of("-proc:none", "-d", output.toString(), "-cp"));
      arguments.add(
          folder.resolve("common/classes")
              + java.io.File.pathSeparator
              + System.getProperty(
                  "surefire.test.class.path", System.getProperty("java.class.path")));
      files.filter(f -> f.toString().endsWith(".java")).forEach(f -> arguments.add(f.toString()));
      int exit =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new));
      assertThat(exit).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path jar(String classes, String name) {
    Path root = folder.resolve(classes);
    Path jar = folder.resolve(name);
    try (Stream<Path> files = Files.walk(root);
        OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(root.relativize(file).toString()));
        Files.copy(file, entries);
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
