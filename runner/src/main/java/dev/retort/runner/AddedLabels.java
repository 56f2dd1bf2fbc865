package dev.retort.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The enum labels that an open transaction has added. The server lets nobody use them before it has
 * ended: "New enum values must be committed before they can be used" (55P04).
 */
final class AddedLabels {
  private static final Pattern ADD_VALUE =
      Pattern.compile(
          "(?is)\\s*alter\\s+type\\s.*?\\sadd\\s+value\\s+(?:if\\s+not\\s+exists\\s+)?e?'((?:[^']|'')*)'.*");

  private final List<Pattern> labels = new ArrayList<>();

  /** Takes note of a statement that runs in the transaction. */
  void ran(String sql) {
    Matcher added = ADD_VALUE.matcher(sql);
    if (added.matches()) {
      labels.add(Pattern.compile("(?<!\\w)" + Pattern.quote(added.group(1)) + "(?!\\w)"));
    }
  }

  /** The transaction has ended. */
  void committed() {
    labels.clear();
  }

  /**
   * Whether a statement mentions one of them; placing a label next to a new one is no use of it.
   */
  boolean usedBy(String sql) {
    return !ADD_VALUE.matcher(sql).matches()
        && labels.stream().anyMatch(label -> label.matcher(sql).find());
  }
}
