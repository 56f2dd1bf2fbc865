package dev.retort.scanner.source;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which top-level names were looked for among the sources while something was read: what
 * was read holds for as long as the answers do. What is remembered in between, so that it need not
 * be looked for again, keeps the names that it took.
 */
final class Lookups {
  private final Deque<Frame> frames = new ArrayDeque<>();

  /** One reading within others. */
  private static final class Frame {
    private final SortedSet<String> names = new TreeSet<>();
    private boolean circular;
  }

  /**
   * What was asked.
   *
   * @param names top-level names of types, and packages as {@code a.package-info}
   * @param circular whether an answer was used while it was being looked for: then the names may
   *     not be all
   */
  record Asked(SortedSet<String> names, boolean circular) {}

  /**
   * An answer that is kept.
   *
   * @param asked null while it is being looked for
   */
  record Known(@Nullable String answer, @Nullable Asked asked) {}

  private static final Known PENDING = new Known(null, null);

  /**
   * The answer from the memory, or else from the search, which the memory then keeps. A search that
   * comes back to itself finds nothing.
   */
  @Nullable String remembered(
      Map<String, Known> memory, String key, Supplier<@Nullable String> search) {
    Known known = memory.get(key);
    if (known == null) {
      memory.put(key, PENDING);
      begin();
      known = new Known(search.get(), end());
      memory.put(key, known);
    } else if (known.asked() == null) {
      circular();
    } else {
      asked(known.asked());
    }
    return known.answer();
  }

  void asked(String topLevelName) {
    if (!frames.isEmpty()) {
      frames.peek().names.add(topLevelName);
    }
  }

  /** As if everything that an earlier answer took had been asked again. */
  void asked(Asked earlier) {
    if (!frames.isEmpty()) {
      add(earlier.names(), earlier.circular());
    }
  }

  /** Something was needed that is still being looked for. */
  void circular() {
    if (!frames.isEmpty()) {
      frames.peek().circular = true;
    }
  }

  void begin() {
    frames.push(new Frame());
  }

  /** Ends the innermost reading; what it asked, the one around it has asked too. */
  Asked end() {
    Frame frame = frames.pop();
    if (!frames.isEmpty()) {
      add(frame.names, frame.circular);
    }
    return new Asked(frame.names, frame.circular);
  }

  private void add(Collection<String> names, boolean circular) {
    Frame frame = frames.peek();
    if (frame != null) {
      frame.names.addAll(names);
      frame.circular |= circular;
    }
  }
}
