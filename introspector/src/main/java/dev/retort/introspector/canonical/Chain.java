package dev.retort.introspector.canonical;

import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An expression and what PostgreSQL made of it, of that, and so on, until it stays the same. Two
 * chains that share a text end in the same text, so they mean the same.
 */
final class Chain {
  private final String original;
  private final Origin origin;
  private final Set<String> keys = new TreeSet<>();
  private final List<String> texts = new ArrayList<>();
  private boolean finished;
  private @Nullable String error;

  Chain(String original, Origin origin) {
    this.original = original;
    this.origin = origin;
    texts.add(original);
    keys.add(Equivalences.normalize(original));
  }

  String original() {
    return original;
  }

  Origin origin() {
    return origin;
  }

  /** The latest text. */
  String last() {
    return texts.get(texts.size() - 1);
  }

  boolean finished() {
    return finished;
  }

  @Nullable String error() {
    return error;
  }

  void failed(String message) {
    error = message;
    finished = true;
  }

  void rendered(String text) {
    finished = text.equals(last());
    texts.add(text);
    keys.add(Equivalences.normalize(text));
  }

  boolean meansTheSameAs(Chain other) {
    return !Collections.disjoint(keys, other.keys);
  }
}
