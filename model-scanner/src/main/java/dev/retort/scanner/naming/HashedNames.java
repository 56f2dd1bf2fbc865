package dev.retort.scanner.naming;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Hibernate's hashed names for foreign keys and indexes without a name.
 *
 * <p>All names are given as Hibernate writes them: physical names in their written case, quoted
 * ones with back-ticks around them. See {@code org.hibernate.boot.model.naming.NamingHelper}.
 */
public final class HashedNames {
  private HashedNames() {}

  /** {@code FK…}, over both tables and the referencing columns. */
  public static String foreignKey(String table, String refTable, List<String> columns) {
    return "FK" + hash("table`" + table + "`references`" + refTable + "`" + columns(columns));
  }

  /** {@code idx…}, as the catalog folds it, over the table and the index's columns. */
  public static String index(String table, List<String> columns) {
    return "idx" + hash("table`" + table + "`" + columns(columns));
  }

  private static String columns(List<String> names) {
    StringBuilder text = new StringBuilder();
    names.stream()
        .sorted(Comparator.comparing(HashedNames::canonical))
        .forEach(name -> text.append("column`").append(name).append('`'));
    return text.toString();
  }

  private static String canonical(String name) {
    return name.startsWith("`")
        ? name.substring(1, name.length() - 1)
        : name.toLowerCase(Locale.ROOT);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      // Base 35 keeps the name within Oracle's 30 characters, which is why Hibernate chose it.
      return new BigInteger(1, digest).toString(35); // digits and lower-case letters
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
