package dev.retort.conformance.sets;

import dev.retort.finding.Finding;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which differences have a cause that no reader of sources can know: Java code of the application
 * that Hibernate runs while it boots. The source reader must have said so in a finding, everything
 * else that it said must be of that kind, and what differs must be what such code decides about.
 */
enum Explanations {
  CONVERTER(
      "running a converter decides about a check",
      Pattern.compile("RT1\\d\\d .*only running the converter tells them"),
      Pattern.compile("\\w+\\s+check .*")),
  REFUSED(
      "the server refuses a check that Hibernate writes",
      Pattern.compile("RT131 .*: PostgreSQL refuses them"),
      Pattern.compile("\\w+\\s+check .*")),
  GENERATOR(
      "a generator written in Java decides about a sequence",
      Pattern.compile(
          "RT131 (the generator of @.* is written in Java: .*"
              + "|@GenericGenerator (?!org\\.hibernate\\.id\\.)\\w+\\..* is not understood: .*)"),
      Pattern.compile("\\w+\\s+(sequence .*|column .* identity .*)")),
  TYPE(
      "a type written in Java decides about a column",
      Pattern.compile(
          "RT1\\d\\d .*(annotation @(\\w*Type|CollectionType|\\w*TypeRegistrations?"
              + "|ConverterRegistrations?) on .*|the binder of @.* is written in Java: .*)"),
      Pattern.compile("\\w+\\s+(check|column|primary key|unique) .*")),
  UNKNOWN_TYPE(
      "a type written in Java decides about a column",
      Pattern.compile("RT13[034] .*"),
      Pattern.compile("\\w+\\s+(check|column|primary key|unique) .*"));

  private final String reason;
  private final Pattern finding;
  private final Pattern difference;

  Explanations(String reason, Pattern finding, Pattern difference) {
    this.reason = reason;
    this.finding = finding;
    this.difference = difference;
  }

  /** The reason, in words that are the same for every set; empty where something is unexplained. */
  static Optional<String> of(List<String> differences, List<Finding> findings) {
    EnumSet<Explanations> named = EnumSet.noneOf(Explanations.class);
    for (Finding finding : findings) {
      Optional<Explanations> one = of(finding);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      named.add(one.get());
    }
    // An unknown type alone is a gap; beside one that Java code decides about it is that type.
    boolean onlyUnknown = named.contains(UNKNOWN_TYPE) && !named.contains(TYPE);
    boolean covered =
        differences.stream()
            .allMatch(d -> named.stream().anyMatch(e -> e.difference.matcher(d).matches()));
    return named.isEmpty() || onlyUnknown || !covered
        ? Optional.empty()
        : Optional.of(named.contains(TYPE) ? TYPE.reason : named.iterator().next().reason);
  }

  private static Optional<Explanations> of(Finding finding) {
    return Arrays.stream(values()).filter(e -> e.names(finding)).findFirst();
  }

  private boolean names(Finding candidate) {
    return finding.matcher(candidate.code() + " " + candidate.message()).matches();
  }
}
