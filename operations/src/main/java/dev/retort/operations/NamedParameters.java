package dev.retort.operations;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts literals where a statement says {@code :name}. */
public final class NamedParameters {
  /** What is skipped (quotes, comments, casts), or a parameter in group 2. */
  private static final Pattern TOKENS =
      Pattern.compile(
          "(?s)'(?:[^']|'')*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/|\\$(\\w*)\\$.*?\\$\\1\\$|::|:=|:([A-Za-z_]\\w*)");

  private NamedParameters() {}

  /**
   * @throws IllegalArgumentException for a parameter without a value and a value without a use
   */
  public static String render(String sql, Map<String, ? extends @Nullable Object> values) {
    TreeSet<String> unused = new TreeSet<>(values.keySet());
    Matcher token = TOKENS.matcher(sql);
    StringBuilder out = new StringBuilder();
    while (token.find()) {
      String name = token.group(2);
      if (name == null) {
        token.appendReplacement(out, Matcher.quoteReplacement(token.group()));
        continue;
      }
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException("no value is given for :" + name);
      }
      unused.remove(name);
      token.appendReplacement(out, Matcher.quoteReplacement(Literals.of(values.get(name))));
    }
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException("the statement does not mention " + unused);
    }
    return token.appendTail(out).toString();
  }
}
