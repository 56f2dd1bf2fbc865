package dev.retort.engine.objects;

import dev.retort.engine.objects.SqlTokens.Token;
import dev.retort.finding.Finding;
import dev.retort.schema.Identifiers;
import dev.retort.schema.ObjectDetail;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Extensions that files declare. What is installed is not made again to be known: it is what is
 * there, brought to the version and into the schema that its file says. A file that says neither
 * leaves both to the server, and what an extension brings is never compared.
 */
final class DeclaredExtensions {
  private final Connection server;
  private final Schema actual;
  private final List<SchemaObject> objects = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  DeclaredExtensions(Connection server, Schema actual) {
    this.server = server;
    this.actual = actual;
  }

  /** Those that are installed, as they should be. */
  List<SchemaObject> objects() {
    return List.copyOf(objects);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private record Installed(String version, String schema, boolean relocatable) {}

  /** Whether the statement is about an extension that is installed, and so need not run. */
  boolean covers(ObjectStatement statement) throws SQLException {
    QualifiedName name = statement.name();
    if (statement.kind() != ObjectKind.EXTENSION || name == null) {
      return false;
    }
    Optional<SchemaObject> known =
        actual.objects().stream()
            .filter(o -> o.kind() == ObjectKind.EXTENSION)
            .filter(o -> o.name().name().equals(name.name()))
            .findFirst();
    Optional<Installed> installed = installed(name.name());
    if (known.isEmpty()) {
      installed.ifPresent(is -> elsewhere(statement, name, is));
      return installed.isPresent();
    }
    List<ObjectDetail> details = new ArrayList<>(known.get().details());
    if (installed.isPresent()) {
      version(statement, name.name(), installed.get()).ifPresent(details::add);
      schema(statement, name, installed.get()).ifPresent(details::add);
    }
    objects.add(known.get().withDetails(details).withOrigin(statement.origin()));
    return true;
  }

  /** One that is to be created gets the version that its file says. */
  static SchemaObject created(SchemaObject object, List<ObjectStatement> statements) {
    return statements.stream()
        .filter(s -> s.kind() == ObjectKind.EXTENSION && object.name().equals(s.name()))
        .map(s -> word(s, "version"))
        .flatMap(Optional::stream)
        .findFirst()
        .map(v -> object.withDefinition(object.definition() + " VERSION " + Identifiers.literal(v)))
        .orElse(object);
  }

  private Optional<ObjectDetail> version(
      ObjectStatement statement, String name, Installed installed) throws SQLException {
    Optional<String> version = word(statement, "version");
    if (version.isEmpty() || version.get().equals(installed.version())) {
      return Optional.empty();
    }
    String to = version.get();
    if (!isPath(name, installed.version(), to)) {
      findings.add(
          ObjectFindings.EXTENSION_FIXED.on(
              name,
              statement.origin(),
              "extension "
                  + name
                  + " is installed as "
                  + installed.version()
                  + ", and the server knows no update from there to "
                  + to));
      return Optional.empty();
    }
    String back = update(name, installed.version());
    if (!isPath(name, to, installed.version())) {
      back =
          "DO "
              + "$retort$ BEGIN RAISE NOTICE "
              + Identifiers.literal(
                  "extension " + name + " stays as it is: there is no update back to an older one")
              + "; END $retort$";
      findings.add(
          ObjectFindings.EXTENSION_STAYS.on(
              name,
              statement.origin(),
              "extension "
                  + name
                  + " goes from "
                  + installed.version()
                  + " to "
                  + to
                  + ", and there is no update back"));
    }
    return Optional.of(new ObjectDetail(update(name, to), back));
  }

  private static String update(String name, String version) {
    return "ALTER EXTENSION "
        + Identifiers.quote(name)
        + " UPDATE TO "
        + Identifiers.literal(version);
  }

  private Optional<ObjectDetail> schema(
      ObjectStatement statement, QualifiedName name, Installed installed) {
    Optional<String> schema = word(statement, "schema");
    if (schema.isEmpty() || schema.get().equals(installed.schema())) {
      return Optional.empty();
    }
    if (!installed.relocatable()) {
      elsewhere(statement, name, installed);
      return Optional.empty();
    }
    String move = "ALTER EXTENSION " + Identifiers.quote(name.name()) + " SET SCHEMA ";
    return Optional.of(
        new ObjectDetail(
            move + Identifiers.quote(schema.get()), move + Identifiers.quote(installed.schema())));
  }

  private void elsewhere(ObjectStatement statement, QualifiedName name, Installed installed) {
    word(statement, "schema")
        .filter(schema -> !schema.equals(installed.schema()))
        .ifPresent(
            schema ->
                findings.add(
                    ObjectFindings.EXTENSION_FIXED.on(
                        name,
                        statement.origin(),
                        "extension "
                            + name
                            + " is installed in schema "
                            + installed.schema()
                            + (installed.relocatable()
                                ? ", which is not compared, and not in " + schema
                                : " and cannot be moved to " + schema))));
  }

  /** What follows a keyword in the statement: a name or a string. */
  private static Optional<String> word(ObjectStatement statement, String keyword) {
    List<Token> tokens = SqlTokens.of(statement.sql());
    for (int i = 3; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(keyword)) {
        Token value = tokens.get(i + 1);
        return Optional.of(
            value.isName()
                ? value.name()
                : statement
                    .sql()
                    .substring(value.start(), value.end())
                    .replaceAll("^'|'$", "")
                    .replace("''", "'"));
      }
    }
    return Optional.empty();
  }

  private Optional<Installed> installed(String name) throws SQLException {
    try (PreparedStatement select =
        server.prepareStatement(
            "SELECT x.extversion, n.nspname, x.extrelocatable FROM pg_catalog.pg_extension x"
                + " JOIN pg_catalog.pg_namespace n ON n.oid = x.extnamespace WHERE x.extname = ?")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Installed(row.getString(1), row.getString(2), row.getBoolean(3)))
            : Optional.empty();
      }
    }
  }

  private boolean isPath(String name, String from, String to) throws SQLException {
    try (PreparedStatement select =
        server.prepareStatement(
            "SELECT count(*) FROM pg_catalog.pg_extension_update_paths(?)"
                + " WHERE source = ? AND target = ? AND path IS NOT NULL")) {
      select.setString(1, name);
      select.setString(2, from);
      select.setString(3, to);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getInt(1) > 0;
      }
    }
  }
}
