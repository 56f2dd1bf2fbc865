package dev.retort.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A project of as many entities as wanted, of the kind that business applications are made of: a
 * mapped superclass, embeddables, enums, references between the entities, collections, accessors.
 * The same number gives the same files.
 */
final class SampleProject {
  private static final String PACKAGE = "com.example.big";
  private static final int ENTITIES_PER_PACKAGE = 50;

  private final Path folder;
  private final int entities;

  SampleProject(Path folder, int entities) {
    this.folder = folder;
    this.entities = entities;
  }

  Path sources() {
    return folder.resolve("src");
  }

  Path classes() {
    return folder.resolve("classes");
  }

  Path configuration(String reader) {
    return folder.resolve("retort-" + reader + ".toml");
  }

  /** Writes everything. */
  void write() throws IOException {
    java("common", "Audited", AUDITED);
    java("common", "Address", ADDRESS);
    java("common", "State", "public enum State { DRAFT, ACTIVE, CLOSED }\n");
    for (int i = 0; i < entities; i++) {
      writeEntity(i, "");
    }
    for (String reader : List.of("source", "processor")) {
      Files.writeString(
          configuration(reader),
          "[models]\n%s = [\"%s\"]\nnaming = \"spring\"\n"
              .formatted(reader, reader.equals("source") ? "src" : "classes"));
    }
  }

  /** Writes one entity again, with one more attribute. */
  void change(int entity, int round) throws IOException {
    writeEntity(entity, "  @Column(length = %d)\n  private String added;\n".formatted(10 + round));
  }

  /** The binary names of everything that Hibernate has to be told of. */
  List<String> managedClasses() {
    List<String> names = new ArrayList<>();
    names.add(PACKAGE + ".common.Address");
    names.add(PACKAGE + ".common.Audited");
    for (int i = 0; i < entities; i++) {
      names.add(PACKAGE + "." + area(i) + "." + name(i));
    }
    return names;
  }

  private static String area(int entity) {
    return "area" + entity / ENTITIES_PER_PACKAGE;
  }

  private static String name(int entity) {
    return "Entity" + entity;
  }

  private void writeEntity(int i, String more) throws IOException {
    StringBuilder body = new StringBuilder();
    StringBuilder accessors = new StringBuilder();
    body.append(more);
    for (Attribute each : attributes(i)) {
      body.append(each.annotations())
          .append("  private ")
          .append(each.type())
          .append(' ')
          .append(each.name())
          .append(";\n\n");
      String suffix = Character.toUpperCase(each.name().charAt(0)) + each.name().substring(1);
      accessors.append(
          "  public %1$s get%2$s() {\n    return %3$s;\n  }\n\n  public void set%2$s(%1$s value) {\n    this.%3$s = value;\n  }\n\n"
              .formatted(each.type(), suffix, each.name()));
    }
    java(
        area(i),
        name(i),
        """
        @Entity
        @Table(name = "t_entity_%d", indexes = @Index(columnList = "code"))
        public class %s extends Audited {
          @Id
          @GeneratedValue(strategy = GenerationType.SEQUENCE)
          private Long id;

        %s%s}
        """
            .formatted(i, name(i), body, accessors));
  }

  /** An attribute of an entity, with its annotations a line each. */
  private record Attribute(String annotations, String type, String name) {}

  private List<Attribute> attributes(int i) {
    List<Attribute> all = new ArrayList<>();
    all.add(new Attribute("  @Column(nullable = false, length = 40)\n", "String", "code"));
    all.add(new Attribute("  @Column(length = 2000)\n", "String", "description"));
    all.add(new Attribute("  @Column(precision = 12, scale = 2)\n", "BigDecimal", "amount"));
    all.add(new Attribute("", "LocalDate", "validFrom"));
    all.add(new Attribute("", "int", "position"));
    all.add(new Attribute("  @Enumerated(EnumType.STRING)\n", "State", "state"));
    if (i % 3 == 0) {
      all.add(new Attribute("  @Embedded\n", "Address", "address"));
    }
    if (i % 7 == 0) {
      all.add(new Attribute("  @ElementCollection\n", "Set<String>", "labels"));
    }
    for (int step : new int[] {1, 13}) {
      if (i >= step) {
        String target = PACKAGE + "." + area(i - step) + "." + name(i - step);
        all.add(new Attribute("  @ManyToOne(fetch = FetchType.LAZY)\n", target, "parent" + step));
      }
    }
    return all;
  }

  private void java(String area, String name, String text) throws IOException {
    Path file = sources().resolve((PACKAGE + "." + area).replace('.', '/')).resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        package %s.%s;

        import %s.common.*;
        import jakarta.persistence.*;
        import java.math.BigDecimal;
        import java.time.Instant;
        import java.time.LocalDate;
        import java.util.Set;

        %s"""
            .formatted(PACKAGE, area, PACKAGE, text));
  }

  private static final String AUDITED =
      """
      @MappedSuperclass
      public abstract class Audited {
        @Version
        private long version;

        @Column(nullable = false)
        private Instant createdAt;

        private Instant updatedAt;
      }
      """;

  private static final String ADDRESS =
      """
      @Embeddable
      public class Address {
        @Column(length = 80)
        private String street;

        @Column(length = 20)
        private String zip;

        @Column(length = 80)
        private String city;
      }
      """;
}
