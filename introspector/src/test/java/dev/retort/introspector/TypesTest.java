package dev.retort.introspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.CompositeType;
import dev.retort.schema.CompositeType.Attribute;
import dev.retort.schema.Domain;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlExpression;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@UsesPostgres
class TypesTest {
  private static final QualifiedName C = QualifiedName.of("pg_catalog", "C");

  @Test
  void readsEveryAttributeOfDomainsCompositesAndRanges(TestDatabase database) throws SQLException {
    database.execute(
        """
        CREATE DOMAIN "Mail" AS varchar(80) COLLATE "C" NOT NULL DEFAULT 'a@b'
          CONSTRAINT "Ck" CHECK (VALUE ~ '@') CONSTRAINT ck_b CHECK (VALUE <> '');
        ALTER DOMAIN "Mail" ADD CONSTRAINT ck_late CHECK (length(VALUE) > 2) NOT VALID;
        COMMENT ON DOMAIN "Mail" IS 'an address'; COMMENT ON CONSTRAINT "Ck" ON DOMAIN "Mail" IS 'has one';
        CREATE DOMAIN plain AS int[];
        CREATE TYPE pair AS (b "Mail", "A" text COLLATE "C", gone int, n numeric(5,2)[]);
        ALTER TYPE pair DROP ATTRIBUTE gone;
        COMMENT ON TYPE pair IS 'two'; COMMENT ON COLUMN pair."A" IS 'the first';
        CREATE TYPE nothing AS ();
        CREATE FUNCTION gap(date, date) RETURNS double precision IMMUTABLE LANGUAGE sql AS 'SELECT ($2 - $1)::float8';
        CREATE TYPE days AS RANGE (SUBTYPE = date, SUBTYPE_DIFF = gap);
        CREATE TYPE words AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = "C",
          MULTIRANGE_TYPE_NAME = many_words);
        """);
    Schema read;
    try (Connection connection = database.connect()) {
      read = Introspector.read(connection, new Scope(List.of("public"), "retort_version")).schema();
    }

    assertThat(read.domains())
        .containsExactly(
            new Domain(
                name("Mail"),
                "character varying(80)",
                false,
                SqlExpression.of("'a@b'::character varying"),
                C,
                List.of(
                    check("Ck", "(VALUE)::text ~ '@'::text", true, "has one"),
                    check("ck_b", "(VALUE)::text <> ''::text", true, null),
                    check("ck_late", "length((VALUE)::text) > 2", false, null)),
                "an address",
                Origin.UNKNOWN),
            Domain.of(name("plain"), "integer[]"));
    assertThat(read.composites())
        .containsExactly(
            CompositeType.of(name("nothing"), List.of()),
            new CompositeType(
                name("pair"),
                List.of(
                    Attribute.of("b", "public.\"Mail\""),
                    new Attribute("A", "text", C, "the first"),
                    Attribute.of("n", "numeric(5,2)[]")),
                "two",
                Origin.UNKNOWN));
    assertThat(read.ranges())
        .containsExactly(
            new RangeType(
                name("days"), "date", null, null, null, "public.gap", null, null, Origin.UNKNOWN),
            new RangeType(
                name("words"),
                "text",
                "text_pattern_ops",
                C,
                null,
                null,
                name("many_words"),
                null,
                Origin.UNKNOWN));
  }

  private static CheckConstraint check(
      String name, String expression, boolean validated, String comment) {
    return new CheckConstraint(
        ObjectName.given(name),
        SqlExpression.of(expression),
        false,
        validated,
        comment,
        Origin.UNKNOWN);
  }

  private static QualifiedName name(String name) {
    return QualifiedName.of("public", name);
  }
}
