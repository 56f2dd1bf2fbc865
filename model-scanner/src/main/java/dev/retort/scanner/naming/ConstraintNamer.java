package dev.retort.scanner.naming;

import dev.retort.schema.Identifiers;
import dev.retort.schema.ObjectName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Readable names for what the model leaves unnamed: {@code fk_orders_customer}, {@code
 * uk_users_email}, {@code ck_orders_status}, {@code ix_orders_placed_at}. Both scanner paths name
 * through here, so that they agree.
 *
 * <p>One instance names the constraints of one table, in the order of the calls; a name that is
 * taken gets a number.
 */
public class ConstraintNamer {
  private final String table;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> relations;

  /**
   * @param table the table's folded name
   */
  public ConstraintNamer(String table) {
    this(table, new HashSet<>());
  }

  /**
   * @param relations the names of tables and indexes that the schema has already; grows with the
   *     names of keys and indexes, which share that space
   */
  ConstraintNamer(String table, Set<String> relations) {
    this.table = table;
    this.relations = relations;
  }

  final String table() {
    return table;
  }

  /** Marks a name as in use by a constraint of this table. */
  final void claim(String name) {
    taken.add(name);
  }

  /** Marks a name that the model gives, so that no derived name collides with it. */
  public ObjectName given(String name) {
    taken.add(name);
    return ObjectName.given(name);
  }

  /**
   * PostgreSQL's own default, {@code users_pkey}, which is what Hibernate's DDL leaves in place.
   */
  public ObjectName primaryKey() {
    return derive("", "pkey", List.of());
  }

  /**
   * @param columns the referencing columns; a trailing {@code _id} is left out
   */
  public ObjectName foreignKey(List<String> columns) {
    List<String> parts = new ArrayList<>(columns.size());
    for (String c : columns) {
      parts.add(c.length() > 3 && c.endsWith("_id") ? c.substring(0, c.length() - 3) : c);
    }
    return derive("fk_", "", parts);
  }

  public ObjectName unique(List<String> columns) {
    return derive("uk_", "", columns);
  }

  /**
   * @param columns the columns that the check is about; may be empty
   */
  public ObjectName check(List<String> columns) {
    return derive("ck_", "", columns);
  }

  public ObjectName index(List<String> columns) {
    return derive("ix_", "", columns);
  }

  private ObjectName derive(String prefix, String suffix, List<String> parts) {
    boolean relation = !prefix.equals("fk_") && !prefix.equals("ck_");
    int attempt = 1;
    String free = base(prefix, suffix, parts, attempt);
    while (taken.contains(free) || relation && relations.contains(free)) {
      free = base(prefix, suffix, parts, ++attempt);
    }
    taken.add(free);
    if (relation) {
      relations.add(free);
    }
    return ObjectName.derived(free);
  }

  /** The name that is tried first (attempt 1), second … */
  String base(String prefix, String suffix, List<String> parts, int attempt) {
    StringBuilder name = new StringBuilder(prefix).append(table);
    for (int i = 0; i < parts.size(); i++) {
      name.append('_').append(parts.get(i));
    }
    if (!suffix.isEmpty()) {
      name.append('_').append(suffix);
    }
    String base = shorten(name.toString());
    return attempt == 1 ? base : shorten(base + "_" + attempt);
  }

  /**
   * A name over 63 bytes ends in eight digits of its hash: cutting alone would let two names
   * collide.
   */
  static String shorten(String name) {
    if (Identifiers.truncate(name).equals(name)) {
      return name;
    }
    StringBuilder head = new StringBuilder(name);
    do {
      head.setLength(head.offsetByCodePoints(head.length(), -1));
    } while (Identifiers.byteLength(head.toString()) > Identifiers.MAX_BYTES - 9);
    return head + "_" + hash(name);
  }

  private static String hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
