package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOwner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says with which column a sequence goes, when that is dropped.
 *
 * @param from the column until now; null for none
 * @param to the column from now on; null for none
 */
public record AlterSequenceOwner(
    QualifiedName sequence, @Nullable SequenceOwner from, @Nullable SequenceOwner to)
    implements Operation {
  @Override
  public String object() {
    return sequence.toString();
  }

  @Override
  public String description() {
    return "let sequence "
        + Names.plain(sequence)
        + (to == null
            ? " go with no column"
            : " go with column " + Names.plain(to.table(), to.column()));
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    String owner = to == null ? "NONE" : context.quote(to.table()) + "." + quoted(to);
    return List.of(
        Statement.of(
            LockLevel.SHARE_ROW_EXCLUSIVE,
            "ALTER SEQUENCE " + context.quote(sequence) + " OWNED BY " + owner));
  }

  private static String quoted(SequenceOwner owner) {
    return Identifiers.quote(owner.column());
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterSequenceOwner(sequence, to, from));
  }
}
