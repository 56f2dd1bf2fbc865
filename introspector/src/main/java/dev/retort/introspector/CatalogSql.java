package dev.retort.introspector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query's file for one server version. A line that ends in {@code -- since 15} is for that major
 * version and newer ones, one that ends in {@code -- before 15} for older ones.
 */
final class CatalogSql {
  private static final Pattern GATE = Pattern.compile("-- (since|before) (\\d+)$");

  private CatalogSql() {}

  static String load(String resource, int serverVersion) {
    try (InputStream in = CatalogSql.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> isFor(line.stripTrailing(), serverVersion))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFor(String line, int serverVersion) {
    Matcher gate = GATE.matcher(line);
    return !gate.find()
        || gate.group(1).equals("since") == serverVersion >= Integer.parseInt(gate.group(2));
  }
}
