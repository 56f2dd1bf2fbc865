package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.ObjectDetail;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The statements about objects that are known by their definition. */
final class ObjectSql {
  /** What ends the definition of a materialized view that is not filled. */
  static final String WITH_NO_DATA = "WITH NO DATA";

  private ObjectSql() {}

  /** Creates, completes and comments. */
  static List<Statement> create(SqlContext context, SchemaObject object) {
    List<Statement> statements = new ArrayList<>();
    define(object, object.definition(), statements);
    object.details().forEach(detail -> statements.add(detail(object, detail.set())));
    if (object.comment() != null) {
      statements.add(comment(context, object, object.comment()));
    }
    return List.copyOf(statements);
  }

  static List<Statement> drop(SqlContext context, SchemaObject object) {
    List<Statement> statements = new ArrayList<>();
    switch (object.kind()) {
      case GRANTS, DEFAULT_PRIVILEGES -> unset(object, object.details(), statements);
      case ROW_SECURITY -> {
        unset(object, object.details(), statements);
        statements.add(
            Statement.of(
                LockLevel.ACCESS_EXCLUSIVE,
                "ALTER TABLE " + context.quote(object.name()) + " DISABLE ROW LEVEL SECURITY"));
      }
      default ->
          statements.add(
              Statement.of(
                  dropLock(object.kind()),
                  "DROP " + object.kind().keyword() + " " + named(context, object)));
    }
    return List.copyOf(statements);
  }

  /** Leads from one form to another that {@code CREATE OR REPLACE} can reach. */
  static List<Statement> replace(SqlContext context, SchemaObject from, SchemaObject to) {
    List<Statement> statements = new ArrayList<>();
    unset(
        from,
        from.details().stream().filter(detail -> !to.details().contains(detail)).toList(),
        statements);
    if (!from.definition().equals(to.definition())) {
      define(
          to,
          to.definition().replaceFirst("^CREATE (?!OR REPLACE )", "CREATE OR REPLACE "),
          statements);
    }
    to.details().stream()
        .filter(detail -> !from.details().contains(detail))
        .forEach(detail -> statements.add(detail(to, detail.set())));
    if (to.comment() == null ? from.comment() != null : !to.comment().equals(from.comment())) {
      statements.add(comment(context, to, to.comment()));
    }
    return List.copyOf(statements);
  }

  /**
   * A routine's body may speak of what is created after it, so nobody looks into it yet; {@code
   * pg_dump} does the same.
   */
  private static void define(SchemaObject object, String sql, List<Statement> statements) {
    if (sql.isEmpty()) {
      return;
    }
    boolean body = object.kind() == ObjectKind.FUNCTION || object.kind() == ObjectKind.PROCEDURE;
    if (body) {
      statements.add(Statement.of(LockLevel.NONE, "SET check_function_bodies = off"));
    }
    statements.add(Statement.of(createLock(object.kind()), body ? StandardBodies.whole(sql) : sql));
    if (body) {
      statements.add(Statement.of(LockLevel.NONE, "RESET check_function_bodies"));
    }
  }

  private static void unset(
      SchemaObject object, List<ObjectDetail> details, List<Statement> statements) {
    for (int i = details.size() - 1; i >= 0; i--) {
      statements.add(detail(object, details.get(i).unset()));
    }
  }

  private static Statement detail(SchemaObject object, String sql) {
    return Statement.of(
        object.kind() == ObjectKind.GRANTS || object.kind() == ObjectKind.DEFAULT_PRIVILEGES
            ? LockLevel.NONE
            : dropLock(object.kind()),
        sql);
  }

  private static Statement comment(SqlContext context, SchemaObject object, @Nullable String text) {
    return Statement.of(
        object.kind().isRoutine() ? LockLevel.NONE : LockLevel.SHARE_UPDATE_EXCLUSIVE,
        "COMMENT ON "
            + object.kind().keyword()
            + " "
            + named(context, object)
            + " IS "
            + (text == null ? "NULL" : Identifiers.literal(text)));
  }

  /** As {@code DROP} and {@code COMMENT ON} name it: {@code audit ON public.users}. */
  static String named(SqlContext context, SchemaObject object) {
    QualifiedName table = object.table();
    if (object.kind().isOnTable() && table != null) {
      return Identifiers.quote(object.name().name()) + " ON " + context.quote(table);
    }
    if (object.kind().isRoutine()) {
      String arguments =
          object.kind() == ObjectKind.AGGREGATE && object.signature().isEmpty()
              ? "*"
              : object.signature();
      return context.quote(object.name()) + "(" + arguments + ")";
    }
    boolean global =
        object.kind() == ObjectKind.EXTENSION || object.kind() == ObjectKind.EVENT_TRIGGER;
    return global ? Identifiers.quote(object.name().name()) : context.quote(object.name());
  }

  /** For people: {@code view active_users}, {@code trigger users.audit}. */
  static String described(SchemaObject object) {
    QualifiedName table = object.table();
    String name = Names.plain(object.name());
    if (object.kind().isOnTable() && table != null) {
      name = Names.plain(table, object.name().name());
    } else if (object.kind().isRoutine()) {
      name += "(" + object.signature() + ")";
    } else if (object.kind() == ObjectKind.GRANTS) {
      name =
          "on "
              + object.signature().toLowerCase(Locale.ROOT).replaceFirst("\\(.*", "")
              + " "
              + name;
    } else if (object.kind() == ObjectKind.DEFAULT_PRIVILEGES) {
      name =
          "of "
              + object.name().name()
              + " on "
              + object.signature().toLowerCase(Locale.ROOT)
              + (object.name().schema() == null ? "" : " in " + object.name().schema());
    } else if (object.kind() == ObjectKind.ROW_SECURITY) {
      name = "of " + name;
    }
    return object.kind().text() + " " + name;
  }

  private static LockLevel createLock(ObjectKind kind) {
    return switch (kind) {
      case TRIGGER -> LockLevel.SHARE_ROW_EXCLUSIVE;
      case VIEW_INDEX -> LockLevel.SHARE;
      case STATISTICS -> LockLevel.SHARE_UPDATE_EXCLUSIVE;
      case RULE, POLICY, ROW_SECURITY -> LockLevel.ACCESS_EXCLUSIVE;
      default -> LockLevel.NONE;
    };
  }

  private static LockLevel dropLock(ObjectKind kind) {
    return switch (kind) {
      case VIEW, MATERIALIZED_VIEW, VIEW_INDEX, TRIGGER, RULE, POLICY, ROW_SECURITY ->
          LockLevel.ACCESS_EXCLUSIVE;
      case STATISTICS -> LockLevel.SHARE_UPDATE_EXCLUSIVE;
      default -> LockLevel.NONE;
    };
  }
}
