package dev.retort.schema;

/**
 * The kinds of objects that PostgreSQL itself can write down whole, as the statement that creates
 * them. The order is the one in which equals are created.
 */
public enum ObjectKind {
  EXTENSION("extension", "extensions", "EXTENSION"),
  FUNCTION("function", "routines", "FUNCTION"),
  PROCEDURE("procedure", "routines", "PROCEDURE"),
  AGGREGATE("aggregate", "routines", "AGGREGATE"),
  VIEW("view", "views", "VIEW"),
  MATERIALIZED_VIEW("materialized view", "views", "MATERIALIZED VIEW"),
  /** An index of a materialized view; those of tables are part of their table. */
  VIEW_INDEX("index", "viewIndexes", "INDEX"),
  STATISTICS("extended statistics", "statistics", "STATISTICS"),
  RULE("rule", "rules", "RULE"),
  TRIGGER("trigger", "triggers", "TRIGGER"),
  POLICY("policy", "policies", "POLICY"),
  /** Whether policies are enforced on a table; there is no such object where they are not. */
  ROW_SECURITY("row security", "rowSecurity", "TABLE"),
  EVENT_TRIGGER("event trigger", "eventTriggers", "EVENT TRIGGER"),
  /** The privileges on one object, so far as they are not those that every new object has. */
  GRANTS("grants", "grants", ""),
  /** The privileges that one role's future objects will have. */
  DEFAULT_PRIVILEGES("default privileges", "defaultPrivileges", "");

  private final String text;
  private final String list;
  private final String keyword;

  ObjectKind(String text, String list, String keyword) {
    this.text = text;
    this.list = list;
    this.keyword = keyword;
  }

  /** For people: {@code materialized view}. */
  public String text() {
    return text;
  }

  /** The JSON list in which it stands; kinds that replace each other share one. */
  public String list() {
    return list;
  }

  /** What stands after {@code DROP} and {@code COMMENT ON}; empty where neither exists. */
  public String keyword() {
    return keyword;
  }

  /** Whether its name is one among those of its table or view. */
  public boolean isOnTable() {
    return this == RULE || this == TRIGGER || this == POLICY;
  }

  public boolean isRoutine() {
    return this == FUNCTION || this == PROCEDURE || this == AGGREGATE;
  }

  /** Whether it is a relation, which others select from. */
  public boolean isRelation() {
    return this == VIEW || this == MATERIALIZED_VIEW;
  }
}
