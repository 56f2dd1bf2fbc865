package dev.retort.engine.questions;

import dev.retort.differ.Questioner;
import dev.retort.differ.RenameCandidate;
import java.util.List;
import java.util.Map;

/**
 * Answers that were given beforehand; what is not among them is passed on.
 *
 * @param answers by the candidate's id
 * @param otherwise asked for the rest
 */
public record PresetQuestioner(Map<String, Answer> answers, Questioner otherwise)
    implements Questioner {
  public PresetQuestioner {
    answers = Map.copyOf(answers);
  }

  @Override
  public Answer decideRestyled(List<RenameCandidate> candidates) {
    return otherwise.decideRestyled(candidates);
  }

  @Override
  public Answer decide(RenameCandidate candidate) {
    Answer known = answers.get(candidate.id());
    return known == null ? otherwise.decide(candidate) : known;
  }
}
