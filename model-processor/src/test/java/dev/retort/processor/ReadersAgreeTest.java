package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.Naming;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.code.Code;
import dev.retort.scanner.model.json.ModelFile;
import dev.retort.scanner.model.json.ModelJson;
import dev.retort.scanner.source.ClassModelReader;
import dev.retort.scanner.source.ProcessorModelReader;
import dev.retort.scanner.source.SourceModel;
import dev.retort.scanner.source.SourceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor gives the same model as the source reader and the class-file reader. */
class ReadersAgreeTest {
  private static final Path SOURCES = Path.of("../model-scanner/src/test/java");
  private static final Set<String> SOURCE_ONLY =
      Set.of("java.lang.Override", "java.lang.SuppressWarnings");
  private static final ScanOptions OPTIONS =
      ScanOptions.defaults().withPackages(List.of("dev.retort.scanner.fixtures"));

  @TempDir static Path output;
  private static SourceModel processed;

  @BeforeAll
  static void compile() {
    List<Path> files = Compilation.javaFiles(SOURCES.resolve("dev/retort/scanner/fixtures"));
    Compilation compilation = Compilation.of(output, files, List.of("-Xlint:all,-processing"));
    assertThat(compilation.messages()).noneMatch(m -> m.contains("Retort"));
    assertThat(compilation.success()).isTrue();
    processed = new ProcessorModelReader().read(List.of(output), OPTIONS);
    assertThat(processed.findings()).isEmpty();
  }

  @Test
  void agreesWithTheClassFileReader() {
    EntityModel compiled = new ClassModelReader().read(List.of(output), OPTIONS).model();
    assertSame(
        processed.model().types().stream().map(ReadersAgreeTest::withoutCode).toList(),
        compiled.types().stream()
            .map(ReadersAgreeTest::compiled)
            .map(ReadersAgreeTest::withoutCode)
            .toList());
    assertThat(processed.model().types()).hasSizeGreaterThan(80);
  }

  @Test
  void makesTheSchemaThatTheClassFilesMake() {
    EntityModel compiled = new ClassModelReader().read(List.of(output), OPTIONS).model();
    assertThat(new SchemaMapper(OPTIONS).map(processed.model()).schema())
        .isEqualTo(new SchemaMapper(OPTIONS).map(compiled).schema());
  }

  @Test
  void agreesWithTheSourceReader() {
    SourceModel source = new SourceReader().read(List.of(SOURCES), OPTIONS);
    assertSame(
        processed.model().types(),
        source.model().types().stream().map(ReadersAgreeTest::compiled).toList());
  }

  @Test
  void agreesWithTheSourceReaderOnEveryLine() {
    List<TypeDeclaration> source =
        new SourceReader()
            .read(List.of(SOURCES), OPTIONS).model().types().stream()
                .map(ReadersAgreeTest::compiled)
                .toList();
    String expected = ModelJson.write(new ModelFile(new EntityModel(source), List.of()));
    String actual = ModelJson.write(new ModelFile(processed.model(), List.of()));
    assertThat(actual.lines()).containsExactlyElementsOf(expected.lines().toList());
  }

  @Test
  void makesTheSchemaOfTheShopThatTheSourceReaderMakes(@TempDir Path shop) {
    Path sources = Path.of("../samples/shop/src/main/java");
    ScanOptions options =
        ScanOptions.defaults().withNaming(Naming.SPRING).withPackages(List.of("com.example.shop"));
    Compilation compilation =
        Compilation.of(shop, Compilation.javaFiles(sources.resolve("com/example")), List.of());
    assertThat(compilation.success()).isTrue();
    assertThat(compilation.messages()).noneMatch(m -> m.contains("Retort"));
    ScanResult expected =
        new SchemaMapper(options).map(new SourceReader().read(List.of(sources), options).model());
    ScanResult actual =
        new SchemaMapper(options)
            .map(new ProcessorModelReader().read(List.of(shop), options).model());
    assertThat(actual).isEqualTo(expected);
    assertThat(actual.entities()).isGreaterThan(3);
  }

  private static void assertSame(List<TypeDeclaration> actual, List<TypeDeclaration> expected) {
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      assertThat(actual.get(i)).as(expected.get(i).name()).isEqualTo(expected.get(i));
    }
    assertThat(actual).hasSameSizeAs(expected);
  }

  /** Without what the processor leaves out: see the module's README. */
  private static TypeDeclaration compiled(TypeDeclaration type) {
    Stream<Member> members =
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
                        compiled(m.annotations()),
                        m.origin()));
    Stream<EnumConstant> constants =
        type.enumConstants().stream()
            .map(
                c ->
                    new EnumConstant(
                        c.name(), c.hasBody(), compiled(c.annotations()), c.value(), c.origin()));
    return new TypeDeclaration(
        type.name(),
        type.kind(),
        type.isAbstract(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        compiled(type.annotations()),
        members.toList(),
        constants.toList(),
        type.managed(),
        type.origin());
  }

  /** Trees and instructions say the same in other words: schemas tell whether they mean it. */
  private static TypeDeclaration withoutCode(TypeDeclaration type) {
    List<EnumConstant> constants =
        type.enumConstants().stream()
            .map(
                c ->
                    new EnumConstant(
                        c.name(), c.hasBody(), withoutCode(c.annotations()), c.value(), c.origin()))
            .toList();
    return new TypeDeclaration(
        type.name(),
        type.kind(),
        type.isAbstract(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        withoutCode(type.annotations()),
        type.members(),
        constants,
        type.managed(),
        type.origin());
  }

  private static List<AnnotationUse> withoutCode(List<AnnotationUse> annotations) {
    return annotations.stream().filter(a -> !Code.isCode(a.type())).toList();
  }

  private static List<AnnotationUse> compiled(List<AnnotationUse> annotations) {
    return annotations.stream().filter(a -> !SOURCE_ONLY.contains(a.type())).toList();
  }
}
