package dev.retort.differ;

import java.util.List;

/**
 * Decides possible renames. Detection never asks; whoever compares for a person hands one of these
 * over. Users may bring their own as a service; it is asked before any person is.
 */
@FunctionalInterface
public interface Questioner {
  /** Leaves everything open. */
  Questioner REFUSING = candidate -> Answer.OPEN;

  /** What is said to a possible rename. */
  enum Answer {
    /** It is one. */
    RENAMED,
    /** It is a drop and an add. */
    NOT_RENAMED,
    /** Nothing: whoever needs to know has to stop. */
    OPEN
  }

  /**
   * Asked once, before all else, about two or more candidates whose names are the same words in
   * another style: a naming strategy was changed, and nobody wants to answer for each.
   */
  default Answer decideRestyled(List<RenameCandidate> candidates) {
    return Answer.OPEN;
  }

  /** Asked once for each candidate; those that an answer rules out are not asked. */
  Answer decide(RenameCandidate candidate);
}
