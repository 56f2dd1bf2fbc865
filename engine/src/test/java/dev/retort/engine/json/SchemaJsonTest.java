package dev.retort.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.RetortException;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOptions;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Deferrability;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.MatchType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.Partition;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import dev.retort.schema.UniqueConstraint;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaJsonTest {
  private static final QualifiedName USERS = QualifiedName.of("public", "users");

  /** A schema in which every attribute of every record differs from its default. */
  private static Schema everything() {
    Column id =
        Column.of("id", "bigint")
            .withNullable(false)
            .withIdentity(new Identity(Identity.Generation.ALWAYS, 5L, 7L, 1L, 900L, 10L, true));
    Column mail =
        Column.of("mail", "varchar(200)")
            .withDefault(SqlExpression.of("'a@b'::character varying"))
            .withCollation(QualifiedName.of("pg_catalog", "C"))
            .withComment("it's theirs");
    Column sum =
        Column.of("sum", "numeric(10,2)")
            .withGenerated(new Generated(SqlExpression.of("id * 2"), false));
    Index index =
        new Index(
            ObjectName.given("ix_users"),
            true,
            "gist",
            List.of(
                IndexKey.column("mail").descending().withNullsFirst(false).withOpclass("text_ops"),
                new IndexKey(
                    null,
                    SqlExpression.of("lower(mail)"),
                    false,
                    true,
                    null,
                    QualifiedName.of("pg_catalog", "C"))),
            List.of("sum"),
            SqlExpression.of("id > 0"),
            true,
            Map.of("fillfactor", "70"),
            false,
            "an index",
            Origin.UNKNOWN);
    Table users =
        new Table(
            USERS,
            List.of(id, mail, sum),
            new PrimaryKey(
                ObjectName.given("users_pkey"),
                List.of("id"),
                List.of("sum"),
                Deferrability.INITIALLY_DEFERRED,
                true,
                "a key",
                Origin.UNKNOWN),
            List.of(
                new UniqueConstraint(
                    ObjectName.given("uk_mail"),
                    List.of("mail"),
                    List.of("sum"),
                    true,
                    Deferrability.INITIALLY_IMMEDIATE,
                    "unique",
                    Origin.UNKNOWN)),
            List.of(
                new ForeignKey(
                    ObjectName.given("fk_self"),
                    List.of("id", "sum"),
                    QualifiedName.of("other", "target"),
                    List.of("a", "b"),
                    ReferentialAction.SET_NULL,
                    List.of("sum"),
                    ReferentialAction.CASCADE,
                    MatchType.FULL,
                    Deferrability.INITIALLY_DEFERRED,
                    false,
                    "a key",
                    Origin.UNKNOWN)),
            List.of(
                new CheckConstraint(
                    ObjectName.given("ck"),
                    SqlExpression.of("id > 0"),
                    true,
                    false,
                    "a check",
                    Origin.UNKNOWN)),
            List.of(
                new ExclusionConstraint(
                    ObjectName.given("ex"),
                    SqlExpression.of("EXCLUDE USING gist (id WITH =)"),
                    "none",
                    Origin.UNKNOWN)),
            List.of(index),
            "people",
            new TableOptions(
                true,
                "RANGE (id)",
                List.of(QualifiedName.of("public", "base")),
                Map.of("fillfactor", "50")),
            Origin.UNKNOWN);
    Sequence sequence =
        new Sequence(
            QualifiedName.of("public", "users_seq"),
            "bigint",
            1L,
            50L,
            1L,
            999L,
            3L,
            true,
            "numbers",
            Origin.UNKNOWN);
    EnumType mood =
        new EnumType(
            QualifiedName.of("public", "mood"), List.of("sad", "ok"), "feelings", Origin.UNKNOWN);
    return new Schema(List.of("other", "public"), List.of(users), List.of(sequence), List.of(mood));
  }

  @Test
  void everyAttributeSurvivesTheRoundTrip() {
    String printed = Json.print(SchemaJson.write(everything()));
    Schema read = SchemaJsonReader.read(printed, "schema.json");
    assertThat(read).isEqualTo(everything().withNamespaces(List.of("other", "public")));
    assertThat(Json.print(SchemaJson.write(read))).isEqualTo(printed);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    SchemaJson.print(read, stream);
    assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo(printed);
  }

  @Test
  void whatPostgres18AddedAndHowThingsAreStoredSurvivesToo() {
    QualifiedName name = QualifiedName.of("public", "stays");
    Column guest =
        Column.of("guest", "text").withOptions(new ColumnOptions("lz4", "external", 100));
    Partition inner = Partition.of(QualifiedName.of("other", "stays_1a"), "DEFAULT");
    Partition partition =
        new Partition(
            QualifiedName.of("public", "stays_1"),
            "FOR VALUES IN (1)",
            "HASH (guest)",
            List.of(inner),
            Map.of("fillfactor", "70"));
    Table stays =
        Table.of(name, List.of(guest, Column.of("at", "daterange")))
            .withPrimaryKey(
                PrimaryKey.of(ObjectName.given("pk"), List.of("guest", "at")).withoutOverlaps(true))
            .withUniques(
                List.of(
                    UniqueConstraint.of(ObjectName.given("uk"), List.of("guest", "at"))
                        .withoutOverlaps(true)))
            .withForeignKeys(
                List.of(
                    ForeignKey.of(
                            ObjectName.given("fk"),
                            List.of("guest", "at"),
                            name,
                            List.of("guest", "at"))
                        .withPeriod(true)
                        .withEnforced(false)))
            .withChecks(
                List.of(CheckConstraint.of(ObjectName.given("ck"), "true").withEnforced(false)))
            .withOptions(
                new TableOptions(true, "LIST (guest)", List.of(partition), List.of(), Map.of()));
    CompositeType pair =
        CompositeType.of(
            QualifiedName.of("public", "pair"), List.of(CompositeType.Attribute.of("a", "text")));
    Domain age =
        Domain.of(QualifiedName.of("public", "age"), "integer")
            .withNullable(false)
            .withChecks(List.of(CheckConstraint.of(ObjectName.given("ck"), "VALUE > 0")));
    RangeType span = RangeType.of(QualifiedName.of("public", "span"), "date");
    Schema schema =
        Schema.EMPTY
            .withNamespaces(List.of("public"))
            .withTables(List.of(stays))
            .withComposites(List.of(pair))
            .withDomains(List.of(age))
            .withRanges(List.of(span));
    String printed = Json.print(SchemaJson.write(schema));
    assertThat(SchemaJsonReader.read(printed, "schema.json")).isEqualTo(schema);
  }

  @Test
  void hasEveryKeyOfTheContract() {
    String printed = Json.print(SchemaJson.write(Schema.EMPTY));
    assertThat(printed)
        .contains(
            "\"tables\"",
            "\"sequences\"",
            "\"enums\"",
            "\"domains\"",
            "\"composites\"",
            "\"views\"",
            "\"routines\"",
            "\"triggers\"",
            "\"policies\"",
            "\"extensions\"");
  }

  @Test
  void absentKeysMeanNull() {
    Schema read =
        SchemaJsonReader.read(
            "{\"tables\":[{\"name\":\"t\",\"columns\":[{\"name\":\"a\",\"type\":\"int8\"}]}]}",
            "x.json");
    assertThat(read.tables())
        .containsExactly(
            Table.of(QualifiedName.of("public", "t"), List.of(Column.of("a", "bigint"))));
  }

  @Test
  void saysWhichKeyIsMissing() {
    assertThatThrownBy(() -> SchemaJsonReader.read("{\"tables\":[{}]}", "x.json"))
        .isInstanceOfSatisfying(
            RetortException.class,
            e -> assertThat(e.render()).startsWith("RT460").contains("name", "x.json"));
  }

  @Test
  void saysWhenTheFileIsNoJson() {
    assertThatThrownBy(() -> SchemaJsonReader.read("tables: []", "x.yaml"))
        .isInstanceOfSatisfying(
            RetortException.class,
            e -> assertThat(e.render()).startsWith("RT461").contains("x.yaml"));
  }
}
