package dev.retort.scanner.hibernate;

import dev.retort.schema.Identifiers;
import org.hibernate.boot.model.naming.Identifier;

/** Names that Hibernate writes into DDL, as the catalog will hold them: folded and cut. */
final class CatalogNames {
  private CatalogNames() {}

  static String of(Identifier name) {
    return Identifiers.truncate(
        name.isQuoted() ? name.getText() : Identifiers.fold(name.getText()));
  }

  /** A name as DDL spells it, in double quotes or not. */
  static String ofSql(String sql) {
    String text = sql.strip();
    if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
      return Identifiers.truncate(text.substring(1, text.length() - 1).replace("\"\"", "\""));
    }
    return Identifiers.truncate(Identifiers.fold(text));
  }
}
