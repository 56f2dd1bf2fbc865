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

  @Test
  void kindBeforeThePatternIsAboutThatKindAlone() {
    ObjectFilter filter = new ObjectFilter(List.of("table:users"), List.of("sequence:*_seq"));
    assertThat(filter.accepts("table", USERS)).isTrue();
    assertThat(filter.accepts("table", LOG)).isFalse();
    assertThat(filter.accepts("enum", LOG)).isTrue();
    assertThat(filter.accepts("sequence", QualifiedName.of("public", "users_seq"))).isFalse();
    assertThat(filter.accepts("table", QualifiedName.of("public", "users"))).isTrue();
  }

  @Test
  void a274PartsOfTablesAreHiddenByAPatternWithTheirKind() {
    Table table =
        Table.of(USERS, List.of(Column.of("id", "bigint"), Column.of("legacy", "text")))
            .withIndexes(
                List.of(
                    Index.of(ObjectName.given("ix_id"), List.of("id")),
                    Index.of(ObjectName.given("by_hand"), List.of("id"))))
            .withUniques(List.of(UniqueConstraint.of(ObjectName.given("uk"), List.of("id"))));
    Schema schema = new Schema(List.of("public"), List.of(table), List.of(), List.of());
    assertThat(apply(schema, "by_hand", "legacy", "uk")).isEqualTo(table);
    assertThat(apply(schema, "index:by_*").indexes()).hasSize(1);
    assertThat(apply(schema, "index:users.by_hand").indexes()).hasSize(1);
    assertThat(apply(schema, "index:other.by_hand").indexes()).hasSize(2);
    assertThat(apply(schema, "column:public.users.legacy").columns()).hasSize(1);
    assertThat(apply(schema, "constraint:*").uniques()).isEmpty();
    assertThat(apply(schema, "foreign-key:*").uniques()).hasSize(1);
  }

  private static Table apply(Schema schema, String... exclude) {
    return new ObjectFilter(List.of(), List.of(exclude)).apply(schema).tables().get(0);
  }
}
