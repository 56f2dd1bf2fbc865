package dev.retort.scanner.naming;

import dev.retort.schema.Identifiers;
import java.util.List;
import java.util.Set;

/**
 * The names that PostgreSQL itself gives to constraints without a name: {@code users_pkey}, {@code
 * users_email_key}, {@code users_status_check}.
 *
 * @see <a
 *     href="https://git.postgresql.org/gitweb/?p=postgresql.git;a=blob;f=src/backend/commands/indexcmds.c">makeObjectName,
 *     ChooseIndexNameAddition</a>
 */
final class PostgresNamer extends ConstraintNamer {
  PostgresNamer(String table, Set<String> relations) {
    super(table, relations);
  }

  @Override
  String base(String prefix, String suffix, List<String> parts, int attempt) {
    String label =
        switch (prefix) {
              case "fk_" -> "fkey";
              case "uk_" -> "key";
              case "ck_" -> "check";
              case "ix_" -> "idx";
              default -> suffix;
            }
            + (attempt == 1 ? "" : Integer.toString(attempt - 1));
    boolean manyColumnCheck = prefix.equals("ck_") && parts.size() != 1;
    String columns = manyColumnCheck ? "" : addition(parts);
    return makeObjectName(table(), columns, label);
  }

  private static String addition(List<String> parts) {
    return Identifiers.truncate(String.join("_", parts));
  }

  /** Cuts the longer of the two names first, until the whole fits. */
  private static String makeObjectName(String table, String columns, String label) {
    int overhead = label.length() + 1 + (columns.isEmpty() ? 0 : 1);
    int available = Identifiers.MAX_BYTES - overhead;
    int tableBytes = Identifiers.byteLength(table);
    int columnBytes = Identifiers.byteLength(columns);
    while (tableBytes + columnBytes > available) {
      if (tableBytes > columnBytes) {
        tableBytes--;
      } else {
        columnBytes--;
      }
    }
    String name = clip(table, tableBytes);
    if (!columns.isEmpty()) {
      name += "_" + clip(columns, columnBytes);
    }
    return name + "_" + label;
  }

  /** The longest head that fits, never within a character. */
  private static String clip(String text, int bytes) {
    String head = text;
    while (Identifiers.byteLength(head) > bytes) {
      head = head.substring(0, head.offsetByCodePoints(head.length(), -1));
    }
    return head;
  }
}
