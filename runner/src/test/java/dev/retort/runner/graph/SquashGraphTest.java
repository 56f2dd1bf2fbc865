package dev.retort.runner.graph;

import static dev.retort.runner.graph.RevisionGraphTest.code;
import static dev.retort.runner.graph.RevisionGraphTest.rows;
import static dev.retort.runner.graph.RevisionGraphTest.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.finding.RetortException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A revision that replaces others, before and after their files were removed. */
class SquashGraphTest {
  /** {@code s=b,c,d} in front of the parents: replaces. */
  private static RevisionGraph graph(String text) {
    List<RevisionNode> nodes = new ArrayList<>();
    for (String part : text.split(" ")) {
      String[] squash = part.split("=");
      RevisionNode node = RevisionGraphTest.node(squash[squash.length > 1 ? 1 : 0]);
      nodes.add(squash.length > 1 ? node.withReplaces(squash[0].split(",")) : node);
    }
    return RevisionGraph.of(nodes);
  }

  private static RevisionGraph history(String name) {
    return graph(
        switch (name) {
          case "both" -> "a b<a c<b d<c e<d b,c,d=s<a f<e";
          case "squashed" -> "a e<d b,c,d=s<a f<e";
          case "first" -> "a b<a a,b=s c<b";
          case "firstSquashed" -> "a,b=s c<b";
          case "fork" -> "a b1<a b2<a c<b1,b2 b1,b2,c=s<a x1<c x2<s";
          case "forkSquashed" -> "a b1,b2,c=s<a x1<c x2<s";
          case "needs" -> "a b<a!o c<b o b,c=s<a!o d<c";
          default -> throw new IllegalArgumentException(name);
        });
  }

