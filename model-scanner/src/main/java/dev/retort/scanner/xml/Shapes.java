package dev.retort.scanner.xml;

import static dev.retort.scanner.xml.Shape.constant;
import static dev.retort.scanner.xml.Shape.jpa;
import static dev.retort.scanner.xml.Shape.many;
import static dev.retort.scanner.xml.Shape.one;
import static dev.retort.scanner.xml.Shape.text;
import static dev.retort.scanner.xml.Shape.type;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The elements of {@code orm.xml} and the annotations that they stand for. */
final class Shapes {
  private static final String H = "org.hibernate.annotations.";

  static final Shape FOREIGN_KEY =
      jpa("ForeignKey", constant("constraint-mode", "value", "ConstraintMode"))
          .texts("name", "foreign-key-definition", "options");
  private static final Shape CHECK = jpa("CheckConstraint").texts("name", "constraint", "options");
  private static final Shape UNIQUE =
      jpa(
              "UniqueConstraint",
              new Shape.Part("column-name", "columnNames", Shape.Kind.TEXTS, "", null))
          .texts("name", "options");
  private static final Shape INDEX =
      jpa("Index").texts("name", "column-list", "options").flags("unique");
  static final Shape COLUMN =
      jpa("Column", many("check-constraint", "check", CHECK))
          .texts("name", "table", "column-definition", "options", "comment")
          .flags("unique", "nullable", "insertable", "updatable")
          .numbers("length", "precision", "scale", "second-precision");
  static final Shape JOIN_COLUMN =
      jpa(
              "JoinColumn",
              one("foreign-key", "foreignKey", FOREIGN_KEY),
              many("check-constraint", "check", CHECK))
          .texts(
              "name", "referenced-column-name", "table", "column-definition", "options", "comment")
          .flags("unique", "nullable", "insertable", "updatable");
  static final Shape PRIMARY_KEY_JOIN_COLUMN =
      jpa("PrimaryKeyJoinColumn", one("foreign-key", "foreignKey", FOREIGN_KEY))
          .texts("name", "referenced-column-name", "column-definition", "options");
  private static final Shape MAP_KEY_JOIN_COLUMN =
      new Shape("jakarta.persistence.MapKeyJoinColumn", JOIN_COLUMN.parts());
  private static final Shape TABLE = table("Table");
  private static final Shape SECONDARY_TABLE =
      table("SecondaryTable")
          .with(
              many("primary-key-join-column", "pkJoinColumns", PRIMARY_KEY_JOIN_COLUMN),
              one("primary-key-foreign-key", "foreignKey", FOREIGN_KEY));
  private static final Shape JOIN_TABLE =
      table("JoinTable")
          .with(
              many("join-column", "joinColumns", JOIN_COLUMN),
              one("foreign-key", "foreignKey", FOREIGN_KEY),
              many("inverse-join-column", "inverseJoinColumns", JOIN_COLUMN),
              one("inverse-foreign-key", "inverseForeignKey", FOREIGN_KEY));
  private static final Shape COLLECTION_TABLE =
      table("CollectionTable")
          .with(
              many("join-column", "joinColumns", JOIN_COLUMN),
              one("foreign-key", "foreignKey", FOREIGN_KEY));
  static final Shape SEQUENCE_GENERATOR =
      jpa("SequenceGenerator")
          .texts("name", "sequence-name", "catalog", "schema", "options")
          .numbers("initial-value", "allocation-size");
  static final Shape TABLE_GENERATOR =
      table("TableGenerator")
          .texts("table", "pk-column-name", "value-column-name", "pk-column-value")
          .numbers("initial-value", "allocation-size");
  private static final Shape CONVERT =
      jpa("Convert", type("converter", "converter"))
          .texts("attribute-name")
          .flags("disable-conversion");
  private static final Shape ATTRIBUTE_OVERRIDE =
      jpa("AttributeOverride", one("column", "column", COLUMN)).texts("name");
  private static final Shape ASSOCIATION_OVERRIDE =
      jpa(
              "AssociationOverride",
              many("join-column", "joinColumns", JOIN_COLUMN),
              one("foreign-key", "foreignKey", FOREIGN_KEY),
              one("join-table", "joinTable", JOIN_TABLE))
          .texts("name");

