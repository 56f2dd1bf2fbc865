package dev.retort.engine.questions;

import dev.retort.differ.RenameCandidate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person. Whoever ends the conversation leaves this question and all that follow open; just
 * pressing Enter means "no", which destroys nothing yet: the drop still has to be allowed.
 */
public final class InteractiveQuestioner implements Questioner {
  private final Dialog dialog;
  private boolean ended;

  public InteractiveQuestioner(Dialog dialog) {
    this.dialog = dialog;
  }

  @Override
  public Answer decide(RenameCandidate candidate) {
    if (ended) {
      return Answer.OPEN;
    }
    boolean column = candidate.kind() == RenameCandidate.Kind.COLUMN;
    String from =
        column ? candidate.table() + "." + candidate.from() : candidate.table().toString();
    dialog.say("");
    dialog.say(
        (column ? "column " : "table ")
            + from
            + " is gone from the models, and "
            + candidate.to()
            + " is new: "
            + String.join(", ", candidate.evidence()));
    while (true) {
      @Nullable String line =
          dialog.ask("was " + from + " renamed to " + candidate.to() + "? [y/N] ");
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
        default ->
            dialog.say("y for a rename, n for a drop and an add; Ctrl-D stops and writes nothing");
      }
    }
  }
}
