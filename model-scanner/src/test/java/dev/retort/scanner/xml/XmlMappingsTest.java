package dev.retort.scanner.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.hibernate.HibernateReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Hibernate makes of mappings in XML, so do we. */
class XmlMappingsTest {
  private static final String PLAIN =
      """
      public class Order {
        Long id; int version; String name; String note; State state; Date at; byte[] data; Customer customer;
        Address home; Address work; Set<String> tags; List<Item> items; Map<String, String> labels; String skipped;
        Map<State, Address> places; Set<Customer> watchers; Order parent; List<Order> children;
        enum State { NEW, DONE }
      }
      class Customer { Long number; String name; }
      class Address { String street; String city; Customer keeper; }
      class Item { Key key; int amount; static class Key implements java.io.Serializable { String a; int b; } }
      """;

  private static final String COMPLETE =
      """
      <package>app</package>
      <access>FIELD</access>
      <sequence-generator name="numbers" sequence-name="order_numbers" initial-value="5" allocation-size="10"/>
      <entity class="Order" metadata-complete="true">
        <table name="orders" schema="sales">
          <unique-constraint name="uk_orders_name"><column-name>title</column-name><column-name>st</column-name></unique-constraint>
          <index name="ix_orders_at" column-list="at desc"/>
        </table>
        <secondary-table name="order_more"><primary-key-join-column name="order_fk"/></secondary-table>
        <attributes>
          <id name="id"><generated-value strategy="SEQUENCE" generator="numbers"/></id>
          <basic name="name" optional="false"><column name="title" length="80" nullable="false"/></basic>
          <basic name="note"><column name="note" column-definition="text" table="order_more"/></basic>
          <basic name="state"><column name="st" length="20"/><enumerated>STRING</enumerated></basic>
          <basic name="at"><temporal>DATE</temporal></basic>
          <basic name="data"><lob/></basic>
          <version name="version"><column name="v"/></version>
          <many-to-one name="customer" optional="false"><join-column name="cust"><foreign-key name="fk_cust"/></join-column></many-to-one>
          <many-to-one name="parent"><join-column name="up"/><foreign-key name="fk_up"/></many-to-one>
          <one-to-many name="children" mapped-by="parent"/>
          <one-to-many name="items" target-entity="Item"><order-column name="pos"/>
            <join-table name="order_items"><join-column name="o"/><inverse-join-column name="ia" referenced-column-name="a"/>
              <inverse-join-column name="ib" referenced-column-name="b"/></join-table></one-to-many>
          <many-to-many name="watchers"><join-table name="watching" schema="sales"/></many-to-many>
          <element-collection name="tags"><column name="tag" length="30" nullable="false"/>
            <collection-table name="order_tags"><join-column name="o"/></collection-table></element-collection>
          <element-collection name="labels"><map-key-column name="k" length="10"/><column name="val"/></element-collection>
          <element-collection name="places"><map-key-enumerated>STRING</map-key-enumerated>
            <attribute-override name="street"><column name="place_street"/></attribute-override></element-collection>
          <embedded name="home"/>
          <embedded name="work">
            <attribute-override name="street"><column name="work_street" length="50"/></attribute-override>
            <attribute-override name="city"><column name="work_city"/></attribute-override>
            <association-override name="keeper"><join-column name="work_keeper"/></association-override>
          </embedded>
          <transient name="skipped"/>
        </attributes>
      </entity>
      <entity class="Customer" metadata-complete="true">
        <attributes><id name="number"><generated-value strategy="IDENTITY"/></id><basic name="name"/></attributes>
      </entity>
      <entity class="Item" metadata-complete="true">
        <attributes><embedded-id name="key"/><basic name="amount"/></attributes>
      </entity>
      <embeddable class="Address" access="FIELD" metadata-complete="true">
        <attributes><basic name="street"/><basic name="city"/><many-to-one name="keeper"/></attributes>
      </embeddable>
      <embeddable class="app.Item$Key" access="FIELD" metadata-complete="true">
        <attributes><basic name="a"/><basic name="b"/></attributes>
      </embeddable>
      """;

