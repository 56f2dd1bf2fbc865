package dev.retort.operations;

import dev.retort.schema.Origin;
import dev.retort.schema.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Creates a sequence that no column owns. */
public record CreateSequence(Sequence sequence) implements Operation {
  @Override
  public String object() {
    return sequence.name().toString();
  }

  @Override
  public Origin origin() {
    return sequence.origin();
  }

  @Override
  public String description() {
    return "create sequence " + Names.plain(sequence.name());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    StringBuilder sql =
        new StringBuilder("CREATE SEQUENCE ").append(context.quote(sequence.name()));
    if (sequence.type() != null && !sequence.type().equals("bigint")) {
      sql.append(" AS ").append(sequence.type());
    }
    NumberSql.of(sequence).clauses().forEach(clause -> sql.append(' ').append(clause));
    List<Statement> statements = new ArrayList<>();
    statements.add(Statement.of(LockLevel.NONE, sql.toString()));
    if (sequence.comment() != null) {
      statements.add(CommentTarget.sequence(sequence.name()).comment(context, sequence.comment()));
    }
    return List.copyOf(statements);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropSequence(sequence));
  }
}
