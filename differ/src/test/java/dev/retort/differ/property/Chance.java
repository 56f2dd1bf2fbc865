package dev.retort.differ.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Dice, and the awkward words that PostgreSQL allows in names. */
final class Chance {
  private static final List<String> NAMES =
      List.of(
          "users",
          "orders",
          "item",
          "Customer",
          "OrderLine",
          "select",
          "user",
          "table",
          "order",
          "group",
          "grün",
          "straße",
          "日本語",
          "two words",
          " leading",
          "trailing ",
          "say \"hi\"",
          "o'brien",
          "back\\slash",
          "100%",
          "$1",
          "1st",
          "a-b",
          "a.b",
          "a,b",
          "a;b",
          "a--b",
          "/*c*/",
          "{fn}",
          "q?",
          ":p",
          "(x)",
          "UPPER",
          "ключ",
          "null",
          "default",
          "check",
          "id",
          "name",
          "x".repeat(63),
          "Y" + "é".repeat(31),
          "value",
          "key",
          "no\nline",
          "tab\tname",
          "é",
          "_",
          "#",
          "public",
          "varchar",
          "time zone",
          "int[]",
          "'",
          "\"");
  private static final List<String> COMMENTS =
      List.of(
          "plain",
          "it's",
          "two\nlines",
          "back\\slash",
          "100% {of} $1 ?",
          "ünï",
          "",
          " ",
          "\"q\"",
          "--x");

  private final Random random;
  private int count;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Once in so many times. */
  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <T> T of(T... options) {
    return options[random.nextInt(options.length)];
  }

  /** Some of a list, at least one, in random order. */
  <T> List<T> some(List<T> list, int atMost) {
    List<T> left = new ArrayList<>(list);
    List<T> some = new ArrayList<>();
    int wanted = 1 + below(Math.max(1, Math.min(atMost, list.size())));
    while (some.size() < wanted && !left.isEmpty()) {
      some.add(left.remove(below(left.size())));
    }
    return some;
  }

  /** A word that others may have taken already. */
  String word() {
    return of(NAMES);
  }

  /** A name of its own most of the time; every other one is awkward. */
  String name(String prefix) {
    count++;
    if (once(3)) {
      return word();
    }
    String name = once(3) ? prefix + " " + word() + count : prefix + count;
    return dev.retort.schema.Identifiers.truncate(name);
  }

  @Nullable String comment() {
    return once(6) ? of(COMMENTS) : null;
  }
}
