package dev.retort.operations;

import java.util.List;

/**
 * Runs SQL that a person wrote outside any transaction: a procedure that commits, or a command that
 * the server refuses in a transaction block. If it is cut short it runs again, so it must be able
 * to.
 */
public record AutocommitSql(String sql) implements CustomOperation {
  @Override
  public String object() {
    return "sql";
  }

  @Override
  public String description() {
    return new ExecuteSql(sql).description();
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(Statement.alone(LockLevel.ACCESS_EXCLUSIVE, sql));
  }
}
