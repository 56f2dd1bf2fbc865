package dev.retort.operations;

import dev.retort.schema.QualifiedName;
import java.util.List;

/** Makes a table survive a crash, or no longer; all of it is written anew. */
public record SetLogged(QualifiedName table, boolean logged) implements Operation {
  @Override
  public String object() {
    return table.toString();
  }

  @Override
  public String description() {
    return "make table " + Names.plain(table) + (logged ? " logged" : " unlogged");
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(AlterTable.exclusive(context, table, logged ? "SET LOGGED" : "SET UNLOGGED"));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new SetLogged(table, !logged));
  }
}
