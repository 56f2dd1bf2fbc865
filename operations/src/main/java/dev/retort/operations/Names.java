package dev.retort.operations;

import dev.retort.schema.QualifiedName;
import java.util.List;

/** How operations call things when they speak to people. */
final class Names {
  private Names() {}

  /** The name without the noise of {@code public.}: {@code users}, {@code audit.log}. */
  static String plain(QualifiedName name) {
    return name.relativeTo("public").toString();
  }

  /** A member of a table, for people: {@code users.phone_number}. */
  static String plain(QualifiedName table, String member) {
    return plain(table) + "." + member;
  }

  /** A member of a table, in full: {@code public.users.phone_number}. */
  static String full(QualifiedName table, String member) {
    return table + "." + member;
  }

  /** {@code (a, b)}. */
  static String list(List<String> names) {
    return "(" + String.join(", ", names) + ")";
  }
}