  /** The elements that map an attribute, and what they say of it. */
  static final Map<String, Shape> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("id", Shape.marker("jakarta.persistence.Id")),
          Map.entry("embedded-id", Shape.marker("jakarta.persistence.EmbeddedId")),
          Map.entry("basic", jpa("Basic").flags("optional")),
          Map.entry("version", Shape.marker("jakarta.persistence.Version")),
          Map.entry("tenant-id", Shape.marker(H + "TenantId")),
          Map.entry(
              "many-to-one",
              jpa("ManyToOne", type("target-entity", "targetEntity")).flags("optional")),
          Map.entry(
              "one-to-one",
              jpa("OneToOne", type("target-entity", "targetEntity"))
                  .texts("mapped-by")
                  .flags("optional")),
          Map.entry(
              "one-to-many",
              jpa("OneToMany", type("target-entity", "targetEntity")).texts("mapped-by")),
          Map.entry(
              "many-to-many",
              jpa("ManyToMany", type("target-entity", "targetEntity")).texts("mapped-by")),
          Map.entry(
              "element-collection", jpa("ElementCollection", type("target-class", "targetClass"))),
          Map.entry("embedded", Shape.marker("jakarta.persistence.Embedded")),
          Map.entry("transient", Shape.marker("jakarta.persistence.Transient")));

  /** Elements that stand for one annotation of what they are in: it is completed by them. */
  static final Map<String, Shape> SINGLE = single();

  /** Elements that may be repeated, which take the place of all such annotations. */
  static final Map<String, Shape> REPEATED =
      Map.of(
          "join-column", JOIN_COLUMN,
          "primary-key-join-column", PRIMARY_KEY_JOIN_COLUMN,
          "map-key-join-column", MAP_KEY_JOIN_COLUMN,
          "secondary-table", SECONDARY_TABLE,
          "attribute-override", ATTRIBUTE_OVERRIDE,
          "map-key-attribute-override", ATTRIBUTE_OVERRIDE,
          "association-override", ASSOCIATION_OVERRIDE,
          "convert", CONVERT,
          "map-key-convert", CONVERT);

  /** Elements that leave the schema alone. */
  static final Set<String> NEUTRAL =
      Set.of(
          "attribute-accessor",
          "batch-size",
          "caching",
          "cascade",
          "description",
          "entity-listeners",
          "exclude-default-listeners",
          "exclude-superclass-listeners",
          "extends",
          "fetch-profile",
          "filter",
          "filter-def",
          "hql-import",
          "import",
          "named-entity-graph",
          "named-native-query",
          "named-query",
          "named-stored-procedure-query",
          "natural-id-cache",
          "optimistic-locking",
          "order-by",
          "persistence-unit-metadata",
          "post-load",
          "post-persist",
          "post-remove",
          "post-update",
          "pre-persist",
          "pre-remove",
          "pre-update",
          "rowid",
          "sort",
          "sort-natural",
          "sql-delete",
          "sql-delete-all",
          "sql-insert",
          "sql-restriction",
          "sql-result-set-mapping",
          "sql-select",
          "sql-update",
          "synchronize");

  private Shapes() {}

  private static Shape table(String simpleName) {
    return jpa(
            simpleName,
            many("unique-constraint", "uniqueConstraints", UNIQUE),
            many("index", "indexes", INDEX),
            many("check-constraint", "check", CHECK))
        .texts("name", "catalog", "schema", "comment", "options");
  }

  private static Map<String, Shape> single() {
    Map<String, Shape> shapes = new HashMap<>();
    shapes.put("table", TABLE);
    shapes.put("join-table", JOIN_TABLE);
    shapes.put("collection-table", COLLECTION_TABLE);
    shapes.put("column", COLUMN);
    shapes.put("lob", Shape.marker("jakarta.persistence.Lob"));
    shapes.put("temporal", jpa("Temporal", constant("", "value", "TemporalType")));
    shapes.put("enumerated", jpa("Enumerated", constant("", "value", "EnumType")));
    shapes.put(
        "generated-value",
        jpa("GeneratedValue", constant("strategy", "strategy", "GenerationType"))
            .texts("generator"));
    shapes.put("sequence-generator", SEQUENCE_GENERATOR);
    shapes.put("table-generator", TABLE_GENERATOR);
    shapes.put(
        "order-column",
        jpa("OrderColumn")
            .texts("name", "column-definition", "options")
            .flags("nullable", "insertable", "updatable"));
    shapes.put("map-key", jpa("MapKey").texts("name"));
    shapes.put("map-key-class", jpa("MapKeyClass", type("class", "value")));
    shapes.put("map-key-temporal", jpa("MapKeyTemporal", constant("", "value", "TemporalType")));
    shapes.put("map-key-enumerated", jpa("MapKeyEnumerated", constant("", "value", "EnumType")));
    shapes.put("map-key-column", new Shape("jakarta.persistence.MapKeyColumn", COLUMN.parts()));
    shapes.put(
        "inheritance", jpa("Inheritance", constant("strategy", "strategy", "InheritanceType")));
    shapes.put("discriminator-value", jpa("DiscriminatorValue", text("", "value")));
    shapes.put(
        "discriminator-column",
        jpa(
                "DiscriminatorColumn",
                constant("discriminator-type", "discriminatorType", "DiscriminatorType"))
            .texts("name", "column-definition", "options")
            .numbers("length"));
    shapes.put("id-class", jpa("IdClass", type("class", "value")));
    shapes.put("formula", new Shape(H + "Formula", java.util.List.of(text("", "value"))));
    shapes.put("nationalized", Shape.marker(H + "Nationalized"));
    shapes.put(
        "jdbc-type-code",
        new Shape(
            H + "JdbcTypeCode",
            java.util.List.of(new Shape.Part("", "value", Shape.Kind.NUMBER, "", null))));
    return Map.copyOf(shapes);
  }
}
