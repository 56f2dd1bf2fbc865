package dev.retort.differ.property;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Two schemas, each as statements of which the server takes those that fit.
 *
 * @param complete whether there is something that entities cannot say, and so would leave as it is
 */
record Pair(List<String> from, List<String> to, boolean complete) {
  Pair {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  Pair(List<String> from, List<String> to) {
    this(from, to, false);
  }

  static Pair random(long seed, int version) {
    Chance families = new Chance(seed ^ 0x5eed);
    if (Boolean.getBoolean("retort.families")) {
      return FamilySpecs.added(families, version, 1, new Pair(List.of(), List.of()));
    }
    Chance chance = new Chance(seed);
    Generator generator = new Generator(chance, version);
    Spec from = generator.schema();
    Spec to = new Mutator(chance, generator).mutate(from);
    Pair pair = ObjectSpecs.added(new Chance(~seed), from, to);
    Pair called = RoutineSpecs.added(new Chance(seed * 31 + 17), from, to, pair);
    return FamilySpecs.added(families, version, 3, called);
  }

  /** A small pair that still fails: taking away any one statement more makes it pass. */
  Pair shrink(Predicate<Pair> fails) {
    Pair small = this;
    boolean changed = true;
    while (changed) {
      Pair before = small;
      Set<String> union = new LinkedHashSet<>(small.from);
      union.addAll(small.to);
      small = small.shrink(new ArrayList<>(union), true, true, fails);
      small = small.shrink(small.from, true, false, fails);
      small = small.shrink(small.to, false, true, fails);
      changed = !small.equals(before);
    }
    return small;
  }

  private Pair shrink(List<String> statements, boolean left, boolean right, Predicate<Pair> fails) {
    Pair small = this;
    for (int size = Math.max(1, statements.size() / 2); size > 0; size /= 2) {
      for (int end = statements.size(); end > 0; end -= size) {
        Set<String> chunk = new LinkedHashSet<>(statements.subList(Math.max(0, end - size), end));
        Pair candidate =
            new Pair(
                left ? without(small.from, chunk) : small.from,
                right ? without(small.to, chunk) : small.to,
                complete);
        if (!candidate.equals(small) && fails.test(candidate)) {
          small = candidate;
        }
      }
    }
    return small;
  }

  private static List<String> without(List<String> list, Set<String> some) {
    return list.stream().filter(statement -> !some.contains(statement)).toList();
  }

  @Override
  public String toString() {
    return "-- from\n" + String.join(";\n", from) + ";\n-- to\n" + String.join(";\n", to) + ";\n";
  }
}
