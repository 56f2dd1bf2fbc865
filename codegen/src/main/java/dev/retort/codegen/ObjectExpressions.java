package dev.retort.codegen;

import dev.retort.operations.CreateObject;
import dev.retort.operations.DropObject;
import dev.retort.schema.ObjectDetail;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Views, routines, triggers and their like as expressions of {@link dev.retort.migration.Ddl}.
 *
 * @param defaultSchema whose objects are named without their schema
 */
record ObjectExpressions(String defaultSchema) {
  String created(CreateObject operation) {
    return chain(operation.definition())
        .callIf(operation.restored(), "keepingPrivileges")
        .toString();
  }

  String dropped(DropObject operation) {
    return chain(operation.definition()).callIf(operation.kept(), "keepingPrivileges").toString();
  }

  String object(SchemaObject object) {
    return chain(object).toString();
  }

  private Chain chain(SchemaObject object) {
    QualifiedName table = object.table();
    String name = name(object.name());
    String own = JavaText.literal(object.name().name());
    String definition = JavaText.literal(object.definition());
    Chain chain =
        switch (object.kind()) {
          case VIEW -> new Chain("view", name + ", " + definition);
          case MATERIALIZED_VIEW -> new Chain("materializedView", name + ", " + definition);
          case VIEW_INDEX -> new Chain("viewIndex", onTable(table, own, definition));
          case FUNCTION -> new Chain("function", routine(object));
          case PROCEDURE -> new Chain("procedure", routine(object));
          case AGGREGATE -> new Chain("aggregate", routine(object));
          case TRIGGER -> new Chain("trigger", onTable(table, own, definition));
          case RULE -> new Chain("rule", onTable(table, own, definition));
          case POLICY -> new Chain("policy", onTable(table, own, definition));
          case ROW_SECURITY -> new Chain("rowSecurity", name + ", " + definition);
          case STATISTICS -> new Chain("statistics", name + ", " + definition);
          case EXTENSION -> new Chain("extension", own + ", " + definition);
          case EVENT_TRIGGER -> new Chain("eventTrigger", own + ", " + definition);
          case GRANTS ->
              new Chain(
                  "grants",
                  JavaText.literal(object.signature())
                      + ", "
                      + (object.name().schema() == null ? own : name));
          case DEFAULT_PRIVILEGES ->
              new Chain(
                  "defaultPrivileges",
                  (object.name().schema() == null
                          ? "null"
                          : JavaText.literal(object.name().schema()))
                      + ", "
                      + own
                      + ", "
                      + JavaText.literal(object.signature()));
        };
    for (ObjectDetail detail : object.details()) {
      chain.call("detail", JavaText.literals(List.of(detail.set(), detail.unset())));
    }
    return chain.text("comment", object.comment());
  }

  private String onTable(@Nullable QualifiedName table, String own, String definition) {
    if (table == null) {
      throw new IllegalStateException("an object on no table: " + own);
    }
    return name(table) + ", " + own + ", " + definition;
  }

  private String routine(SchemaObject object) {
    return name(object.name())
        + ", "
        + JavaText.literal(object.signature())
        + ", "
        + JavaText.literal(object.definition());
  }

  private String name(QualifiedName name) {
    return JavaText.literal(name.relativeTo(defaultSchema).text());
  }
}
