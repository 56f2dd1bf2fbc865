package dev.retort.scanner.naming;

import java.util.Locale;

/**
 * Spring Boot's defaults: Hibernate's, in snake case, and join tables named after the owning table
 * and the attribute ({@code SpringImplicitNamingStrategy}, {@code
 * CamelCaseToUnderscoresNamingStrategy}).
 */
final class SpringNaming extends JpaNaming {
  @Override
  public Identifier physical(Identifier logical) {
    if (logical.quoted()) {
      return logical;
    }
    if (isPlain(logical.text())) {
      return logical;
    }
    String text = logical.text().replace('.', '_');
    StringBuilder name = new StringBuilder(text.length() + 4);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inside = i > 0 && i < text.length() - 1;
      if (inside && startsWord(text.charAt(i - 1), c, text.charAt(i + 1))) {
        name.append('_');
      }
      name.append(c);
    }
    return new Identifier(name.toString().toLowerCase(Locale.ROOT), false);
  }

  /** Whether nothing of a name changes, as nothing does where there is but one word. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && c != '_' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Identifier joinTable(Identifier ownerTable, Identifier targetTable, String attributePath) {
    return Identifier.of(ownerTable.text() + "_" + last(attributePath))
        .quotedIf(ownerTable.quoted() || targetTable.quoted());
  }

  private static boolean startsWord(char before, char current, char after) {
    return (Character.isLowerCase(before) || Character.isDigit(before))
        && Character.isUpperCase(current)
        && (Character.isLowerCase(after) || Character.isDigit(after));
  }
}
