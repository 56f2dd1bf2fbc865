package dev.retort.scanner.differential;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.hibernate.HibernateReader;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.source.SourceModel;
import dev.retort.scanner.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads the same entities by both ways and tells what differs. */
public final class Differential {
  private Differential() {}

  /**
   * One line for each difference, ours first with its {@code File.java:line}; empty when equal.
   *
   * @param sources source roots
   * @param classes the same, compiled
   */
  public static List<String> compare(List<Path> sources, List<Path> classes, ScanOptions options) {
    SourceModel model = new SourceReader().read(sources, options);
    ScanResult ours = new SchemaMapper(options).map(model.model());
    ScanResult theirs = new HibernateReader().read(classes, options);
    List<String> lines = differences(ours, theirs);
    if (!lines.isEmpty()) {
      model.findings().forEach(finding -> lines.add("  source: " + finding));
      ours.findings().forEach(finding -> lines.add("  mapping: " + finding));
      theirs.findings().forEach(finding -> lines.add("  hibernate: " + finding));
    }
    return lines;
  }

  private static List<String> differences(ScanResult ours, ScanResult theirs) {
    Map<String, Facts.Fact> mine = Facts.of(ours.schema());
    Map<String, Facts.Fact> hibernates = Facts.of(theirs.schema());
    TreeSet<String> keys = new TreeSet<>(mine.keySet());
    keys.addAll(hibernates.keySet());
    List<String> lines = new ArrayList<>();
    for (String key : keys) {
      Facts.Fact own = mine.get(key);
      Facts.Fact truth = hibernates.get(key);
      if (own == null) {
        lines.add("%s: Hibernate has it, %s; we have not".formatted(key, truth.value()));
      } else if (truth == null) {
        lines.add(
            "%s %s: we have it, %s; Hibernate has not".formatted(own.origin(), key, own.value()));
      } else if (!own.value().equals(truth.value())) {
        lines.add(
            "%s %s: we say «%s», Hibernate «%s»"
                .formatted(own.origin(), key, own.value(), truth.value()));
      }
    }
    return lines;
  }
}
