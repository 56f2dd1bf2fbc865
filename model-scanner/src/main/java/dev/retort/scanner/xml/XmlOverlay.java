package dev.retort.scanner.xml;

import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lays mappings in XML over the declarations that a reader found, so that whoever maps them knows
 * annotations only. By the rules of Hibernate ({@code
 * org.hibernate.boot.models.xml.internal.ManagedTypeProcessor}): what the XML says of an annotation
 * counts, what it leaves out stays; lists are replaced; a type whose metadata is complete has no
 * other annotations.
 */
public final class XmlOverlay {
  private static final Map<String, String> MANAGED =
      Map.of(
          "entity", "jakarta.persistence.Entity",
          "embeddable", "jakarta.persistence.Embeddable",
          "mapped-superclass", "jakarta.persistence.MappedSuperclass",
          "converter", "jakarta.persistence.Converter");
  private static final Set<String> OF_FILE =
      Set.of(
          "package", "schema", "access", "sequence-generator", "table-generator", "default-access");

  private final MappingFiles files;
  private final List<Finding> findings;
  private final Map<String, List<Mapped>> types = new TreeMap<>();
  private final Map<String, AnnotationUse> generators = new HashMap<>();

  /** A class's element and the file around it. */
  record Mapped(
      XmlElement element, ElementConverter converter, @Nullable String access, boolean complete) {}

  /**
   * @param findings receives what is wrong with the files
   */
  public XmlOverlay(MappingFiles files, List<Finding> findings) {
    this.files = files;
    this.findings = findings;
    findings.addAll(files.findings());
    files.oldFormat().forEach(file -> findings.add(file.finding()));
    files.roots().forEach(this::read);
  }

  /** Reports where persistence units set something else than the options. */
  public void compareSettings(ScanOptions options, List<Finding> out) {
    UnitSettings.compare(files, options, out::add);
  }

  /** The classes that the files map, by binary name. */
  public Set<String> classes() {
    return Set.copyOf(types.keySet());
  }

  /** Whether annotations make this class one of the persistence unit. */
  public boolean admits(String name) {
    return !files.onlyListed() || files.listed().contains(name) || types.containsKey(name);
  }

  private void read(XmlElement root) {
    XmlElement metadata = root.child("persistence-unit-metadata").orElse(null);
    boolean allComplete =
        metadata != null && metadata.child("xml-mapping-metadata-complete").isPresent();
    XmlElement defaults =
        metadata == null ? null : metadata.child("persistence-unit-defaults").orElse(null);
    String unitAccess = defaults == null ? null : defaults.value("access");
    String schema = root.value("schema");
    if (schema == null && defaults != null) {
      schema = defaults.value("schema");
    }
    if (defaults != null && defaults.child("delimited-identifiers").isPresent()) {
      unknown(defaults.child("delimited-identifiers").orElseThrow(), "the persistence unit");
    }
    String packageName = root.value("package");
    ElementConverter converter =
        new ElementConverter(packageName == null ? "" : packageName, schema == null ? "" : schema);
    for (XmlElement child : root.children()) {
      if (MANAGED.containsKey(child.name())) {
        String name = child.attributes().get("class");
        if (name == null) {
          unknown(child, "a mapping without a class");
          continue;
        }
        boolean complete = allComplete || child.flag("metadata-complete");
        // The file's access is the entities' only.
        String fileAccess = child.name().equals("entity") ? root.value("access") : null;
        String access = first(child.attributes().get("access"), fileAccess, unitAccess);
        types
            .computeIfAbsent(converter.className(name), n -> new ArrayList<>())
            .add(new Mapped(child, converter, access, complete));
      } else if (child.name().equals("sequence-generator")) {
        generator(converter.use(Shapes.SEQUENCE_GENERATOR, child));
      } else if (child.name().equals("table-generator")) {
        generator(converter.use(Shapes.TABLE_GENERATOR, child));
      } else if (!OF_FILE.contains(child.name()) && !Shapes.NEUTRAL.contains(child.name())) {
        unknown(child, "the file");
      }
    }
  }

  private void generator(AnnotationUse use) {
    generators.putIfAbsent(use.string("name", ""), use);
  }

  /** The type as it is with what the files say of it. */
  public TypeDeclaration apply(TypeDeclaration type) {
    TypeDeclaration result = type;
    for (Mapped mapped : types.getOrDefault(type.name(), List.of())) {
      result = apply(result, mapped);
    }
    return generators.isEmpty() ? result : withGenerators(result);
  }

