package dev.retort.scanner.model.json;

import dev.retort.scanner.model.TypeDeclaration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares two {@code model.json} without reading what is the same in both. */
public final class ChangedTypes {
  private static final int BLOCK = 1 << 12;
  private static final String TYPE = "{\"name\":";

  private ChangedTypes() {}

  /**
   * The types of the earlier text that the later one has otherwise.
   *
   * @return empty where the later one has other types, or differs in more than types
   */
  public static Optional<List<TypeDeclaration>> before(byte[] earlier, byte[] later) {
    int start = Arrays.mismatch(earlier, later);
    if (start < 0) {
      return Optional.of(List.of());
    }
    while (start > 0 && earlier[start - 1] != '\n') {
      start--;
    }
    int same = commonEnd(earlier, later, start);
    Set<String> old = lines(earlier, start, earlier.length - same);
    Set<String> fresh = lines(later, start, later.length - same);
    List<String> gone = old.stream().filter(line -> !fresh.contains(line)).toList();
    List<String> come = fresh.stream().filter(line -> !old.contains(line)).toList();
    if (!gone.stream().allMatch(ChangedTypes::isType)
        || !come.stream().allMatch(ChangedTypes::isType)) {
      return Optional.empty();
    }
    try {
      List<TypeDeclaration> before = types(gone);
      List<TypeDeclaration> after = types(come);
      return names(before).equals(names(after)) ? Optional.of(before) : Optional.empty();
    } catch (MalformedJsonException e) {
      return Optional.empty(); // written by something else
    }
  }

  private static List<String> names(List<TypeDeclaration> types) {
    return types.stream().map(type -> type.kind() + " " + type.name()).toList();
  }

  /** How many bytes at the end are the same, in whole lines. */
  private static int commonEnd(byte[] one, byte[] other, int start) {
    int longest = Math.min(one.length, other.length) - start;
    int same = 0;
    while (same + BLOCK <= longest && isSame(one, other, same, same + BLOCK)) {
      same += BLOCK;
    }
    while (same < longest && isSame(one, other, same, same + 1)) {
      same++;
    }
    while (same > 0 && one[one.length - same - 1] != '\n') {
      same--;
    }
    return same;
  }

  /** Whether these bytes, counted from the ends, are the same. */
  private static boolean isSame(byte[] one, byte[] other, int from, int to) {
    return Arrays.equals(
        one, one.length - to, one.length - from, other, other.length - to, other.length - from);
  }

  /** The lines without their commas, each as bytes in a text. */
  private static Set<String> lines(byte[] json, int from, int to) {
    Set<String> lines = new LinkedHashSet<>();
    int start = from;
    for (int i = from; i < to; i++) {
      if (json[i] == '\n') {
        int end = i > start && json[i - 1] == ',' ? i - 1 : i;
        lines.add(new String(json, start, end - start, StandardCharsets.ISO_8859_1));
        start = i + 1;
      }
    }
    if (start < to) {
      lines.add(new String(json, start, to - start, StandardCharsets.ISO_8859_1));
    }
    return lines;
  }

  private static boolean isType(String line) {
    return line.startsWith(TYPE);
  }

  private static List<TypeDeclaration> types(List<String> lines) {
    List<TypeDeclaration> types = new ArrayList<>();
    for (String line : lines) {
      JsonReader json = new JsonReader(("[" + line + "]").getBytes(StandardCharsets.ISO_8859_1));
      types.addAll(new DeclarationParser(json).types());
      json.end();
    }
    return types;
  }
}
