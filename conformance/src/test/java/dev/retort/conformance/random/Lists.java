package dev.retort.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists that are like another but for one element. */
final class Lists {
  private Lists() {}

  static <T> List<T> without(List<T> list, int index) {
    List<T> less = new ArrayList<>(list);
    less.remove(index);
    return less;
  }

  static <T> List<T> with(List<T> list, int index, T other) {
    List<T> same = new ArrayList<>(list);
    same.set(index, other);
    return same;
  }

  /**
   * First those without an element, then those with a smaller one.
   *
   * @param spared what stays
   */
  static <T> Stream<List<T>> smaller(
      List<T> list, Predicate<T> spared, Function<T, Stream<T>> elements) {
    return Stream.concat(
        IntStream.range(0, list.size())
            .filter(i -> !spared.test(list.get(i)))
            .mapToObj(i -> without(list, i)),
        IntStream.range(0, list.size())
            .boxed()
            .flatMap(i -> elements.apply(list.get(i)).map(less -> with(list, i, less))));
  }
}
