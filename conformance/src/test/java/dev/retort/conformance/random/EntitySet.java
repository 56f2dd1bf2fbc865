package dev.retort.conformance.random;

import dev.retort.scanner.ScanOptions.ConstraintNaming;
import dev.retort.scanner.ScanOptions.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Declarations that belong together, and how they are read.
 *
 * @param seed draws the set again, before it was made smaller
 * @param nested whether all stand in one class, or each in a file of its own
 * @param validated whether Bean Validation counts
 * @param properties Hibernate's settings
 */
record EntitySet(
    long seed,
    List<Type> types,
    boolean nested,
    Naming naming,
    ConstraintNaming constraintNames,
    boolean validated,
    Map<String, String> properties) {
  private static final String HOLDER = "Model";
  static final String PACKAGE = "random.model";

  private static final Set<String> KINDS =
      Set.of(
          "Any",
          "AnyDiscriminator",
          "AnyKeyJavaClass",
          "ManyToAny",
          "Converter",
          "ElementCollection",
          "Embeddable",
          "Embedded",
          "EmbeddedId",
          "Entity",
          "Id",
          "ManyToMany",
          "ManyToOne",
          "MappedSuperclass",
          "MapsId",
          "OneToMany",
          "OneToOne");

  private static final String HEADER =
      """
      package random.model;

      import jakarta.persistence.*;
      import java.io.Serializable;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import org.hibernate.annotations.*;
      import org.hibernate.type.SqlTypes;

      """;

  EntitySet {
    types = List.copyOf(types);
    properties = new TreeMap<>(properties);
  }

  /** The files, by their path. */
  Map<String, String> sources() {
    Map<String, String> files = new TreeMap<>();
    StringBuilder holder = new StringBuilder(HEADER + "public class " + HOLDER + " {\n");
    for (Type type : types) {
      if (type.kind() == Type.Kind.PACKAGE) {
        StringBuilder text = new StringBuilder();
        type.uses().forEach(use -> text.append(use).append('\n'));
        files.put("random/model/package-info.java", text + HEADER);
      } else if (nested) {
        holder.append(type.text("public static ")).append('\n');
      } else {
        files.put("random/model/" + type.name() + ".java", HEADER + type.text("public "));
      }
    }
    if (nested) {
      files.put("random/model/" + HOLDER + ".java", holder + "}\n");
    }
    return files;
  }

  /** All that is smaller by one thing: a type, an attribute, an annotation, a member of one. */
  Stream<EntitySet> smaller() {
    List<List<Type>> all = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      all.add(Lists.without(types, i));
    }
    for (int i = 0; i < types.size(); i++) {
      int at = i;
      Type type = types.get(i);
      Lists.smaller(type.attributes(), attribute -> false, EntitySet::smaller)
          .forEach(less -> all.add(Lists.with(types, at, type.withAttributes(less))));
      Lists.smaller(type.uses(), EntitySet::isKind, EntitySet::smaller)
          .forEach(less -> all.add(Lists.with(types, at, type.withUses(less))));
    }
    return all.stream()
        .map(
            less ->
                new EntitySet(seed, less, nested, naming, constraintNames, validated, properties));
  }

  private static Stream<Attribute> smaller(Attribute attribute) {
    return Lists.smaller(attribute.uses(), EntitySet::isKind, EntitySet::smaller)
        .map(less -> new Attribute(less, attribute.type(), attribute.name()));
  }

  private static Stream<Use> smaller(Use use) {
    return Lists.smaller(use.members(), member -> false, member -> Stream.of())
        .map(less -> new Use(use.name(), less));
  }

  /** Without it a declaration would be another one, and what is wrong with it another thing. */
  private static boolean isKind(Use use) {
    return KINDS.contains(use.name());
  }

  /** How much there is to take away. */
  int size() {
    int size = 0;
    for (Type type : types) {
      size += 1 + size(type.uses());
      for (Attribute attribute : type.attributes()) {
        size += 1 + size(attribute.uses());
      }
    }
    return size;
  }

  private static int size(List<Use> uses) {
    return uses.stream().mapToInt(use -> 1 + use.members().size()).sum();
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            "seed %d, naming %s, constraint names %s, validated %s, properties %s\n"
                .formatted(seed, naming, constraintNames, validated, properties));
    sources()
        .forEach((path, source) -> text.append("// ").append(path).append('\n').append(source));
    return text.toString();
  }
}
