package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a label to an enum type. It may run in a transaction, but the label cannot be used before
 * that transaction has ended.
 *
 * @param before the label that the new one precedes; null when {@code after} says where, or for the
 *     end
 * @param after the label that the new one follows
 */
public record AddEnumValue(
    QualifiedName type, String label, @Nullable String before, @Nullable String after)
    implements Operation {
  public AddEnumValue {
    if (before != null && after != null) {
      throw new IllegalArgumentException("label " + label + " has two places");
    }
  }

  @Override
  public String object() {
    return type.toString();
  }

  @Override
  public String description() {
    return "add value " + label + " to enum " + Names.plain(type);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    String place = "";
    if (before != null) {
      place = " BEFORE " + Identifiers.literal(before);
    } else if (after != null) {
      place = " AFTER " + Identifiers.literal(after);
    }
    return List.of(
        Statement.of(
            LockLevel.NONE,
            "ALTER TYPE "
                + context.quote(type)
                + " ADD VALUE "
                + Identifiers.literal(label)
                + place));
  }

  @Override
  public Inverse inverse() {
    return Inverse.impossible(
        "PostgreSQL cannot remove the value "
            + label
            + " from enum "
            + Names.plain(type)
            + ": that takes a new type and a conversion of every column that uses it");
  }
}
