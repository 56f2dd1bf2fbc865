package dev.retort.differ;

import dev.retort.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the constraints or indexes of one kind on one table by what they are, not by what they are
 * called.
 *
 * @param name of an object
 * @param withName the object under another name
 * @param definition what makes two objects the same: everything but name, comment and validity
 */
record DefinitionMatcher<T>(
    Function<T, ObjectName> name,
    BiFunction<T, ObjectName, T> withName,
    Function<T, Object> definition) {

  /**
   * Both sides with the names that equal definitions share.
   *
   * @param actual under the names they have after {@code renames}
   * @param renames by present name, the new one
   * @param matched the names of what is on both sides
   */
  record Matched<T>(
      List<T> actual, List<T> wanted, Map<String, String> renames, Set<String> matched) {}

  /**
   * @param follows whether an actual name gives way to the wanted one even if that is only derived
   */
  Matched<T> match(List<T> actual, List<T> wanted, Predicate<String> follows) {
    List<T> left = new ArrayList<>(actual);
    List<T> from = new ArrayList<>();
    List<T> to = new ArrayList<>();
    List<T> open = new ArrayList<>();
    Set<String> matched = new HashSet<>();
    Map<String, String> renames = new TreeMap<>();
    Set<String> given = new HashSet<>();
    wanted.stream().filter(w -> name.apply(w).given()).forEach(w -> given.add(text(w)));

    for (T want : wanted) { // the same name and definition
      T same = find(left, want, text(want));
      if (same != null) {
        left.remove(same);
        from.add(same);
        to.add(want);
        matched.add(text(want));
      } else {
        open.add(want);
      }
    }
    List<T> unmatched = new ArrayList<>();
    for (T want : open) { // the same definition under another name
      T same = find(left, want, null);
      if (same == null) {
        if (!isRepeated(to, want)) {
          unmatched.add(want);
        }
        continue;
      }
      left.remove(same);
      String present = text(same);
      boolean rename = name.apply(want).given() || given.contains(present) || follows.test(present);
      ObjectName shared = rename ? name.apply(want) : ObjectName.given(present);
      if (rename) {
        renames.put(present, shared.text());
      }
      from.add(withName.apply(same, shared));
      to.add(withName.apply(want, shared));
      matched.add(shared.text());
    }
    from.addAll(left);
    Set<String> taken = new HashSet<>(matched);
    taken.addAll(given);
    for (T want : unmatched) {
      ObjectName own = name.apply(want);
      to.add(own.given() ? want : withName.apply(want, free(own, taken)));
    }
    return new Matched<>(from, to, renames, matched);
  }

  private static ObjectName free(ObjectName wish, Set<String> taken) {
    String text = wish.text();
    for (int n = 2; !taken.add(text); n++) {
      text = wish.text() + "_" + n;
    }
    return ObjectName.derived(text);
  }

  /** Whether one of its name and definition is there. */
  boolean isIn(List<T> objects, T object) {
    return objects.stream()
        .anyMatch(
            o ->
                name.apply(o).equals(name.apply(object))
                    && definition.apply(o).equals(definition.apply(object)));
  }

  /** A model may say one thing twice; an unnamed repetition is not a second object. */
  private boolean isRepeated(List<T> kept, T want) {
    return !name.apply(want).given()
        && kept.stream().anyMatch(k -> definition.apply(k).equals(definition.apply(want)));
  }

  private @Nullable T find(List<T> candidates, T want, @Nullable String text) {
    for (T candidate : candidates) {
      if ((text == null || text(candidate).equals(text))
          && definition.apply(candidate).equals(definition.apply(want))) {
        return candidate;
      }
    }
    return null;
  }

  private String text(T object) {
    return name.apply(object).text();
  }
}
