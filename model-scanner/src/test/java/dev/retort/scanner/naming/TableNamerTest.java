package dev.retort.scanner.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions.ConstraintNaming;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableNamerTest {
  private static final Table USERS =
      Table.of(
              QualifiedName.of("public", "users"),
              List.of(Column.of("id", "bigint"), Column.of("role_id", "bigint")))
          .withPrimaryKey(PrimaryKey.of(TableNamer.unnamed(), List.of("id")))
          .withUniques(List.of(UniqueConstraint.of(TableNamer.unnamed(), List.of("role_id"))))
          .withForeignKeys(
              List.of(
                  ForeignKey.of(
                      TableNamer.unnamed(),
                      List.of("role_id"),
                      QualifiedName.of("public", "roles"),
                      List.of("id"))))
          .withChecks(
              List.of(CheckConstraint.of(TableNamer.unnamed(List.of("role_id")), "role_id>0")));

  @Test
  void givesReadableNames() {
    Table named = named(ConstraintNaming.READABLE, USERS);
    assertThat(named.primaryKey().name()).isEqualTo(ObjectName.derived("users_pkey"));
    assertThat(named.uniques().get(0).name().text()).isEqualTo("uk_users_role_id");
    assertThat(named.foreignKeys().get(0).name().text()).isEqualTo("fk_users_role");
    assertThat(named.checks().get(0).name().text()).isEqualTo("ck_users_role_id");
    assertThat(named.checks().get(0).name().given()).isFalse();
  }

  @Test
  void givesPostgresNamesWhereHibernatesDdlLeavesThemToTheServer() {
    Table named = named(ConstraintNaming.HIBERNATE, USERS);
    assertThat(named.primaryKey().name().text()).isEqualTo("users_pkey");
    assertThat(named.uniques().get(0).name().text()).isEqualTo("users_role_id_key");
    assertThat(named.checks().get(0).name().text()).isEqualTo("users_role_id_check");
  }

  @Test
  void doesNotDependOnTheOrderOfDefinitions() {
    CheckConstraint low = CheckConstraint.of(TableNamer.unnamed(List.of("id")), "id > 0");
    CheckConstraint high = CheckConstraint.of(TableNamer.unnamed(List.of("id")), "id < 9");
    assertThat(named(ConstraintNaming.READABLE, USERS.withChecks(List.of(low, high))).checks())
        .isEqualTo(named(ConstraintNaming.READABLE, USERS.withChecks(List.of(high, low))).checks())
        .extracting(c -> c.name() + ":" + c.expression())
        .containsExactly("ck_users_id:id < 9", "ck_users_id_2:id > 0");
  }

  @Test
  void keepsGivenNamesAndStepsAsideForThem() {
    Table given =
        USERS.withUniques(
            List.of(
                UniqueConstraint.of(TableNamer.unnamed(), List.of("role_id")),
                UniqueConstraint.of(
                    ObjectName.given("uk_users_role_id"), List.of("id", "role_id"))));
    assertThat(named(ConstraintNaming.READABLE, given).uniques())
        .extracting(u -> u.name().text())
        .containsExactly("uk_users_role_id", "uk_users_role_id_2");
  }

  private static Table named(ConstraintNaming style, Table table) {
    return new TableNamer(style).name(List.of(table)).get(0);
  }
}
