package dev.retort.scanner.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.BeanValidation;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.differential.Differential;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.source.SourceReader;
import dev.retort.schema.Column;
import jakarta.validation.Validator;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code models.bean_validation}: true, false, and auto with and without a provider. */
class BeanValidationTest {
  private static final List<Path> SOURCES =
      List.of(Path.of("src/test/java/dev/retort/scanner/validation"));

  @ParameterizedTest
  @EnumSource(ScanOptions.Naming.class)
  void equalsWhatHibernateApplies(ScanOptions.Naming naming) throws URISyntaxException {
    ScanOptions options = options().withNaming(naming).withBeanValidation(BeanValidation.TRUE);
    assertThat(Differential.compare(SOURCES, List.of(place(BeanValidationTest.class)), options))
        .isEmpty();
    assertThat(name(map(options)).nullable()).isFalse();
  }

  @Test
  void appliesNothingWhenItIsOff() throws URISyntaxException {
    ScanResult result = map(options().withBeanValidation(BeanValidation.FALSE));
    assertThat(name(result).nullable()).isTrue();
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void appliesItByItselfWhereAProviderIsOnTheClassPath() throws URISyntaxException {
    List<Path> provider = List.of(place(Validator.class), place(HibernateValidator.class));
    ScanOptions options = options().withBeanValidation(BeanValidation.AUTO).withClasspath(provider);
    assertThat(name(map(options)).nullable()).isFalse();
    assertThat(Differential.compare(SOURCES, List.of(place(BeanValidationTest.class)), options))
        .isEmpty();
  }

  @Test
  void saysThatItDoesNotKnowWhetherThereIsAProvider() {
    ScanResult result = map(options().withBeanValidation(BeanValidation.AUTO));
    assertThat(name(result).nullable()).isTrue();
    assertThat(result.findings().stream().map(Finding::code)).containsExactly("RT140");
  }

  private static ScanOptions options() {
    return ScanOptions.defaults().withPackages(List.of("dev.retort.scanner.validation"));
  }

  private static ScanResult map(ScanOptions options) {
    return new SchemaMapper(options).map(new SourceReader().read(SOURCES, options).model());
  }

  private static Column name(ScanResult result) {
    return result.schema().tables().stream()
        .filter(t -> t.name().name().contains("applicant") && t.column("name").isPresent())
        .flatMap(t -> t.column("name").stream())
        .findFirst()
        .orElseThrow();
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
