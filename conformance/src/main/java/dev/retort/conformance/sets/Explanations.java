package dev.retort.conformance.sets;

import dev.retort.finding.Finding;
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
  TYPE(
      "a type written in Java decides about a column",
      Pattern.compile(
          "RT1\\d\\d .*annotation @(Type|CompositeType|CollectionType|JavaType|JdbcType"
              + "|\\w+TypeRegistrations?|ConverterRegistrations?) on .*"),
      Pattern.compile("\\w+\\s+(check|column|primary key|unique) .*")),
  UNKNOWN_TYPE(
      "a type written in Java decides about a column",
      Pattern.compile("RT130 .*"),
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
    boolean type = findings.stream().anyMatch(TYPE::names);
    boolean onlyKnown =
        findings.stream()
            .allMatch(f -> CONVERTER.names(f) || TYPE.names(f) || type && UNKNOWN_TYPE.names(f));
    if (findings.isEmpty() || !onlyKnown) {
      return Optional.empty();
    }
    Explanations weakest = type ? TYPE : CONVERTER;
    return differences.stream().allMatch(d -> weakest.difference.matcher(d).matches())
        ? Optional.of(weakest.reason)
        : Optional.empty();
  }

  private boolean names(Finding candidate) {
    return finding.matcher(candidate.code() + " " + candidate.message()).matches();
  }
}
