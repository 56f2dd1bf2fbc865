package dev.retort.engine.questions;

import dev.retort.differ.RenameCandidate;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** RT480: possible renames that nobody has answered. */
public final class UndecidedRenames extends RetortException {
  private static final long serialVersionUID = 1L;

  private final transient List<RenameCandidate> candidates;

  public UndecidedRenames(List<RenameCandidate> candidates) {
    this(candidates, List.of());
  }

  /**
   * @param more further evidence, below the candidates
   */
  public UndecidedRenames(List<RenameCandidate> candidates, List<String> more) {
    super(
        ErrorKind.DECISION,
        "RT480",
        candidates.size() == 1
            ? "something may have been renamed."
            : "some things may have been renamed.",
        Stream.concat(evidence(candidates).stream(), more.stream()).toList(),
        "Say which it is. --allow-drops takes every one that is not answered as a drop and an add, which loses the data."
            + " Nothing was written.");
    this.candidates = List.copyOf(candidates);
  }

  /** Sorted by id. */
  public List<RenameCandidate> candidates() {
    return candidates == null ? List.of() : candidates;
  }

  /** The option that says "it is a rename": {@code --rename public.users.full_name=name}. */
  public static String option(RenameCandidate candidate) {
    String option =
        switch (candidate.kind()) {
          case COLUMN, LABEL -> "--rename ";
          case SEQUENCE -> "--rename-sequence ";
          case TABLE -> "--rename-table ";
        };
    return option + candidate.fullName() + "=" + candidate.to();
  }

  private static List<String> evidence(List<RenameCandidate> candidates) {
    List<String> evidence = new ArrayList<>();
    for (RenameCandidate candidate : candidates) {
      evidence.add(candidate.fullName() + " -> " + candidate.to());
      evidence.add("    because   " + String.join(", ", candidate.evidence()));
      evidence.add("    if it is   " + option(candidate));
      evidence.add(
          "    if not     \"declined\": [\"" + candidate.id() + "\"] in the file of --answers");
    }
    long restyled = candidates.stream().filter(RenameCandidate::restyled).count();
    if (restyled > 1) {
      evidence.add(
          restyled
              + " of them are the same words in another style: --rename-restyled says that each of those is a rename");
    }
    return evidence;
  }
}
