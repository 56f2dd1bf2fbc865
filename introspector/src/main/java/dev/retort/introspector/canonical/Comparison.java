package dev.retort.introspector.canonical;

import dev.retort.introspector.Parentheses;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The texts of one subject, on both sides, and which of them mean the same. */
final class Comparison {
  private final Subject subject;
  private final Map<String, Chain> actual = new TreeMap<>();
  private final Map<String, Chain> wanted = new TreeMap<>();

  Comparison(Subject subject) {
    this.subject = subject;
  }

  Subject subject() {
    return subject;
  }

  void actual(String text, Origin origin) {
    actual.computeIfAbsent(text, key -> new Chain(key, origin));
  }

  void wanted(String text, Origin origin) {
    wanted.computeIfAbsent(text, key -> new Chain(key, origin));
  }

  List<Chain> actual() {
    return List.copyOf(actual.values());
  }

  List<Chain> wanted() {
    return List.copyOf(wanted.values());
  }

  /** Whether a text on one side has no partner yet, and there are texts on both sides. */
  boolean isOpen() {
    return !actual.isEmpty()
        && !wanted.isEmpty()
        && !(unmatchedWanted().isEmpty() && unmatchedActual().isEmpty());
  }

  List<Chain> unmatchedWanted() {
    return wanted.values().stream().filter(chain -> partners(chain).isEmpty()).toList();
  }

  List<Chain> unmatchedActual() {
    return actual.values().stream()
        .filter(chain -> wanted.values().stream().noneMatch(chain::meansTheSameAs))
        .toList();
  }

  /** In the first round only what is wanted: mostly the actual text is what comes back. */
  List<Chain> toRender(int round) {
    List<Chain> chains = new ArrayList<>(round == 1 ? unmatchedWanted() : wanted());
    if (round > 1) {
      chains.addAll(actual());
    }
    return chains.stream().filter(chain -> !chain.finished()).toList();
  }

  /** The text that stands, from now on, for a wanted one: the actual one where they are equal. */
  Map<String, String> wantedTexts() {
    Map<String, String> texts = new TreeMap<>();
    for (Chain chain : wanted.values()) {
      List<Chain> partners = partners(chain);
      texts.put(
          chain.original(), partners.isEmpty() ? chain.original() : partners.get(0).original());
    }
    return texts;
  }

  /** Of actual texts that mean the same as one wanted text, the first stands for all. */
  Map<String, String> actualTexts() {
    Map<String, String> texts = new TreeMap<>();
    for (Chain chain : wanted.values()) {
      List<Chain> partners = partners(chain);
      for (Chain partner : partners) {
        texts.putIfAbsent(partner.original(), partners.get(0).original());
      }
    }
    return texts;
  }

  /** What came of it, for people who ask why. */
  Compared compared() {
    return new Compared(
        subject.table(),
        subject.kind().label(),
        subject.column(),
        forms(actual.values(), wanted.values()),
        forms(wanted.values(), actual.values()));
  }

  private static List<Compared.Form> forms(Collection<Chain> own, Collection<Chain> others) {
    return own.stream()
        .map(
            chain ->
                new Compared.Form(
                    chain.original(),
                    Parentheses.strip(chain.last()),
                    chain.error(),
                    others.stream()
                        .filter(chain::meansTheSameAs)
                        .map(Chain::original)
                        .sorted()
                        .findFirst()
                        .orElse(null)))
        .toList();
  }

  private List<Chain> partners(Chain chain) {
    return actual.values().stream()
        .filter(chain::meansTheSameAs)
        .sorted(Comparator.comparing(Chain::original))
        .toList();
  }
}
