package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.Origin;
import dev.retort.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Changes the attributes of a sequence. Those that are null in {@code to} stay. */
public record AlterSequence(Sequence from, Sequence to) implements Operation {
  @Override
  public String object() {
    return from.name().toString();
  }

  @Override
  public Origin origin() {
    return to.origin();
  }

  @Override
  public String description() {
    return "alter sequence "
        + Names.plain(from.name())
        + " "
        + String.join(" ", clauses()).toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    if (NumberSql.of(to).excludesStart(NumberSql.of(from))) {
      statements.add(
          SerialSql.alterFromStart(
              LockLevel.SHARE_ROW_EXCLUSIVE,
              Identifiers.literal(context.quote(from.name())),
              clauses()));
    } else if (!clauses().isEmpty()) {
      statements.add(
          Statement.of(
              LockLevel.SHARE_ROW_EXCLUSIVE,
              "ALTER SEQUENCE " + context.quote(from.name()) + " " + String.join(" ", clauses())));
    }
    if (!Objects.equals(from.comment(), to.comment())) {
      statements.add(CommentTarget.sequence(from.name()).comment(context, to.comment()));
    }
    return List.copyOf(statements);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterSequence(to, from));
  }

  private List<String> clauses() {
    List<String> clauses = new ArrayList<>();
    if (to.type() != null && !to.type().equals(from.type())) {
      clauses.add("AS " + to.type());
    }
    clauses.addAll(NumberSql.of(to).since(NumberSql.of(from)).clauses());
    return clauses;
  }
}
