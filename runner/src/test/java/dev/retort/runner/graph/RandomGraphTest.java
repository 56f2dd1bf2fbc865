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
    List<RevisionNode> nodes = history(random);
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

  private static List<RevisionNode> history(Random random) {
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
    return nodes;
  }

  /**
   * A piece of history is squashed; the files of what it replaces are there, then not, as a
   * database is led to and fro. The model knows the old revisions only.
   */
  @RepeatedTest(300)
  void squashAppliesWhatItReplacesOnceAndNoMore(RepetitionInfo info) {
    Random random = new Random(5_000 + info.getCurrentRepetition());
    List<RevisionNode> nodes = history(random);
    RevisionGraph old = RevisionGraph.of(nodes);
    List<String> range = range(random, old);
    if (range.isEmpty()) {
      return;
    }
    String tip = range.get(range.size() - 1);
    RevisionNode squash = squash(old, range);
    List<RevisionNode> with = new ArrayList<>(nodes);
    with.add(random.nextInt(with.size()), squash);
    List<RevisionNode> without = new ArrayList<>(with);
    without.removeIf(node -> range.contains(node.id()));
    List<RevisionGraph> graphs = List.of(old, RevisionGraph.of(with), RevisionGraph.of(without));
    Set<String> applied = new TreeSet<>();
    List<String> rows = List.of();
    for (int run = 0; run < 12; run++) {
      boolean middle = range.stream().anyMatch(applied::contains) && !applied.contains(tip);
      int choice = random.nextInt(3);
      choice = choice == 0 && rows.contains("s") || choice == 2 && middle ? 1 : choice;
      RevisionGraph graph = graphs.get(choice);
      List<String> targets =
          choice == 1 ? nodes.stream().map(RevisionNode::id).toList() : ids(graph);
      String target = targets.get(random.nextInt(targets.size()));
      Set<String> meant = target.equals("s") ? Set.copyOf(range) : Set.of(target);
      boolean up = !applied.containsAll(meant) || random.nextBoolean();
      Planner planner = new Planner(graph);
      Plan plan = up ? planner.upgrade(rows, target) : planner.downgrade(rows, target);
      for (Step step : plan.steps()) {
        String id = step.revision().id();
        Set<String> atoms = id.equals("s") ? Set.copyOf(range) : Set.of(id);
        if (up) {
          assertThat(applied).doesNotContainAnyElementsOf(atoms);
          applied.addAll(atoms);
        } else {
          assertThat(applied).containsAll(atoms);
          applied.removeAll(atoms);
        }
        assertThat(applied).isEqualTo(new TreeSet<>(old.ancestors(applied)));
        List<String> after = step.rowsAfter().stream().map(r -> r.equals("s") ? tip : r).toList();
        assertThat(new TreeSet<>(after)).isEqualTo(tips(old, applied));
      }
      rows = plan.rowsAfter();
      assertThat(applied).containsAll(meant);
    }
  }

  private static List<String> ids(RevisionGraph graph) {
    return graph.nodes().stream().map(RevisionNode::id).toList();
  }

  /** Some revisions between two, in order, of which only the last is needed from outside. */
  private static List<String> range(Random random, RevisionGraph graph) {
    List<String> ids = ids(graph);
    for (int attempt = 0; attempt < 40; attempt++) {
      Set<String> inside =
          new TreeSet<>(graph.descendants(List.of(ids.get(random.nextInt(ids.size())))));
      String to = ids.get(random.nextInt(ids.size()));
      inside.retainAll(graph.ancestors(List.of(to)));
      if (inside.size() > 1
          && inside.stream()
              .filter(id -> !id.equals(to))
              .allMatch(id -> inside.containsAll(graph.users(id)))) {
        return graph.sorted(inside);
      }
    }
    return List.of();
  }

  private static RevisionNode squash(RevisionGraph graph, List<String> range) {
    Set<String> parents = new TreeSet<>();
    Set<String> needs = new TreeSet<>();
    for (String id : range) {
      parents.addAll(graph.parents(id));
      needs.addAll(graph.needs(id));
    }
    parents.removeAll(range);
    needs.removeAll(range);
    needs.removeAll(parents);
    return RevisionNode.of("s", parents.toArray(String[]::new))
        .withDependsOn(needs.toArray(String[]::new))
        .withReplaces(range.toArray(String[]::new));
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
