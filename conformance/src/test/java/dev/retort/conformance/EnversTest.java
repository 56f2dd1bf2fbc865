package dev.retort.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.conformance.other.OtherHibernate;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.ConstraintNaming;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.source.SourceModel;
import dev.retort.scanner.source.SourceReader;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A51: the tables of Envers, against the database that Hibernate makes with Envers present. */
@UsesPostgres
class EnversTest {
  private static final Path JARS = Path.of("target/envers");
  private static final String IMPORTS =
      "package app;\nimport jakarta.persistence.*;\nimport java.util.*;\nimport org.hibernate.envers.*;\n";

  private static final String ORDERS =
      """
      @Entity @Audited @Table(name = "orders", uniqueConstraints = @UniqueConstraint(columnNames = "number"))
      public class Order {
        @Id @GeneratedValue Long id;
        @Version int version;
        @Column(nullable = false, length = 40) String number;
        @Enumerated(EnumType.STRING) State state;
        @NotAudited String secret;
        @ManyToOne(optional = false) Customer customer;
        @Embedded Address address;
        @ElementCollection Set<String> tags;
        @ElementCollection List<Address> stops;
        @OneToMany(mappedBy = "order") List<Line> lines;
        @ManyToMany Set<Customer> watchers;
        @OneToMany @JoinColumn(name = "order_fk") Set<Note> notes;
        @Lob String text;
        java.math.BigDecimal total;
        enum State { NEW, DONE }
      }
      @Entity class Customer {
        @Id Long id;
        @Audited String name;
        String email;
      }
      @Entity @Audited @AuditTable("line_history") class Line {
        @EmbeddedId Key id;
        @ManyToOne @JoinColumn(name = "order_id") Order order;
        int amount;
        @Embeddable static class Key implements java.io.Serializable { int a; String b; }
      }
      @Entity @Audited class Note { @Id UUID id; String text; }
      @Embeddable class Address { String street; String city; }
      @Entity class Plain { @Id Long id; String text; }
      """;

  private static final String HIERARCHIES =
      """
      @Entity @Audited @Inheritance(strategy = InheritanceType.JOINED)
      public class Animal extends Base { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; String name; }
      @MappedSuperclass class Base { java.time.Instant created; }
      @Entity @Audited class Dog extends Animal { int age; }
      @Entity @Audited class Puppy extends Dog { boolean small; }
      @Entity @Audited @DiscriminatorColumn(name = "kind") class Shape { @Id Long id; @ManyToOne Shape next; }
      @Entity @Audited class Circle extends Shape { double radius; }
      @Entity @Audited @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) abstract class Payment { @Id Long id; int sum; }
      @Entity @Audited class Cash extends Payment { String till; }
      @Entity @Audited @SecondaryTable(name = "more") class Wide {
        @Id Long id; String a; @Column(table = "more") String b;
        @ElementCollection @OrderColumn(name = "pos") List<String> listed;
        @ElementCollection Map<String, Integer> counted;
        @OneToOne Wide twin; @OneToOne(mappedBy = "twin") Wide other;
        @ManyToMany @AuditJoinTable(name = "wide_friends_log") List<Wide> friends;
      }
      """;

  private static final String OWN_REVISION =
      """
      @Entity @Audited(withModifiedFlag = true) public class Thing {
        @Id Long id; String name; @Column(name = "val") int value; @ManyToOne Thing parent; @ElementCollection Set<String> tags;
      }
      @Entity @RevisionEntity @Table(name = "changes") class Change {
        @Id @GeneratedValue @RevisionNumber Long no; @RevisionTimestamp java.util.Date at; String who;
      }
      """;

  private static final String DETAILS =
      """
      @Entity @Audited @AuditOverride(forClass = Root.class, name = "kept")
      public class Leaf extends Root {
        @Embedded Part part; @NotAudited @Embedded @AttributeOverride(name = "a", column = @Column(name = "x"))
        @AttributeOverride(name = "b", column = @Column(name = "y")) Part hidden;
        @ElementCollection Set<Part> parts; @ElementCollection Map<String, Part> byName;
        @ElementCollection @NotAudited Set<String> unseen;
        @Column(columnDefinition = "text") String wide; @Column(unique = true) Integer code = 1;
        @ManyToOne @Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED) Outside outside;
        @ManyToMany @Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED) @JoinTable(name = "leaf_out") Set<Outside> outsides;
        java.time.LocalTime time; Kind kind; boolean flag; @Version long version;
        enum Kind { A, B }
      }
      @MappedSuperclass class Root { @Id @GeneratedValue Long id; String kept; String lost; }
      @Embeddable class Part { String a; @Column(nullable = false) int b; }
      @Entity class Outside { @Id String code; }
      @Entity @Audited @IdClass(Pair.Key.class) class Pair {
        @Id int west; @Id String east; String text; @OneToMany(mappedBy = "pair") Set<Half> halves;
        static class Key implements java.io.Serializable { int west; String east; }
      }
      @Entity @Audited class Half { @Id Long id; @ManyToOne Pair pair; @ManyToMany(mappedBy = "mine") Set<Half> theirs; @ManyToMany Set<Half> mine; }
      """;

