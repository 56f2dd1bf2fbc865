package dev.retort.runner;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ: those of a longest common subsequence are no change. */
final class LineChanges {
  /** Beyond so many pairs of lines the middle counts as changed throughout. */
  private static final long LIMIT = 16_000_000;

  private final List<String> old;
  private final List<String> now;
  private final List<String> changes = new ArrayList<>();

  private LineChanges(List<String> old, List<String> now) {
    this.old = old;
    this.now = now;
  }

  /** One entry a line, in the order of the texts: its number, a minus or a plus, its text. */
  static List<String> between(String before, String after) {
    LineChanges changes = new LineChanges(before.lines().toList(), after.lines().toList());
    changes.compare();
    return changes.changes;
  }

  private void compare() {
    int head = 0;
    int shorter = Math.min(old.size(), now.size());
    while (head < shorter && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    middle(head, old.size() - tail, now.size() - tail);
  }

  private void middle(int head, int oldEnd, int nowEnd) {
    int[][] common = common(head, oldEnd, nowEnd);
    int i = head;
    int j = head;
    while (i < oldEnd || j < nowEnd) {
      boolean both = i < oldEnd && j < nowEnd;
      if (both && common.length > 0 && old.get(i).equals(now.get(j))) {
        i++;
        j++;
      } else if (i < oldEnd
          && (j == nowEnd
              || common.length == 0
              || common[i + 1 - head][j - head] >= common[i - head][j + 1 - head])) {
        changes.add("  line " + (i + 1) + " - " + old.get(i).strip());
        i++;
      } else {
        changes.add("  line " + (j + 1) + " + " + now.get(j).strip());
        j++;
      }
    }
  }

  /** By a place in each, how many lines are common from there on; nothing where it is too much. */
  private int[][] common(int head, int oldEnd, int nowEnd) {
    int height = oldEnd - head;
    int width = nowEnd - head;
    if ((long) height * width > LIMIT) {
      return new int[0][];
    }
    int[][] common = new int[height + 1][width + 1];
    for (int i = height - 1; i >= 0; i--) {
      for (int j = width - 1; j >= 0; j--) {
        common[i][j] =
            old.get(head + i).equals(now.get(head + j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
