package dev.retort.runner.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random histories against a model that keeps the set of applied revisions (R034). */
class RandomGraphTest {
  @RepeatedTest(200)
  void rowsAlwaysAreTheTipsOfWhatIsApplied(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    List<RevisionNode> nodes = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(25); i++) {
      Set<String> parents = new TreeSet<>();
      for (int p = 0; i > 0 && p < random.nextInt(3); p++) {
        parents.add("r" + random.nextInt(i));
      }
      RevisionNode node = RevisionNode.of("r" + i, parents.toArray(String[]::new));
      if (i > 0 && random.nextInt(4) == 0) {
        node = node.withDependsOn("r" + random.nextInt(i));
      }
      nodes.add(node);
    }
    RevisionGraph graph = RevisionGraph.of(nodes);
    Planner planner = new Planner(graph);
    Set<String> applied = new HashSet<>();
    List<String> rows = List.of();
    for (int run = 0; run < 8; run++) {
      String target = "r" + random.nextInt(nodes.size());
      boolean up = !applied.contains(target) || random.nextBoolean();
      Plan plan = up ? planner.upgrade(rows, target) : planner.downgrade(rows, target);
      for (Step step : plan.steps()) {
        String id = step.revision().id();
        if (up) {
          assertThat(applied).containsAll(graph.needs(id)).doesNotContain(id);
          applied.add(id);
        } else {
          applied.remove(id);
          assertThat(applied).noneMatch(other -> graph.needs(other).contains(id));
        }
        assertThat(new TreeSet<>(step.rowsAfter())).isEqualTo(tips(graph, applied));
      }
      rows = plan.rowsAfter();
      assertThat(applied).contains(target);
    }
  }

  private static Set<String> tips(RevisionGraph graph, Set<String> applied) {
    Set<String> tips = new TreeSet<>();
    for (String id : applied) {
      boolean implied =
          applied.stream().anyMatch(o -> !o.equals(id) && graph.ancestors(List.of(o)).contains(id));
      if (!implied) {
        tips.add(id);
      }
    }
    return tips;
  }
}
