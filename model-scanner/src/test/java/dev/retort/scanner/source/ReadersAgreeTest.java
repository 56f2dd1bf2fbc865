package dev.retort.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.code.Code;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The source reader and the class-file reader give the same model of the same classes. */
class ReadersAgreeTest {
  private static final Set<String> SOURCE_ONLY =
      Set.of("java.lang.Override", "java.lang.SuppressWarnings");

  @Test
  void sourcesAndClassFilesGiveTheSameModel() throws URISyntaxException {
    Path classes =
        Path.of(ReadersAgreeTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ScanOptions options =
        ScanOptions.defaults().withPackages(List.of("dev.retort.scanner.fixtures"));
    SourceModel source = new SourceReader().read(List.of(Path.of("src/test/java")), options);
    SourceModel compiled = new ClassModelReader().read(List.of(classes), options);
    assertThat(source.findings()).isEmpty();
    assertThat(compiled.findings()).isEmpty();
    List<TypeDeclaration> expected = comparable(compiled.model());
    List<TypeDeclaration> actual = comparable(source.model());
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      assertThat(actual.get(i)).as(expected.get(i).name()).isEqualTo(expected.get(i));
    }
    assertThat(actual).hasSameSizeAs(expected).hasSizeGreaterThan(80);
  }

  private static List<TypeDeclaration> comparable(EntityModel model) {
    return model.types().stream().map(ReadersAgreeTest::comparable).toList();
  }

  private static TypeDeclaration comparable(TypeDeclaration type) {
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

  private static List<AnnotationUse> compiled(List<AnnotationUse> annotations) {
    return annotations.stream()
        .filter(a -> !SOURCE_ONLY.contains(a.type()) && !Code.isCode(a.type()))
        .toList();
  }
}
