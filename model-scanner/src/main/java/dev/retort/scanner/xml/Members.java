package dev.retort.scanner.xml;

import dev.retort.scanner.model.Member;
import java.util.List;

/** Finds the member that an attribute's name stands for. */
final class Members {
  private Members() {}

  /**
   * The member's place, by the access type where it is there, else wherever it is; -1 where it is
   * nowhere.
   *
   * @param property whether getters come first
   */
  static int find(List<Member> members, String attribute, boolean property) {
    int field = -1;
    int getter = -1;
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (member.isStatic()) {
        continue;
      }
      if (member.kind() == Member.Kind.METHOD) {
        getter = isGetter(member.name(), attribute) ? i : getter;
      } else if (member.name().equals(attribute)) {
        field = field < 0 || member.kind() == Member.Kind.COMPONENT ? i : field;
      }
    }
    int first = property ? getter : field;
    int second = property ? field : getter;
    return first >= 0 ? first : second;
  }

  private static boolean isGetter(String method, String attribute) {
    String stem =
        method.startsWith("get")
            ? method.substring(3)
            : method.startsWith("is") ? method.substring(2) : "";
    if (stem.isEmpty()) {
      return false;
    }
    return stem.equals(attribute)
        || (Character.toLowerCase(stem.charAt(0)) + stem.substring(1)).equals(attribute);
  }
}
