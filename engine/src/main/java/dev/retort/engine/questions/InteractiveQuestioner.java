package dev.retort.engine.questions;

import dev.retort.differ.Questioner;
import dev.retort.differ.RenameCandidate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person. Whoever ends the conversation leaves this question and all that follow open; just
 * pressing Enter means "no", which destroys nothing yet: the drop still has to be allowed.
 */
public final class InteractiveQuestioner implements Questioner {
  /** More names than this fill a screen without telling more. */
  private static final int EXAMPLES = 8;

  private final Dialog dialog;
  private boolean ended;

  public InteractiveQuestioner(Dialog dialog) {
    this.dialog = dialog;
  }

  @Override
  public Answer decideRestyled(List<RenameCandidate> candidates) {
    dialog.say("");
    dialog.say(candidates.size() + " names are the same words in another style:");
    candidates.stream()
        .limit(EXAMPLES)
        .forEach(candidate -> dialog.say("    " + candidate.fullName() + " -> " + candidate.to()));
    if (candidates.size() > EXAMPLES) {
      dialog.say("    and " + (candidates.size() - EXAMPLES) + " more");
    }
    return ask(
        "were all of them renamed? [y/N] ",
        "y for renames, n to be asked one by one; Ctrl-D stops and writes nothing");
  }

  @Override
  public Answer decide(RenameCandidate candidate) {
    if (ended) {
      return Answer.OPEN;
    }
    String from = candidate.fullName();
    dialog.say("");
    dialog.say(
        candidate.kind().word()
            + " "
            + from
            + " is gone from the models, and "
            + candidate.to()
            + " is new: "
            + String.join(", ", candidate.evidence()));
    return ask(
        "was " + from + " renamed to " + candidate.to() + "? [y/N] ",
        "y for a rename, n for a drop and an add; Ctrl-D stops and writes nothing");
  }

  private Answer ask(String question, String help) {
    while (true) {
      @Nullable String line = dialog.ask(question);
      if (line == null) {
        ended = true;
        return Answer.OPEN;
      }
      switch (line.strip().toLowerCase(Locale.ROOT)) {
        case "y", "yes" -> {
          return Answer.RENAMED;
        }
        case "", "n", "no" -> {
          return Answer.NOT_RENAMED;
        }
        default -> dialog.say(help);
      }
    }
  }
}
