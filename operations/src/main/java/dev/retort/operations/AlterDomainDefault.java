package dev.retort.operations;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets, changes or drops the default of a domain. Rows that exist keep their values.
 *
 * @param from null for none
 * @param to null for none
 */
public record AlterDomainDefault(
    QualifiedName domain, @Nullable SqlExpression from, @Nullable SqlExpression to)
    implements Operation {
  @Override
  public String object() {
    return domain.toString();
  }

  @Override
  public String description() {
    String name = Names.plain(domain);
    if (to == null) {
      return "drop default of domain " + name;
    }
    return "set default of domain " + name + " to " + to + (from == null ? "" : ", was " + from);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterType.domain(context, domain, to == null ? "DROP DEFAULT" : "SET DEFAULT " + to));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterDomainDefault(domain, to, from));
  }
}
