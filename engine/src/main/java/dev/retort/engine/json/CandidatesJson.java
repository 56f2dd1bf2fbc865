package dev.retort.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.differ.RenameCandidate;
import dev.retort.engine.questions.UndecidedRenames;
import java.util.List;

/** Writes possible renames that somebody has to decide, for a program that asks somebody. */
public final class CandidatesJson {
  private CandidatesJson() {}

  /**
   * {@code {"candidates": [{"id", "kind", "table" (or "sequence", or "type" of a label), "from",
   * "to", "restyled", "evidence", "ifRenamed", "ifNot"}]}}: {@code ifRenamed} is the option to
   * pass, {@code ifNot} what goes into the file of {@code --answers}.
   */
  public static ObjectNode write(List<RenameCandidate> candidates) {
    ObjectNode json = Json.object();
    json.set("candidates", Json.array(candidates, CandidatesJson::candidate));
    return json;
  }

  private static ObjectNode candidate(RenameCandidate candidate) {
    ObjectNode json = Json.object();
    json.put("id", candidate.id());
    json.put("kind", candidate.kind().word());
    json.put(
        switch (candidate.kind()) {
          case LABEL -> "type";
          case SEQUENCE -> "sequence";
          case COLUMN, TABLE -> "table";
        },
        candidate.object().toString());
    json.put("from", candidate.from());
    json.put("to", candidate.to());
    json.put("restyled", candidate.restyled());
    json.set("evidence", Json.texts(candidate.evidence()));
    json.put("ifRenamed", UndecidedRenames.option(candidate));
    ObjectNode declined = Json.object();
    declined.set("declined", Json.texts(List.of(candidate.id())));
    json.set("ifNot", declined);
    return json;
  }
}