  @TempDir private Path folder;

  private XmlProject project() {
    return new XmlProject(folder);
  }

  @Test
  void mapsClassesWithoutAnnotations() {
    project().java("Order", PLAIN).orm("META-INF/orm.xml", COMPLETE).isReadAsHibernateReadsIt();
  }

  @Test
  void overridesWhatAnnotationsSayAndKeepsTheRest() {
    project()
        .java(
            "Person",
            """
            @Entity @Table(name = "people", indexes = @Index(name = "ix_a", columnList = "full_name"))
            public class Person extends Base {
              @Column(name = "full_name", length = 100, nullable = false) String name;
              @Enumerated(EnumType.STRING) @Column(length = 12) Mood mood;
              @ManyToOne @JoinColumn(name = "boss_id") Person boss;
              @OneToMany @JoinColumn(name = "owner_id") Set<Pet> pets;
              @Column(name = "gone") String untouched;
              @Embedded @AttributeOverride(name = "a", column = @Column(name = "old_a")) Pair pair;
              enum Mood { GOOD, BAD }
            }
            @MappedSuperclass class Base { @Id @GeneratedValue Long id; String created; }
            @Entity class Pet { @Id Long id; @Column(unique = true) String name; }
            @Embeddable class Pair { String a; @Column(length = 7) String b; }
            """)
        .orm(
            "META-INF/orm.xml",
            """
            <package>app</package>
            <mapped-superclass class="Base" access="FIELD">
              <attributes><basic name="created"><column name="created_by" length="30"/></basic></attributes>
            </mapped-superclass>
            <entity class="Person" access="FIELD">
              <table name="persons"/>
              <attributes>
                <basic name="name"><column length="200"/></basic>
                <basic name="mood"><enumerated>ORDINAL</enumerated></basic>
                <many-to-one name="boss"><join-column name="chief_id" nullable="false"/></many-to-one>
                <embedded name="pair"><attribute-override name="b"><column name="new_b"/></attribute-override></embedded>
              </attributes>
            </entity>
            <embeddable class="Pair" access="FIELD">
              <attributes><basic name="a"><column length="9"/></basic></attributes>
            </embeddable>
            <entity class="Pet" access="FIELD"><attributes><transient name="name"/></attributes></entity>
            """)
        .isReadAsHibernateReadsIt();
  }

  @Test
  void completeMetadataMakesAnnotationsCountForNothing() {
    project()
        .java(
            "Thing",
            """
            @Entity @Table(name = "annotated") @SequenceGenerator(name = "g", sequenceName = "annotated_seq")
            public class Thing {
              @Id @GeneratedValue(generator = "g") Long id;
              @Column(name = "n", length = 3) String name;
              @Transient String kept;
            }
            """)
        .orm(
            "META-INF/orm.xml",
            """
            <entity class="app.Thing" access="FIELD" metadata-complete="true">
              <attributes><id name="id"/></attributes>
            </entity>
            """)
        .isReadAsHibernateReadsIt();
  }

  @Test
  void inheritanceAccessAndIdsAreTakenFromXml() {
    project()
        .java(
            "Animal",
            """
            public class Animal {
              private Long key; private String name;
              public Long getKey() { return key; } public void setKey(Long k) { key = k; }
              public String getName() { return name; } public void setName(String n) { name = n; }
              public String getCall() { return name; } public void setCall(String n) { name = n; }
            }
            class Dog extends Animal { private int age; public int getAge() { return age; } public void setAge(int a) { age = a; } }
            class Cat extends Animal { private Home home; public Home getHome() { return home; } public void setHome(Home h) { home = h; } }
            class Home { int house; String street; static class Id implements java.io.Serializable { int house; String street; } }
            """)
        .orm(
            "META-INF/orm.xml",
            """
            <package>app</package>
            <entity class="Animal" access="PROPERTY" metadata-complete="true">
              <inheritance strategy="SINGLE_TABLE"/>
              <discriminator-value>A</discriminator-value>
              <discriminator-column name="kind" discriminator-type="CHAR"/>
              <attributes><id name="key"><column name="id"/></id><basic name="name"/><transient name="call"/></attributes>
            </entity>
            <entity class="Cat" access="PROPERTY" metadata-complete="true"><discriminator-value>C</discriminator-value>
              <attributes><many-to-one name="home"/></attributes></entity>
            <entity class="Dog" access="PROPERTY" metadata-complete="true"><discriminator-value>D</discriminator-value>
              <attributes><basic name="age"/></attributes></entity>
            <entity class="Home" access="FIELD" metadata-complete="true"><id-class class="app.Home$Id"/>
              <attributes><id name="house"/><id name="street"><column length="40"/></id></attributes></entity>
            """)
        .isReadAsHibernateReadsIt();
  }

