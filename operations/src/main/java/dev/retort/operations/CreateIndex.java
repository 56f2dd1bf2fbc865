package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Creates an index.
 *
 * @param concurrently without locking writers out, which no transaction may contain
 */
public record CreateIndex(QualifiedName table, Index index, boolean concurrently)
    implements Operation {
  @Override
  public String object() {
    return Names.full(table, index.name().text());
  }

  @Override
  public Origin origin() {
    return index.origin();
  }

  @Override
  public String description() {
    return (index.unique() ? "create unique index " : "create index ")
        + Names.plain(table, index.name().text())
        + " ("
        + index.keys().stream().map(IndexKey::sql).collect(Collectors.joining(", "))
        + ")";
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    statements.add(
        concurrently
            ? Statement.alone(LockLevel.SHARE_UPDATE_EXCLUSIVE, sql(context))
            : Statement.of(LockLevel.SHARE, sql(context)));
    if (index.comment() != null) {
      statements.add(
          CommentTarget.index(table.withName(index.name().text()))
              .comment(context, index.comment()));
    }
    return List.copyOf(statements);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropIndex(table, index, concurrently));
  }

  private String sql(SqlContext context) {
    StringBuilder sql =
        new StringBuilder(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
    if (concurrently) {
      sql.append("CONCURRENTLY ");
    }
    sql.append(index.name().quoted()).append(" ON ").append(context.quote(table));
    if (!index.method().equals("btree")) {
      sql.append(" USING ").append(Identifiers.quote(index.method()));
    }
    sql.append(" (");
    sql.append(index.keys().stream().map(IndexKey::sql).collect(Collectors.joining(", ")));
    sql.append(')');
    if (!index.include().isEmpty()) {
      sql.append(" INCLUDE (").append(Identifiers.quoteAll(index.include())).append(')');
    }
    if (index.nullsNotDistinct()) {
      sql.append(" NULLS NOT DISTINCT");
    }
    sql.append(StorageSql.with(index.storage()));
    if (index.where() != null) {
      sql.append(" WHERE ").append(index.where());
    }
    return sql.toString();
  }
}
