package dev.retort.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.RetortException;
import dev.retort.schema.Column;
import dev.retort.schema.Deferrability;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.MatchType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.SqlExpression;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SQL that not every supported server understands, and what is decided without a server. */
class OperationSqlTest {
  private static final SqlContext CONTEXT = new SqlContext("public", 18);
  private static final QualifiedName USERS = QualifiedName.of(null, "users");

  @Test
  void writesNullsNotDistinct_A284() {
    Index index =
        Index.of(ObjectName.given("ix"), List.of("a"))
            .withUnique(true)
            .withInclude(List.of("b"))
            .withNullsNotDistinct(true)
            .withWhere(SqlExpression.of("a > 0"));
    assertThat(sql(new CreateIndex(USERS, index, false)))
        .isEqualTo(
            "CREATE UNIQUE INDEX ix ON public.users (a) INCLUDE (b) NULLS NOT DISTINCT WHERE a > 0");
  }

  @Test
  void namesTheColumnsThatSetNullTouches() {
    ForeignKey key =
        new ForeignKey(
            ObjectName.given("fk"),
            List.of("a", "b"),
            QualifiedName.of("x", "Order"),
            List.of("c", "d"),
            ReferentialAction.SET_NULL,
            List.of("b"),
            ReferentialAction.NO_ACTION,
            MatchType.SIMPLE,
            Deferrability.INITIALLY_DEFERRED,
            false,
            null,
            Origin.UNKNOWN);
    assertThat(sql(new AddForeignKey(USERS, key)))
        .isEqualTo(
            "ALTER TABLE public.users ADD CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES x.\"Order\" (c, d)"
                + " ON DELETE SET NULL (b) DEFERRABLE INITIALLY DEFERRED NOT VALID");
  }

  @Test
  void writesVirtualColumns() {
    Column column =
        Column.of("loud", "text").withGenerated(new Generated(SqlExpression.of("upper(a)"), false));
    assertThat(sql(new AddColumn(USERS, column)))
        .isEqualTo(
            "ALTER TABLE public.users ADD COLUMN loud text GENERATED ALWAYS AS (upper(a)) VIRTUAL");
  }

  @Test
  void runsAloneWhatNoTransactionMayContain() {
    assertThat(alone("VACUUM users")).isTrue();
    assertThat(alone("  create unique index\n concurrently ix on t (a)")).isTrue();
    assertThat(alone("CREATE INDEX ix ON t (a)")).isFalse();
    assertThat(alone("SELECT 'vacuum'")).isFalse();
  }

  @Test
  void cutsNamesOfSequencesAsTheServerDoes() {
    QualifiedName table = QualifiedName.of("public", "t".repeat(60));
    assertThat(SerialSql.sequenceName(table, "id").name())
        .isEqualTo("t".repeat(56) + "_id_seq")
        .hasSize(63);
  }

  @Test
  void stopsAtAnIrreversibleRevision() {
    AddEnumValue add = new AddEnumValue(QualifiedName.of("public", "mood"), "great", null, null);
    Operation undo = Inverses.of(List.of(add)).get(0);
    assertThat(undo).isInstanceOf(Irreversible.class);
    assertThatThrownBy(() -> undo.statements(CONTEXT))
        .isInstanceOfSatisfying(RetortException.class, e -> assertThat(e.code()).isEqualTo("RT549"))
        .hasMessageContaining("great");
  }

  @Test
  void undoesTheLastOperationFirst_A280() {
    AddColumn first = new AddColumn(USERS, Column.of("a", "text"));
    RenameColumn second = new RenameColumn(USERS, "a", "b");
    assertThat(Inverses.of(List.of(first, second)))
        .containsExactly(
            new RenameColumn(USERS, "b", "a"), new DropColumn(USERS, Column.of("a", "text")));
  }

  private static String sql(Operation operation) {
    return operation.statements(CONTEXT).get(0).sql();
  }

  private static boolean alone(String sql) {
    return !new ExecuteSql(sql).statements(CONTEXT).get(0).transactional();
  }
}
