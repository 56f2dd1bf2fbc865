package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionLanesTest {
  private static List<String> draw(String order, RevisionNode... nodes) {
    RevisionGraph graph = RevisionGraph.of(List.of(nodes));
    RevisionLanes lanes = new RevisionLanes(graph);
    List<String> lines = new ArrayList<>();
    for (String id : order.split(" ")) {
      lines.addAll(lanes.lines(graph.get(id), id));
    }
    return lines;
  }

  @Test
  void drawsALine() {
    assertThat(draw("b a", RevisionNode.of("a"), RevisionNode.of("b", "a")))
        .containsExactly("* b", "* a");
  }

  @Test
  void drawsADiamond() {
    assertThat(
            draw(
                "d b1 b2 a",
                RevisionNode.of("a"),
                RevisionNode.of("b1", "a"),
                RevisionNode.of("b2", "a"),
                RevisionNode.of("d", "b1", "b2")))
        .containsExactly("* d", "|-\\", "* | b1", "| * b2", "|-/", "* a");
  }
}