  private TypeDeclaration apply(TypeDeclaration type, Mapped mapped) {
    TypeDeclaration base = mapped.complete() ? bare(type) : type;
    AnnotationList annotations = new AnnotationList(base.annotations());
    XmlElement element = mapped.element();
    String kind = MANAGED.get(element.name());
    Map<String, AnnotationValue> values = new TreeMap<>();
    if (element.name().equals("entity") && element.attributes().containsKey("name")) {
      values.put("name", new AnnotationValue.Text(element.attributes().get("name")));
    }
    if (element.name().equals("converter")) {
      values.put("autoApply", new AnnotationValue.Bool(element.flag("auto-apply")));
    }
    annotations.merge(new AnnotationUse(kind, values, element.origin()));
    String access = mapped.access();
    if (access == null && mapped.complete() && element.name().equals("entity")) {
      access = "PROPERTY";
    }
    if (access != null) {
      annotations.merge(access(access, element.origin()));
    }
    ElementParts parts = new ElementParts(mapped.converter(), (e) -> unknown(e, type.simpleName()));
    parts.ofClass(element, annotations);
    if (element.name().equals("entity")
        && element.child("table").isEmpty()
        && !mapped.converter().schema().isEmpty()) {
      annotations.merge(
          new AnnotationUse(
              "jakarta.persistence.Table",
              Map.of("schema", new AnnotationValue.Text(mapped.converter().schema())),
              element.origin()));
    }
    List<Member> members = new ArrayList<>(base.members());
    String effective = access != null ? access : inferred(base, element.name());
    for (XmlElement attribute :
        element.child("attributes").map(XmlElement::children).orElse(List.of())) {
      if (attribute.name().equals("natural-id")) {
        attribute.children().forEach(a -> attribute(a, members, effective, parts, type, true));
      } else {
        attribute(attribute, members, effective, parts, type, false);
      }
    }
    element.all("tenant-id").forEach(a -> attribute(a, members, effective, parts, type, false));
    return with(base, annotations.all(), members);
  }

  private void attribute(
      XmlElement attribute,
      List<Member> members,
      String classAccess,
      ElementParts parts,
      TypeDeclaration type,
      boolean natural) {
    if (!Shapes.ATTRIBUTES.containsKey(attribute.name())) {
      if (!Shapes.NEUTRAL.contains(attribute.name())) {
        unknown(attribute, type.simpleName());
      }
      return;
    }
    String name = attribute.attributes().getOrDefault("name", "id");
    String access = attribute.attributes().getOrDefault("access", classAccess);
    int index = Members.find(members, name, access.equals("PROPERTY"));
    if (index < 0) {
      findings.add(
          XmlFindings.NOT_THERE.on(
              type.simpleName() + "." + name,
              attribute.origin(),
              type.simpleName() + " has no attribute " + name + " to be mapped"));
      return;
    }
    Member member = members.get(index);
    AnnotationList annotations = new AnnotationList(member.annotations());
    parts.ofAttribute(attribute, annotations);
    if (natural) {
      annotations.merge(
          new AnnotationUse("org.hibernate.annotations.NaturalId", Map.of(), attribute.origin()));
    }
    if (!attribute.name().equals("transient")) {
      boolean method = member.kind() == Member.Kind.METHOD;
      annotations.merge(access(method ? "PROPERTY" : "FIELD", attribute.origin()));
    }
    members.set(index, with(member, annotations.all(), attribute.origin()));
  }

  /** Where Hibernate looks for attributes of a class that states no access type. */
  private static String inferred(TypeDeclaration type, String element) {
    String stated =
        type.annotation("jakarta.persistence.Access")
            .map(a -> a.enumConstant("value", "FIELD"))
            .orElse(null);
    if (stated != null) {
      return stated;
    }
    for (Member member : type.members()) {
      if (member.has("jakarta.persistence.Id") || member.has("jakarta.persistence.EmbeddedId")) {
        return member.kind() == Member.Kind.METHOD ? "PROPERTY" : "FIELD";
      }
    }
    return element.equals("entity") ? "PROPERTY" : "FIELD";
  }

  /** Generators of the file are known everywhere: whoever refers to one gets it. */
  private TypeDeclaration withGenerators(TypeDeclaration type) {
    List<Member> members = new ArrayList<>();
    boolean changed = false;
    for (Member member : type.members()) {
      String name =
          member
              .annotation("jakarta.persistence.GeneratedValue")
              .map(g -> g.string("generator", ""))
              .orElse("");
      AnnotationUse generator = generators.get(name);
      boolean known =
          generator == null
              || member.has(generator.type())
              || type.annotation(generator.type()).isPresent();
      if (known) {
        members.add(member);
      } else {
        AnnotationList annotations = new AnnotationList(member.annotations());
        annotations.merge(generator);
        members.add(with(member, annotations.all(), member.origin()));
        changed = true;
      }
    }
    return changed ? with(type, type.annotations(), members) : type;
  }

  private static TypeDeclaration bare(TypeDeclaration type) {
    return with(
        type, List.of(), type.members().stream().map(m -> with(m, List.of(), m.origin())).toList());
  }

  private static TypeDeclaration with(
      TypeDeclaration type, List<AnnotationUse> annotations, List<Member> members) {
    return new TypeDeclaration(
        type.name(),
        type.kind(),
        type.isAbstract(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        annotations,
        members,
        type.enumConstants(),
        type.managed(),
        type.origin());
  }

  private static Member with(Member member, List<AnnotationUse> annotations, Origin origin) {
    return new Member(
        member.name(),
        member.kind(),
        member.type(),
        member.isStatic(),
        member.isTransient(),
        member.overrides(),
        annotations,
        origin);
  }

  private static AnnotationUse access(String type, Origin origin) {
    return new AnnotationUse(
        "jakarta.persistence.Access",
        Map.of("value", new AnnotationValue.Constant("jakarta.persistence.AccessType", type)),
        origin);
  }

  private void unknown(XmlElement element, String where) {
    findings.add(
        XmlFindings.NOT_UNDERSTOOD.on(
            where,
            element.origin(),
            "the element " + element.name() + " in " + where + " is not understood"));
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return null;
  }
}