  @Test
  void theSchemaOfTheFileIsThatOfItsTables() {
    project()
        .java(
            "Lion",
            """
            public class Lion { Long id; Set<String> names; Lion prey; Set<Lion> pack; }
            @Entity class Free { @Id Long id; }
            """)
        .orm(
            "META-INF/orm.xml",
            """
            <package>app</package>
            <schema>zoo</schema>
            <access>FIELD</access>
            <entity class="Lion" metadata-complete="true"><attributes>
              <id name="id"><generated-value strategy="SEQUENCE" generator="g"/>
                <sequence-generator name="g" sequence-name="lions"/></id>
              <one-to-one name="prey"><join-column name="eats"/><foreign-key name="fk_eats"/></one-to-one>
              <one-to-many name="pack"><join-column name="leader"/><foreign-key name="fk_leader"/></one-to-many>
              <element-collection name="names"><collection-table name="lion_names"/></element-collection>
            </attributes></entity>
            """)
        .isReadAsHibernateReadsIt();
  }

  @Test
  void persistenceUnitsNameFilesAndClasses() {
    project()
        .java(
            "Listed",
            """
            @Entity public class Listed { @Id Long id; }
            @Entity class Unlisted { @Id Long id; }
            class Mapped { Long id; java.net.URI place; }
            @Converter(autoApply = true) class Places implements AttributeConverter<java.net.URI, String> {
              public String convertToDatabaseColumn(java.net.URI p) { return null; }
              public java.net.URI convertToEntityAttribute(String p) { return null; }
            }
            """)
        .resource(
            "META-INF/persistence.xml",
            """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
              <persistence-unit name="main">
                <mapping-file>mappings/more.xml</mapping-file>
                <class>app.Listed</class>
                <class>app.Places</class>
                <exclude-unlisted-classes/>
              </persistence-unit>
            </persistence>
            """)
        .orm(
            "mappings/more.xml",
            """
            <entity class="app.Mapped" access="FIELD" metadata-complete="true">
              <attributes><id name="id"/><basic name="place"/></attributes>
            </entity>
            """)
        .isReadAsHibernateReadsIt();
    assertThat(project().schema().schema().tables())
        .extracting(t -> t.name().name())
        .containsExactly("listed", "mapped");
  }

  @Test
  void filesThatCannotBeReadAreNamed() {
    project()
        .java("A", "@Entity public class A { @Id Long id; }")
        .resource(
            "app/Old.hbm.xml",
            "<hibernate-mapping package='app'><class name='Old'><set name='tags' table='old_tags'/></class></hibernate-mapping>")
        .resource("META-INF/orm.xml", "<entity-mappings><entity")
        .resource(
            "META-INF/persistence.xml",
            "<persistence><persistence-unit name='a'><mapping-file>none.xml</mapping-file>"
                + "<mapping-file>app/Old.hbm.xml</mapping-file></persistence-unit></persistence>");
    List<String> findings = project().model().findings().stream().map(Object::toString).toList();
    assertThat(findings)
        .anySatisfy(
            f ->
                assertThat(f)
                    .contains("RT115", "app/Old.hbm.xml", "it maps app.Old to Old, old_tags"))
        .anySatisfy(f -> assertThat(f).contains("RT115", "META-INF/orm.xml", "cannot be read"))
        .anySatisfy(f -> assertThat(f).contains("RT115", "none.xml", "is not there"))
        .hasSize(3);
  }

