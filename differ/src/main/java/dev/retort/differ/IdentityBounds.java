package dev.retort.differ;

import dev.retort.schema.Column;
import dev.retort.schema.Identity;
import org.jspecify.annotations.Nullable;

/** What a change of a column's type does to the sequence behind an identity column. */
final class IdentityBounds {
  private IdentityBounds() {}

  /** Whether the sequence's bounds are possible in the type that its column gets. */
  static boolean fit(Identity identity, Column from, Column to) {
    Identity after = after(identity, from.type(), to.type());
    return identity.generation() == Identity.Generation.SERIAL
        || to.identity() == null
        || (after.max() == null || after.max() <= maximum(to.type()))
            && (after.min() == null || after.min() >= -maximum(to.type()) - 1);
  }

  /**
   * The identity as {@code ALTER COLUMN … TYPE} leaves it: the server moves a bound that is the old
   * type's to the new type's. A serial column's sequence stays as it is.
   */
  static Identity after(Identity identity, String from, String to) {
    if (identity.generation() == Identity.Generation.SERIAL) {
      return identity;
    }
    return new Identity(
        identity.generation(),
        identity.start(),
        identity.increment(),
        moved(identity.min(), -maximum(from) - 1, -maximum(to) - 1),
        moved(identity.max(), maximum(from), maximum(to)),
        identity.cache(),
        identity.cycle());
  }

  private static @Nullable Long moved(@Nullable Long bound, long old, long now) {
    return bound != null && bound == old ? Long.valueOf(now) : bound;
  }

  private static long maximum(String type) {
    return switch (type) {
      case "smallint" -> Short.MAX_VALUE;
      case "integer" -> Integer.MAX_VALUE;
      default -> Long.MAX_VALUE;
    };
  }
}