  private static final String MAPPED =
      """
      @Entity @Audited public class Basket {
        @Id Long id;
        @OneToMany @JoinColumn(name = "basket_id") @AuditMappedBy(mappedBy = "basket") Set<Apple> apples;
        @OneToMany(mappedBy = "crate") @OrderColumn(name = "pos") List<Apple> ordered;
        @OneToMany @JoinColumn(name = "holder_id")
        @AuditJoinTable(name = "basket_pears", inverseJoinColumns = @JoinColumn(name = "the_pear")) Set<Pear> pears;
        @ManyToMany @AuditJoinTable(inverseJoinColumns = @JoinColumn(name = "a_plum")) Set<Plum> plums;
        @ManyToMany @OrderColumn @AuditJoinTable(inverseJoinColumns = @JoinColumn(name = "p2")) @JoinTable(name = "sorted") List<Plum> sorted;
        @Embedded Size size;
        @OneToMany Map<String, Pear> named;
      }
      @Embeddable class Size { int width; @NotAudited int depth; @ManyToOne Pear like; }
      @Entity @Audited class Apple {
        @Id Long id;
        @ManyToOne @JoinColumn(name = "basket_id", insertable = false, updatable = false) Basket basket;
        @ManyToOne Basket crate;
      }
      @Entity @Audited class Pear { @Id Long id; }
      @Entity @Audited class Plum { @Id Long id; }
      @MappedSuperclass class Old { @Id Long id; String a; String b; @Column(name = "cc") int c; }
      @Entity @AuditOverrides({@AuditOverride(forClass = Old.class, name = "a"), @AuditOverride(forClass = Old.class, name = "c")})
      @Audited class New extends Old { String own; }
      @Entity @Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED) class Loose { @Id Long id; @ManyToOne Free free; @OneToOne Free one; }
      @Entity class Free { @Id @GeneratedValue Integer id; }
      """;

  @TempDir private Path folder;

  @Test
  void mappedByOverridesAndNamesOfJoinColumns(TestDatabase byHibernate, TestDatabase byRetort)
      throws IOException {
    compare(MAPPED, Map.of(), byHibernate, byRetort);
  }

  @Test
  void overridesEmbeddablesAndCompositeKeys(TestDatabase byHibernate, TestDatabase byRetort)
      throws IOException {
    compare(DETAILS, Map.of(), byHibernate, byRetort);
  }

  @Test
  void commonMappings(TestDatabase byHibernate, TestDatabase byRetort) throws IOException {
    compare(ORDERS, Map.of(), byHibernate, byRetort);
  }

  @Test
  void hierarchiesAndCollections(TestDatabase byHibernate, TestDatabase byRetort)
      throws IOException {
    compare(HIERARCHIES, Map.of(), byHibernate, byRetort);
  }

  @Test
  void ownRevisionEntityAndModifiedFlags(TestDatabase byHibernate, TestDatabase byRetort)
      throws IOException {
    compare(OWN_REVISION, Map.of(), byHibernate, byRetort);
  }

  @Test
  void settings(TestDatabase byHibernate, TestDatabase byRetort) throws IOException {
    String p = "org.hibernate.envers.";
    Map<String, String> properties = new TreeMap<>();
    properties.put(p + "audit_table_prefix", "log_");
    properties.put(p + "audit_table_suffix", "_was");
    properties.put(p + "revision_field_name", "changeset");
    properties.put(p + "revision_type_field_name", "kind");
    properties.put(p + "audit_strategy", "org.hibernate.envers.strategy.ValidityAuditStrategy");
    properties.put(p + "audit_strategy_validity_store_revend_timestamp", "true");
    properties.put(p + "do_not_audit_optimistic_locking_field", "false");
    properties.put(p + "track_entities_changed_in_revision", "true");
    properties.put(p + "default_schema", "history");
    compare(ORDERS, properties, byHibernate, byRetort);
  }

  private void compare(
      String sources,
      Map<String, String> properties,
      TestDatabase byHibernate,
      TestDatabase byRetort)
      throws IOException {
    Path source = folder.resolve("src/app/All.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, IMPORTS + sources.replace("public class", "class"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<Path> jars;
    try (Stream<Path> files = Files.list(JARS)) {
      jars = files.sorted().toList();
    }
    String classPath =
        String.join(java.io.File.pathSeparator, jars.stream().map(Path::toString).toList());
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                classes.toString(),
                source.toString());
    assertThat(exit).isZero();
    ScanOptions options =
        ScanOptions.defaults()
            .withConstraintNames(ConstraintNaming.HIBERNATE)
            .withClasspath(jars)
            .withProperties(properties);
    SourceModel model = new SourceReader().read(List.of(folder.resolve("src")), options);
    ScanResult wanted = new SchemaMapper(options).map(model.model());
    List<String> ddl;
    try (OtherHibernate envers = new OtherHibernate(JARS, List.of(classes))) {
      List<String> settings = new ArrayList<>();
      properties.forEach((key, value) -> settings.addAll(List.of(key, value)));
      ddl =
          envers.ddl(
              Map.of(
                  "classes",
                  model.model().types().stream()
                      .filter(TypeDeclaration::managed)
                      .map(TypeDeclaration::name)
                      .toList(),
                  "settings",
                  settings));
    }
    Files.write(Path.of("target/envers-last.sql"), ddl);
    assertThat(Databases.execute(byHibernate, ddl)).isEmpty();
    Databases.create(byRetort, wanted.schema());
    List<String> schemas = wanted.schema().namespaces();
    List<String> found =
        new ArrayList<>(
            Differences.of(
                Databases.introspect(byHibernate, schemas),
                Databases.introspect(byRetort, schemas)));
    wanted.findings().forEach(f -> found.add("finding   " + f));
    assertThat(String.join("\n", found)).isEmpty();
  }
}
