package dev.retort.codegen;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes migrations: the same request gives the same text, to the byte. */
public final class MigrationWriter {
  private static final Pattern DDL =
      Pattern.compile("(?<=[ (])(?:" + String.join("|", ddlNames()) + ")\\(");

  private final TemplateEngine engine;
  private final FileNaming naming;

  /** Files are called as they are by default. */
  public MigrationWriter(TemplateSource templates) {
    this(templates, FileNaming.DEFAULT);
  }

  public MigrationWriter(TemplateSource templates, FileNaming naming) {
    this.engine = new TemplateEngine(templates);
    this.naming = naming;
  }

  public MigrationSource write(MigrationRequest request) {
    BodyWriter bodies = new BodyWriter(engine, request.defaultSchema());
    MethodSplitter upgrade = MethodSplitter.split("upgrade", bodies.upgrade(request));
    MethodSplitter downgrade = MethodSplitter.split("downgrade", bodies.downgrade(request));
    Map<String, String> helpers = new LinkedHashMap<>(upgrade.helpers());
    helpers.putAll(downgrade.helpers());
    String path = naming.path(request.id(), request.message(), request.created());
    String className = path.substring(path.lastIndexOf('/') + 1);
    Map<String, Object> variables = new TreeMap<>();
    if (!request.packageName().isEmpty()) {
      variables.put("packageName", request.packageName());
    }
    variables.put("imports", imports(upgrade, downgrade, helpers));
    variables.put("javadoc", javadoc(request.message()));
    variables.put("revision", revision(request));
    variables.put("className", className);
    variables.put("upgrade", upgrade.body());
    variables.put("downgrade", downgrade.body());
    variables.put(
        "helpers",
        helpers.entrySet().stream()
            .map(e -> Map.of("name", e.getKey(), "body", e.getValue()))
            .toList());
    return new MigrationSource(path + ".java", engine.render("migration", variables));
  }

  private static String imports(
      MethodSplitter upgrade, MethodSplitter downgrade, Map<String, String> helpers) {
    String code = upgrade.body() + downgrade.body() + String.join("", helpers.values());
    String imports =
        "import dev.retort.migration.Migration;\n"
            + "import dev.retort.migration.Operations;\n"
            + "import dev.retort.migration.Revision;\n";
    return DDL.matcher(code).find()
        ? "import static dev.retort.migration.Ddl.*;\n\n" + imports
        : imports;
  }

  private static String javadoc(String message) {
    List<String> lines = message.strip().lines().map(String::strip).map(JavaText::javadoc).toList();
    return lines.size() == 1 && lines.get(0).length() <= 92
        ? "/** " + lines.get(0) + " */"
        : lines.stream()
            .map(line -> (" * " + line).stripTrailing())
            .collect(Collectors.joining("\n", "/**\n", "\n */"));
  }

  private static String revision(MigrationRequest request) {
    List<String> attributes = new ArrayList<>();
    attributes.add("id = " + JavaText.literal(request.id()));
    texts(attributes, "down", request.down());
    attributes.add(
        "created = "
            + JavaText.literal(request.created().truncatedTo(ChronoUnit.SECONDS).toString()));
    texts(attributes, "branchLabels", request.branchLabels());
    texts(attributes, "dependsOn", request.dependsOn());
    texts(attributes, "replaces", request.replaces());
    if (!request.transactional()) {
      attributes.add("transactional = false");
    }
    String line = "@Revision(" + String.join(", ", attributes) + ")";
    return line.length() <= 100
        ? line
        : "@Revision(\n    " + String.join(",\n    ", attributes) + ")";
  }

  private static void texts(List<String> attributes, String name, List<String> values) {
    if (!values.isEmpty()) {
      attributes.add(name + " = " + JavaText.array(values));
    }
  }

  /** What a static import brings, as it is called. */
  private static List<String> ddlNames() {
    return Stream.of(dev.retort.migration.Ddl.class.getDeclaredMethods())
        .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
        .map(java.lang.reflect.Method::getName)
        .distinct()
        .sorted()
        .toList();
  }
}
