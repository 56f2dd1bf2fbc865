package dev.retort.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.engine.Comparison;
import dev.retort.engine.verify.Phase;
import dev.retort.engine.verify.RevisionReport;
import dev.retort.engine.verify.VerifyReport;
import java.util.List;

/** Writes what {@code verify --format json} prints. */
public final class VerifyJson {
  private VerifyJson() {}

  /**
   * {@code {"verified", "revisions": [{"revision", "message", "origin", "upgrade", "downgrade",
   * "upgradeAgain"}], "models", "differences", "findings"}}.
   */
  public static ObjectNode write(VerifyReport report) {
    Comparison models = report.models();
    ObjectNode json = Json.object();
    json.put("verified", report.verified());
    json.set("revisions", Json.array(report.revisions(), VerifyJson::revision));
    json.put(
        "models",
        models == null ? "not compared" : models.diff().isEmpty() ? "equal" : "different");
    json.set(
        "differences",
        models == null
            ? Json.texts(List.of())
            : Json.array(
                models.diff().operations(),
                planned -> DiffJson.difference(planned.operation(), models.context())));
    json.set("findings", Json.array(report.allFindings(), DiffJson::finding));
    return json;
  }

  private static ObjectNode revision(RevisionReport report) {
    ObjectNode json = Json.object();
    json.put("revision", report.revision().id());
    json.put("message", report.revision().message());
    json.put("origin", report.revision().origin().toString());
    json.put("upgrade", report.outcome(Phase.UPGRADE).text());
    json.put("downgrade", report.outcome(Phase.DOWNGRADE).text());
    json.put("upgradeAgain", report.outcome(Phase.UPGRADE_AGAIN).text());
    return json;
  }
}
