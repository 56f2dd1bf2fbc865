package dev.retort.schema;

import java.util.Comparator;
import java.util.function.Function;

/**
 * The comparators of what a short command sorts. Those of {@link Comparator} can be serialized: the
 * JVM cannot take such a lambda from its archive of classes and makes it anew in every process.
 */
public final class Order {
  private Order() {}

  /** As {@link Comparator#comparing(Function)}. */
  public static <T, K extends Comparable<? super K>> Comparator<T> by(
      Function<? super T, ? extends K> key) {
    return (one, other) -> key.apply(one).compareTo(key.apply(other));
  }

  /** By the one, and where that is the same, by the other. */
  public static <T> Comparator<T> then(Comparator<T> first, Comparator<T> second) {
    return (one, other) -> {
      int order = first.compare(one, other);
      return order == 0 ? second.compare(one, other) : order;
    };
  }
}
