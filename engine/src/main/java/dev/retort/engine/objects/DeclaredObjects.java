package dev.retort.engine.objects;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.Finding;
import dev.retort.finding.RetortException;
import dev.retort.operations.SqlContext;
import dev.retort.schema.Identifiers;
import dev.retort.schema.ObjectFilter;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects that files declare, as a server prints them over the tables that the models want. */
public final class DeclaredObjects {
  private final ObjectFiles files;
  private final SqlContext context;
  private final ObjectFilter filter;
  private final boolean grants;

  public DeclaredObjects(
      ObjectFiles files, SqlContext context, ObjectFilter filter, boolean grants) {
    this.files = files;
    this.context = context;
    this.filter = filter;
    this.grants = grants;
  }

  /**
   * A schema with its objects.
   *
   * @param unmanaged the kinds that the files say nothing about
   */
  public record Result(Schema schema, List<String> unmanaged, List<Finding> findings) {}

  /**
   * Has the server of a comparison render the files.
   *
   * @param server null where no side has one: then nothing is proven
   * @throws RetortException RT275 for a statement that the server refuses
   */
  public Result render(@Nullable Connection server, Schema actual, Schema wanted)
      throws SQLException {
    if (server == null) {
      return unproven("no side has a server", actual, wanted);
    }
    ObjectScratch scratch = new ObjectScratch(server, context, grants);
    Optional<String> obstacle = scratch.obstacle();
    if (obstacle.isPresent()) {
      return unproven(obstacle.get(), actual, wanted);
    }
    List<SchemaObject> objects = new ArrayList<>();
    List<ObjectStatement> made = new ArrayList<>();
    DeclaredExtensions extensions = new DeclaredExtensions(server, actual);
    for (ObjectStatement statement : files.statements()) {
      if (!extensions.covers(statement)) {
        made.add(statement);
      }
    }
    objects.addAll(extensions.objects());
    ObjectScratch.Rendered rendered = scratch.render(ordered(made), around(actual, wanted), actual);
    refuse(ordered(made), rendered.errors());
    for (SchemaObject object : rendered.objects()) {
      objects.add(asCreated(object, actual).withOrigin(origin(object)));
    }
    objects.addAll(otherPrivileges(actual, objects));
    List<SchemaObject> visible = objects.stream().filter(o -> filter.accepts(o.owner())).toList();
    return new Result(
        wanted.withObjects(visible), Unmanaged.byFiles(objects), extensions.findings());
  }

  /** What only a creation says, and the server does not print. */
  private SchemaObject asCreated(SchemaObject object, Schema actual) {
    boolean isNew = actual.objects().stream().noneMatch(o -> o.key().equals(object.key()));
    if (isNew && object.kind() == ObjectKind.EXTENSION) {
      return DeclaredExtensions.created(object, files.statements());
    }
    boolean empty =
        isNew
            && object.kind() == ObjectKind.MATERIALIZED_VIEW
            && files.statements().stream()
                .anyMatch(
                    s ->
                        s.isUnfilled()
                            && s.name() != null
                            && s.name().in(context.defaultSchema()).equals(object.name()));
    return empty ? object.withDefinition(object.definition() + "\n WITH NO DATA") : object;
  }

  /** Privileges are managed object by object: those on what no file speaks of stay. */
  private static List<SchemaObject> otherPrivileges(Schema actual, List<SchemaObject> declared) {
    Set<String> keys = new HashSet<>();
    declared.forEach(object -> keys.add(object.key()));
    return actual.objects().stream()
        .filter(o -> o.kind() == ObjectKind.GRANTS || o.kind() == ObjectKind.DEFAULT_PRIVILEGES)
        .filter(o -> !keys.contains(o.key()))
        .toList();
  }

  /** An event trigger would fire for all that is made after it. */
  private static List<ObjectStatement> ordered(List<ObjectStatement> statements) {
    List<ObjectStatement> ordered = new ArrayList<>();
    for (boolean last : new boolean[] {false, true}) {
      for (ObjectStatement statement : statements) {
        boolean event =
            statement.kind() == ObjectKind.EVENT_TRIGGER
                || statement
                    .sql()
                    .toLowerCase(java.util.Locale.ROOT)
                    .matches("(?s)alter\\s+event\\s.*");
        if (event == last) {
          ordered.add(statement);
        }
      }
    }
    return ordered;
  }

  /** The wanted tables, and those that the models do not know. */
  private static Schema around(Schema actual, Schema wanted) {
    List<Table> tables = new ArrayList<>(wanted.tables());
    actual.tables().stream()
        .filter(table -> wanted.table(table.name()).isEmpty())
        .forEach(tables::add);
    return wanted.withTables(tables);
  }

  private static void refuse(List<ObjectStatement> statements, List<@Nullable String> errors) {
    List<String> evidence = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      String error = errors.get(i);
      if (error != null) {
        ObjectStatement statement = statements.get(i);
        evidence.add(statement.origin() + "   " + error);
        evidence.add("    " + ObjectFiles.excerpt(statement.sql()));
      }
    }
    if (!evidence.isEmpty()) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT275",
          "PostgreSQL refuses what a file of objects says.",
          evidence,
          "Correct the statement. It was tried over the tables that the models want, in schemas that are rolled"
              + " back; nothing was touched.");
    }
  }

  private Origin origin(SchemaObject object) {
    for (ObjectStatement statement : files.statements()) {
      QualifiedName name = statement.name();
      if (statement.kind() == object.kind()
          && name != null
          && name.name().equals(object.name().name())
          && (object.kind().isOnTable()
              || object.name().schema() == null
              || name.in(context.defaultSchema()).equals(object.name()))) {
        return statement.origin();
      }
    }
    String word = " " + Identifiers.fold(object.name().name());
    return files.statements().stream()
        .filter(s -> s.kind() == null && s.sql().contains(word))
        .map(ObjectStatement::origin)
        .findFirst()
        .orElse(Origin.of("models.objects", 0));
  }

  /** Nothing can be said of what no server has printed: everything is left as it is. */
  private Result unproven(String why, Schema actual, Schema wanted) {
    List<Finding> findings = new ArrayList<>();
    for (ObjectStatement statement : files.statements()) {
      ObjectKind kind = statement.kind();
      QualifiedName name = statement.name();
      if (kind != null && name != null) {
        boolean exists =
            actual.objects().stream()
                .anyMatch(o -> o.kind() == kind && o.name().name().equals(name.name()));
        findings.add(
            ObjectFindings.NOT_RENDERED.on(
                name,
                statement.origin(),
                kind.text()
                    + " "
                    + name
                    + (exists
                        ? " is left as it is: whether that is what its file says is not proven: "
                        : " is not there, and its file was not compared: ")
                    + why));
      }
    }
    return new Result(wanted, Unmanaged.all(), findings);
  }
}
