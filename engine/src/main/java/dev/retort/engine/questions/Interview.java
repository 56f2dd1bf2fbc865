package dev.retort.engine.questions;

import dev.retort.differ.Diff;
import dev.retort.differ.Questioner;
import dev.retort.differ.RenameAnswers;
import dev.retort.differ.RenameCandidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Asks one question after the other, and compares again after each answer: a renamed table shows
 * which of its columns were renamed, and a column that was renamed is a candidate for nothing else.
 *
 * @param diff with all answers taken into account
 * @param confirmed the renames that were asked for and confirmed, in the order of the questions
 */
public record Interview(Diff diff, List<RenameCandidate> confirmed) {
  /** Tables before columns. */
  private static final Comparator<RenameCandidate> ORDER =
      Comparator.comparing((RenameCandidate c) -> c.kind() != RenameCandidate.Kind.TABLE)
          .thenComparing(Comparator.naturalOrder());

  public Interview {
    confirmed = List.copyOf(confirmed);
  }

  /**
   * Compares and asks until nothing is left to ask.
   *
   * @param given the answers that are known before the first question
   * @param compare the comparison under given answers; pure
   */
  public static Interview run(
      RenameAnswers given, Questioner questioner, Function<RenameAnswers, Diff> compare) {
    RenameAnswers answers = given;
    Diff diff = compare.apply(answers);
    List<RenameCandidate> confirmed = new ArrayList<>();
    List<RenameCandidate> restyled =
        diff.candidates().stream().filter(RenameCandidate::restyled).toList();
    if (restyled.size() > 1 && questioner.decideRestyled(restyled) == Questioner.Answer.RENAMED) {
      confirmed.addAll(restyled);
      answers = answers.withRestyled();
      diff = compare.apply(answers);
    }
    Set<String> open = new HashSet<>();
    while (true) {
      Optional<RenameCandidate> next =
          diff.candidates().stream().filter(c -> !open.contains(c.id())).min(ORDER);
      if (next.isEmpty()) {
        return new Interview(diff, confirmed);
      }
      RenameCandidate candidate = next.get();
      switch (questioner.decide(candidate)) {
        case RENAMED -> {
          confirmed.add(candidate);
          answers = answers.withRename(candidate);
          diff = compare.apply(answers);
        }
        case NOT_RENAMED -> {
          answers = answers.withDeclined(candidate);
          diff = compare.apply(answers);
        }
        default -> {}
      }
      // Never twice, whatever the comparison makes of the answer.
      open.add(candidate.id());
    }
  }
}
