package dev.retort.runner.graph;

import static dev.retort.runner.graph.RevisionGraphTest.code;
import static dev.retort.runner.graph.RevisionGraphTest.graph;
import static dev.retort.runner.graph.RevisionGraphTest.rows;
import static dev.retort.runner.graph.RevisionGraphTest.steps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ranges, several bases, dependencies across branches: the cases that need a history of their own.
 */
class GraphCasesTest {
  private static final String DIAMOND = "a b1<a b2<a c<b1,b2 d<c";
  private static final String BRANCHES = "a b<a c1<b#c1branch d1<c1 c2<b#c2branch d2<c2";
  private static final String BASES = "a1#one b1<a1 c1<b1 a2#two b2<a2!b1 c2<b2";
  private static final String OVERMERGED = "b1#one c1<b1 d1<c1!b2 b2 c2<b2 d2<c2";
  private static final String CROSSED = "a b1<a b2<a c1<b1 c2<b2 d1<c1,c2 d2<c2";

  private static String shown(String history, String range, String current) {
    return String.join(
        ",",
        HistoryRange.of(graph(history), range, rows(current)).stream()
            .map(RevisionNode::id)
            .toList());
  }

  @ParameterizedTest(name = "{0}: {1} shows {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "R026|a:d|diamond|d,c,b2,b1,a",
        "R026|b1:d|diamond|d,c,b1",
        "R030|b:|branches|d2,c2,d1,c1,b",
        "R031|:|bases|c2,b2,a2,c1,b1,a1",
        "R031|a1:c1|bases|c1,b1,a1",
        "R033|c1branch@head-1:c1branch@head|branches|d1,c1",
        "R033|base:c1branch@base+2|branches|b,a",
      })
  void ranges(String number, String range, String history, String shown) {
    assertThat(shown(history(history), range, "")).isEqualTo(shown);
  }

  private static String history(String name) {
    return switch (name) {
      case "diamond" -> DIAMOND;
      case "branches" -> BRANCHES;
      case "bases" -> BASES;
      case "overmerged" -> OVERMERGED;
      default -> CROSSED;
    };
  }

  @ParameterizedTest(name = "R027: {0} is no range")
  @CsvSource({"d:b1", "b1:b2", "d:base", "heads:a"})
  void rangesInTheWrongDirectionAreRefusedR027(String range) {
    assertThat(code(() -> shown(DIAMOND, range, ""))).isEqualTo("RT408");
  }

  @Test
  void overlappingTargetsAreRefusedAndTheSameTwiceIsOneR028() {
    Planner planner = new Planner(graph(BRANCHES));
    assertThat(code(() -> planner.stamp(List.of(), List.of("b", "d1"), false))).isEqualTo("RT409");
    assertThat(planner.stamp(List.of(), List.of("d1", "d1"), false).rowsAfter())
        .containsExactly("d1");
  }

  @ParameterizedTest(name = "{0}: {3} -> {4} => {5} ; {6}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // another base's branch comes along where it is depended on
        "R032|up|bases|-|two@head|a1,b1,a2,b2,c2|c2",
        "R032|up|bases|-|one@head|a1,b1,c1|c1",
        "R032|down|bases|c1,c2|two@base|c2,b2,a2|c1",
        "R032|down|bases|c1,c2|a1|c2,b2,c1,b1|a1,a2",
        "R042|up|branches|b|heads|c1,d1,c2,d2|d1,d2",
        "R065|down|crossed|d1,d2|b1|d1,c1|b1,d2",
        "R068|down|overmerged|d1,d2|b2|d2,c2|d1",
        "R068|down|overmerged|d1,d2|c2|d2|c2,d1",
        "R068|down|overmerged|d1|one@base|d1,c1,b1|b2",
        "R068|down|overmerged|b2|base|b2|-",
      })
  void plans(
      String number,
      String way,
      String history,
      String start,
      String target,
      String steps,
      String after) {
    Planner planner = new Planner(graph(history(history)));
    Plan plan =
        way.equals("up")
            ? planner.upgrade(rows(start), target)
            : planner.downgrade(rows(start), target);
    assertThat(steps(plan)).isEqualTo(steps);
    assertThat(plan.rowsAfter()).isEqualTo(rows(after));
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "R017|a<c b<a c<b d<c|RT413",
        "R017|a b<a,d c<b d<c|RT413",
        "R042|a b1<a b2<a|RT403",
      })
  void refuses(String number, String history, String code) {
    assertThat(code(() -> new Planner(graph(history)).upgrade(List.of(), "head"))).isEqualTo(code);
  }

  @Test
  void longIdsAreIdsR086() {
    String id = "a".repeat(64);
    assertThat(new Planner(graph("x " + id + "<x")).upgrade(List.of(), "head").rowsAfter())
        .containsExactly(id);
  }
}