  @Test
  void onlyHibernateReadsFilesOfItsOldFormat() {
    project()
        .java("A", "@Entity public class A { @Id Long id; @ManyToOne Old old; }")
        .java("Old", "public class Old { Long id; String name; Set<String> tags; }")
        .resource(
            "app/Old.hbm.xml",
            """
            <?xml version="1.0"?>
            <!DOCTYPE hibernate-mapping PUBLIC "-//Hibernate/Hibernate Mapping DTD 3.0//EN"
                "http://www.hibernate.org/dtd/hibernate-mapping-3.0.dtd">
            <hibernate-mapping package="app" default-access="field">
              <class name="Old" table="olds">
                <id name="id"><generator class="identity"/></id>
                <property name="name" length="40" not-null="true"/>
                <set name="tags" table="old_tags"><key column="old_id"/><element column="tag" type="string"/></set>
              </class>
            </hibernate-mapping>
            """)
        .compile();
    ScanResult read =
        new HibernateReader()
            .read(List.of(folder.resolve("target/classes")), ScanOptions.defaults());
    assertThat(read.findings()).isEmpty();
    assertThat(read.schema().tables())
        .extracting(t -> t.name().name())
        .containsExactly("a", "old_tags", "olds");
    assertThat(project().model().findings())
        .extracting(f -> f.message())
        .containsExactly(
            "app/Old.hbm.xml is in Hibernate's old format, which is not read;"
                + " it maps app.Old to old_tags, olds");
  }

  @Test
  void settingsOfAPersistenceUnitThatDifferAreNamed() {
    project()
        .java("A", "@Entity public class A { @Id Long id; }")
        .resource(
            "META-INF/persistence.xml",
            """
            <persistence><persistence-unit name="a"><properties>
              <property name="hibernate.physical_naming_strategy"
                        value="org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"/>
              <property name="hibernate.implicit_naming_strategy" value="app.Mine"/>
              <property name="hibernate.default_schema" value="app"/>
              <property name="hibernate.globally_quoted_identifiers" value="true"/>
              <property name="hibernate.auto_quote_keyword" value="false"/>
              <property name="org.hibernate.envers.audit_table_suffix" value="_log"/>
              <property name="jakarta.persistence.validation.mode" value="none"/>
              <property name="hibernate.show_sql" value="true"/>
            </properties></persistence-unit></persistence>
            """);
    assertThat(project().model().findings())
        .allMatch(f -> f.code().equals("RT116"))
        .extracting(f -> f.object())
        .containsExactlyInAnyOrder(
            "hibernate.physical_naming_strategy",
            "hibernate.implicit_naming_strategy",
            "hibernate.default_schema",
            "hibernate.globally_quoted_identifiers",
            "org.hibernate.envers.audit_table_suffix");
    assertThat(project().model().findings())
        .extracting(Object::toString)
        .anySatisfy(
            f ->
                assertThat(f)
                    .contains(
                        "persistence.xml:3",
                        "models.naming = \"spring\"; Retort was told \"jpa\""));
  }

  @Test
  void whatIsNotThereOrNotUnderstoodIsReportedWithItsLine() {
    project()
        .java("A", "@Entity public class A { @Id Long id; String name; }")
        .orm(
            "META-INF/orm.xml",
            """
            <entity class="app.A" access="FIELD"><attributes>
              <basic name="nmae"/>
              <basic name="name"><wonder/></basic>
            </attributes></entity>
            <entity class="app.Gone" access="FIELD"/>
            """);
    List<String> findings = project().model().findings().stream().map(Object::toString).toList();
    assertThat(findings)
        .anySatisfy(f -> assertThat(f).contains("RT155", "orm.xml:4", "no attribute nmae"))
        .anySatisfy(f -> assertThat(f).contains("RT156", "orm.xml:5", "wonder"))
        .anySatisfy(f -> assertThat(f).contains("RT155", "app.Gone"))
        .hasSize(3);
  }
}