  @ParameterizedTest(name = "{1} {0}: {2} -> {3} => {4} ; {5}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // fresh: the squash runs, with and without the old files
        "both|up|-|head|a,s,e,f|f",
        "squashed|up|-|head|a,s,e,f|f",
        "both|up|a|head|s,e,f|f",
        "first|up|-|head|s,c|c",
        "firstSquashed|up|-|head|s,c|c",
        "fork|up|-|heads|a,s,x1,x2|x1,x2",
        "forkSquashed|up|a|heads|s,x1,x2|x1,x2",
        "needs|up|-|heads|a,o,s,d|d",
        // in the middle: the old files go on
        "both|up|b|head|c,d,e,f|f",
        "both|up|c|+1|d|d",
        "both|up|c|s|d|d",
        "both|up|c|d|d|d",
        "fork|up|b1|heads|b2,c,x1,x2|x1,x2",
        "fork|up|b1,b2|heads|c,x1,x2|x1,x2",
        "first|up|a|head|b,c|c",
        "needs|up|b|heads|c,d|d",
        // at the end of it: nothing of it runs, whatever the row is called
        "both|up|d|head|e,f|f",
        "squashed|up|d|head|e,f|f",
        "both|up|s|head|e,f|f",
        "both|up|d|s|-|d",
        "squashed|up|d|s|-|d",
        "squashed|up|d|d|-|d",
        "both|up|d|+1|e|e",
        "fork|up|c|heads|x1,x2|x1,x2",
        "fork|up|c|s|-|c",
        // past it
        "both|up|e|head|f|f",
        "squashed|up|e|head|f|f",
        "fork|up|x1|heads|x2|x1,x2",
        // named: the old files are taken where they are there
        "both|up|-|c|a,b,c|c",
        "both|up|-|d|a,s|s",
        // the way back
        "both|down|f|s|f,e|s",
        "both|down|f|d|f,e|s",
        "both|down|f|a|f,e,s|a",
        "squashed|down|e|a|e,s|a",
        "both|down|d|-1|s|a",
        "squashed|down|d|-1|s|a",
        "both|down|s|-1|s|a",
        "both|down|f|c|f,e,d|c",
        "both|down|s|c|d|c",
        "both|down|c|-1|c|b",
        "both|down|b|base|b,a|-",
        "both|down|d|base|s,a|-",
        "fork|down|x1,x2|s|x2,x1|s",
        "fork|down|x1|b1-1|x1,c,b1|b2",
        "fork|down|c|base|s,a|-",
        "fork|down|b1|base|b1,a|-",
      })
  void plans(String history, String way, String start, String target, String steps, String after) {
    Planner planner = new Planner(history(history));
    Plan plan =
        way.equals("up")
            ? planner.upgrade(rows(start), target)
            : planner.downgrade(rows(start), target);
    assertThat(steps(plan)).isEqualTo(steps == null ? "" : steps);
    assertThat(plan.rowsAfter()).isEqualTo(rows(after));
  }

  @ParameterizedTest(name = "{0}: {1} at {2} -> {3} is {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "squashed|up|b|head|RT429",
        "squashed|up|c|s|RT429",
        "squashed|down|c|base|RT429",
        "squashed|up|-|c|RT428",
        "squashed|down|f|b|RT428",
        "forkSquashed|up|b1|heads|RT429",
        "both|down|c|s|RT407",
        "both|up|nosuch|head|RT420",
      })
  void refuses(String history, String way, String start, String target, String code) {
    Planner planner = new Planner(history(history));
    assertThat(
            code(
                () -> {
                  if (way.equals("up")) {
                    planner.upgrade(rows(start), target);
                  } else {
                    planner.downgrade(rows(start), target);
                  }
                }))
        .isEqualTo(code);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a b<a b,c=s<a|RT426",
        "a b<a c<b b,c=s<a b,c=t<a|RT427",
        "a b<a b,b=s<a|RT427",
        "a b<a b,s=s<a|RT427",
        "a a,t=s s=t|RT427",
        "a b<a c<b c,b=s<a|RT427",
        "a b<a c<a b,c=s<a|RT427",
        "a b<a c<b q<b b,c=s<a|RT427",
        "a b<a c<b q!b b,c=s<a|RT427",
        "a b<a c<b b,c=s|RT427",
        "a o b<a c<b b,c=s<a!o|RT427",
        "a b<a!o c<b o b,c=s<a|RT427",
        "a b,c=s<a q<b|RT427",
        "a b,c=s<a q!b|RT428",
      })
  void contradictionIsRefusedWhenRead(String history, String code) {
    assertThat(code(() -> graph(history))).isEqualTo(code);
  }

  @Test
  void squashIsSeenInPlaceOfWhatItReplaces() {
    RevisionGraph graph = history("both");
    assertThat(graph.nodes()).extracting(RevisionNode::id).containsExactly("a", "e", "s", "f");
    assertThat(graph.get("e").parents()).containsExactly("s");
    assertThat(graph.heads()).containsExactly("f");
    assertThat(graph.naming("c").nodes())
        .extracting(RevisionNode::id)
        .containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(graph.spellings("s")).containsExactly("s", "d");
  }

  @Test
  void labelsOfReplacedRevisionsAreTheSquashsOwn() {
    RevisionGraph graph = graph("a b<a#fast c<b b,c=s<a#fast d<c");
    Planner planner = new Planner(graph);
    assertThat(steps(planner.upgrade(List.of(), "fast@head"))).isEqualTo("a,s,d");
    assertThat(steps(planner.upgrade(rows("b"), "fast@head"))).isEqualTo("c,d");
  }

  @Test
  void squashOfASquashIsReadFromOutsideIn() {
    RevisionGraph graph = graph("a b<a c<b a,b=s d<c s,c=t");
    assertThat(graph.nodes()).extracting(RevisionNode::id).containsExactly("d", "t");
    Planner planner = new Planner(graph);
    assertThat(steps(planner.upgrade(List.of(), "head"))).isEqualTo("t,d");
    assertThat(steps(planner.upgrade(rows("a"), "head"))).isEqualTo("b,c,d");
    assertThat(steps(planner.upgrade(rows("b"), "head"))).isEqualTo("c,d");
    assertThat(steps(planner.upgrade(rows("s"), "head"))).isEqualTo("c,d");
    assertThat(steps(planner.upgrade(rows("c"), "head"))).isEqualTo("d");
    RevisionGraph shorter = graph("c<b a,b=s d<c s,c=t");
    assertThat(steps(new Planner(shorter).upgrade(rows("b"), "head"))).isEqualTo("c,d");
    assertThat(steps(new Planner(graph("d<c s,c=t")).upgrade(rows("c"), "head"))).isEqualTo("d");
  }

  @Test
  void rowIsRenamedOnlyTogetherWithAStep() {
    Planner planner = new Planner(history("both"));
    assertThat(planner.upgrade(rows("d"), "s").isEmpty()).isTrue();
    assertThat(planner.upgrade(rows("d"), "e").steps().get(0).changes())
        .containsExactly(new RowChange.Update("d", "e"));
    assertThat(planner.downgrade(rows("d"), "a").steps().get(0).changes())
        .containsExactly(new RowChange.Update("d", "a"));
    assertThat(planner.stamp(rows("d"), List.of("s"), false).changes())
        .containsExactly(new RowChange.Update("d", "s"));
    assertThat(planner.stamp(rows("d"), List.of("c"), false).rowsAfter()).containsExactly("c");
  }

  @Test
  void messageForADatabaseInTheMiddleNamesTheWayOut() {
    try {
      new Planner(history("squashed")).upgrade(rows("c"), "head");
    } catch (RetortException e) {
      assertThat(e.render()).contains("upgrade d", "squash        s", "database at   c");
      return;
    }
    throw new AssertionError("it was let through");
  }
}
