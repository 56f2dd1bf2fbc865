package dev.retort.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import java.util.List;

/** Writes what the commands that look at revisions print with {@code --format json}. */
public final class RevisionsJson {
  private RevisionsJson() {}

  /**
   * {@code {"revisions": [{"revision", "down", "dependsOn", "replaces", "branchLabels", "message",
   * "created", "head", "branchPoint", "origin"}]}}, in the order given.
   */
  public static ObjectNode write(RevisionGraph graph, List<RevisionNode> revisions) {
    ObjectNode json = Json.object();
    json.set("revisions", Json.array(revisions, node -> revision(graph, node)));
    return json;
  }

  private static ObjectNode revision(RevisionGraph graph, RevisionNode node) {
    ObjectNode json = Json.object();
    json.put("revision", node.id());
    json.set("down", Json.texts(node.parents()));
    json.set("dependsOn", Json.texts(node.dependsOn()));
    json.set("replaces", Json.texts(node.replaces()));
    json.set("branchLabels", Json.texts(node.labels()));
    json.put("message", node.message());
    json.put("created", node.created());
    json.put("head", graph.heads().contains(node.id()));
    json.put("branchPoint", graph.branchPoints().contains(node.id()));
    json.put("origin", node.origin().toString());
    return json;
  }
}
