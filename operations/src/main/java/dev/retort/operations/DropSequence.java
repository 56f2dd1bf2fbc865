package dev.retort.operations;

import dev.retort.schema.Origin;
import dev.retort.schema.Sequence;
import java.util.List;

/** Drops a sequence. Keeps its definition, so that undoing needs no lookup. */
public record DropSequence(Sequence sequence) implements Operation {
  @Override
  public String object() {
    return sequence.name().toString();
  }

  @Override
  public Origin origin() {
    return sequence.origin();
  }

  @Override
  public boolean destroysData() {
    return true;
  }

  @Override
  public String description() {
    return "drop sequence " + Names.plain(sequence.name());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        Statement.of(
            LockLevel.ACCESS_EXCLUSIVE, "DROP SEQUENCE " + context.quote(sequence.name())));
  }

  @Override
  public Inverse inverse() {
    return Inverse.structureOnly(
        "the position of " + Names.plain(sequence.name()) + " does not come back",
        new CreateSequence(sequence));
  }
}
