package dev.retort.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectFilterTest {
  private static final QualifiedName USERS = QualifiedName.of("public", "users");
  private static final QualifiedName LOG = QualifiedName.of("audit", "databasechangeloglock");

  @Test
  void acceptsEverythingWhenNothingIsConfigured() {
    assertThat(new ObjectFilter(List.of(), List.of()).accepts(USERS)).isTrue();
  }

  @Test
  void excludeWinsOverInclude() {
    ObjectFilter filter = new ObjectFilter(List.of("*"), List.of("users"));
    assertThat(filter.accepts(USERS)).isFalse();
    assertThat(filter.accepts(LOG)).isTrue();
  }

  @Test
  void patternWithADotMatchesTheQualifiedName() {
    assertThat(new ObjectFilter(List.of("audit.*"), List.of()).accepts(USERS)).isFalse();
    assertThat(new ObjectFilter(List.of("audit.*"), List.of()).accepts(LOG)).isTrue();
  }

  @Test
  void starStandsForAnyCharacters() {
    assertThat(new ObjectFilter(List.of(), List.of("databasechangelog*")).accepts(LOG)).isFalse();
  }

  @Test
  void otherCharactersStandForThemselves() {
    assertThat(new ObjectFilter(List.of("user$"), List.of()).accepts(USERS)).isFalse();
  }
}
