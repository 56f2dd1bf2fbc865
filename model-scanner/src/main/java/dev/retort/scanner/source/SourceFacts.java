package dev.retort.scanner.source;

import dev.retort.scanner.kept.Digest;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source file shows before it is parsed.
 *
 * @param hash of its text
 * @param mentioned the names that it may declare at its top level, and more: words in comments,
 *     nested types; sorted
 * @param mayBeManaged whether it may declare something that persistence manages
 */
record SourceFacts(String hash, List<String> mentioned, boolean mayBeManaged) {
  private static final Pattern MANAGED =
      Pattern.compile("\\b(?:Entity|Embeddable|MappedSuperclass|Converter)\\b");
  private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([\\w.]+)\\s*;");
  private static final Pattern DECLARATION =
      Pattern.compile("\\b(?:class|interface|enum|record)\\s+([\\w$]+)");

  static SourceFacts of(SourceFile file) {
    String text = file.text();
    return new SourceFacts(
        Digest.of(text), List.copyOf(mentioned(file, text)), mayBeManaged(file, text));
  }

  private static boolean mayBeManaged(SourceFile file, String text) {
    return SourceReader.PERSISTENCE.matcher(text).find()
        && (file.isPackageInfo() || MANAGED.matcher(text).find());
  }

  private static TreeSet<String> mentioned(SourceFile file, String text) {
    Matcher packageName = PACKAGE.matcher(text);
    String prefix = packageName.find() ? packageName.group(1) + "." : "";
    TreeSet<String> names = new TreeSet<>();
    if (file.isPackageInfo()) {
      names.add(prefix + "package-info");
      return names;
    }
    Matcher declaration = DECLARATION.matcher(text);
    while (declaration.find()) {
      names.add(prefix + declaration.group(1));
    }
    return names;
  }
}
