package dev.retort.operations;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.CompositeType;
import dev.retort.schema.CompositeType.Attribute;
import dev.retort.schema.Domain;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import dev.retort.schema.SqlExpression;
import java.util.List;

/** One example or more of every operation on types. */
final class TypeFixtures {
  /** What must exist before any of them runs. */
  static final String PREPARATION =
      """
      CREATE DOMAIN public.age AS integer DEFAULT 1 CONSTRAINT ck_age CHECK (VALUE > 0);
      ALTER DOMAIN public.age ADD CONSTRAINT ck_late CHECK (VALUE < 200) NOT VALID;
      CREATE DOMAIN public.spare_domain AS text;
      CREATE TYPE public.address AS (street varchar(80), zip varchar(10));
      CREATE TYPE public.loose AS (a integer);
      CREATE TYPE public.span AS RANGE (SUBTYPE = date);
      CREATE TABLE public.people (age public.age, home public.address);
      """;

  private static final QualifiedName AGE = QualifiedName.of("public", "age");
  private static final QualifiedName ADDRESS = QualifiedName.of("public", "address");
  private static final QualifiedName C = QualifiedName.of("pg_catalog", "C");

  private TypeFixtures() {}

  static List<Operation> all() {
    CheckConstraint late =
        new CheckConstraint(
            ObjectName.given("ck_old"),
            SqlExpression.of("VALUE < 150"),
            false,
            false,
            "nobody's older",
            Origin.UNKNOWN);
    CheckConstraint now = CheckConstraint.of(ObjectName.given("Ck Now"), "VALUE < 250");
    Domain email =
        new Domain(
            QualifiedName.of("audit", "Email"),
            "varchar(80)",
            false,
            SqlExpression.of("'a@b'"),
            C,
            List.of(CheckConstraint.of(ObjectName.given("ck_at"), "VALUE ~ '@'"), late("ck_len")),
            "where they're reached",
            Origin.UNKNOWN);
    CompositeType point =
        new CompositeType(
            QualifiedName.of("public", "Point"),
            List.of(
                Attribute.of("x", "numeric(10,2)"),
                new Attribute("the label", "text", C, "what's there")),
            "a place",
            Origin.UNKNOWN);
    RangeType price =
        new RangeType(
            QualifiedName.of("public", "names"),
            "text",
            "text_pattern_ops",
            C,
            null,
            null,
            QualifiedName.of("public", "many_names"),
            "from A to Z",
            Origin.UNKNOWN);
    return List.of(
        new AddAttribute(ADDRESS, new Attribute("Country", "text", C, "where")),
        new AddDomainCheck(AGE, late),
        new AddDomainCheck(AGE, now),
        new AlterAttribute(
            QualifiedName.of("public", "loose"),
            Attribute.of("a", "integer"),
            Attribute.of("a", "bigint")),
        new AlterDomainDefault(AGE, SqlExpression.of("1"), SqlExpression.of("2")),
        new AlterDomainDefault(AGE, SqlExpression.of("1"), null),
        new AlterDomainDefault(
            QualifiedName.of("public", "spare_domain"), null, SqlExpression.of("'x'")),
        new AlterDomainNullability(AGE, false),
        new CreateComposite(point),
        new CreateDomain(email),
        new CreateRange(price),
        new CreateRange(RangeType.of(QualifiedName.of("public", "money_range"), "numeric")),
        new DropAttribute(ADDRESS, Attribute.of("zip", "varchar(10)")),
        new DropComposite(
            CompositeType.of(
                QualifiedName.of("public", "loose"), List.of(Attribute.of("a", "integer")))),
        new DropDomain(Domain.of(QualifiedName.of("public", "spare_domain"), "text")),
        new DropDomainCheck(AGE, CheckConstraint.of(ObjectName.given("ck_age"), "VALUE > 0")),
        new DropRange(RangeType.of(QualifiedName.of("public", "span"), "date")),
        new RenameAttribute(ADDRESS, "zip", "Postal code"),
        new RenameDomainConstraint(AGE, "ck_age", "Ck Age"),
        new RenameRange(
            QualifiedName.of("public", "span"),
            "Time span",
            QualifiedName.of("public", "span_multirange"),
            "Time spans"),
        new RenameType(AGE, "Years"),
        new ReplaceValue(QualifiedName.of("public", "Odd Table"), "a.b", "it's", "its"),
        new ValidateDomainConstraint(AGE, "ck_late"));
  }

  private static CheckConstraint late(String name) {
    return new CheckConstraint(
        ObjectName.given(name),
        SqlExpression.of("length(VALUE) > 2"),
        false,
        false,
        "checked later",
        Origin.UNKNOWN);
  }
}
