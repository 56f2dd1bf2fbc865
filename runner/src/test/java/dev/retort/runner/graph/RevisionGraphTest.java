package dev.retort.runner.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.RetortException;
import dev.retort.schema.Origin;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionGraphTest {
  /**
   * {@code "a b<a c<a,b d<c!x#lab"}: parents after {@code <}, dependencies after {@code !}, label
   * after {@code #}.
   */
  static RevisionGraph graph(String text) {
    return RevisionGraph.of(Arrays.stream(text.split(" ")).map(RevisionGraphTest::node).toList());
  }

  static RevisionNode node(String text) {
    String[] label = text.split("#");
    String[] depends = label[0].split("!");
    String[] parts = depends[0].split("<");
    RevisionNode node =
        RevisionNode.of(parts[0], parts.length > 1 ? parts[1].split(",") : new String[0]);
    node = depends.length > 1 ? node.withDependsOn(depends[1].split(",")) : node;
    node = label.length > 1 ? node.withLabels(label[1].split(",")) : node;
    return node.withOrigin(Origin.of(parts[0] + ".java", 3));
  }

  static List<String> rows(String text) {
    return text == null || text.isBlank() ? List.of() : List.of(text.split(","));
  }

  static String steps(Plan plan) {
    return String.join(",", plan.steps().stream().map(s -> s.revision().id()).toList());
  }

  static String code(Runnable action) {
    try {
      action.run();
      return "";
    } catch (RetortException e) {
      return e.code();
    }
  }

  private static final String LINE = "a b<a c<b d<c e<d";
  private static final String BRANCHES = "a b<a c1<b#c1branch d1<c1 c2<b#c2branch d2<c2";
  private static final String MERGE = "a b<a c1<b d1<c1 c2<b d2<c2 e<d1,d2 f<e";

  @ParameterizedTest(name = "{0}: {3} -> {4} => {5} ; {6}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "R035|up|line|c|e|d,e|e",
        "R036|up|line|-|c|a,b,c|c",
        "R037|up|line|e|e|-|e",
        "R038|up|line|a|+2|b,c|c",
        "R038|up|line|a|+1|b|b",
        "R038|up|line|b|+3|c,d,e|e",
        "R038|up|line|a|b+2|b,c,d|d",
        "R038|up|line|a|d-2|b|b",
        "R039|up|line|-|+1|a|a",
        "R039|up|line|-|base+1|a|a",
        "R040|up|branches|a|heads|b,c1,d1,c2,d2|d1,d2",
        "R041|up|branches|b|d1|c1,d1|d1",
        "R043|up|branches|b|c2branch@head-1|c2|c2",
        "R044|up|branches|c1|c2branch@+1|c2|c1,c2",
        "R045|up|branches|c1,c2|c2branch@+1|d2|c1,d2",
        "R047|up|merge|b|heads|c1,d1,c2,d2,e,f|f",
        "R052|up|line|e|b|-|e",
        "R056|down|line|e|-1|e|d",
        "R056|down|line|e|-3|e,d,c|b",
        "R056|down|line|d|a+2|d|c",
        "R056|down|line|d|c-2|d,c,b|a",
        "R056|down|branches|d1,d2|base+2|d2,c2,d1,c1|b",
        "R058|down|line|a|-1|a|-",
        "R061|down|branches|d1,d2|c1branch@-1|d1|c1,d2",
        "R061|down|branches|d1,d2|d2-1|d2|c2,d1",
        "R061|down|branches|d1,d2|c1branch@head-1|d1|c1,d2",
        "R062|down|branches|d1,d2|c1branch@b|d1,c1|d2",
        "R062|down|branches|d1,d2|c2@b|d2,c2|d1",
        "R062|down|branches|d1,d2|d1@b|d1,c1|d2",
        "R063|down|branches|d1,d2|a|d2,c2,d1,c1,b|a",
        "R064|down|merge|f|b|f,e,d2,c2,d1,c1|b",
        "R064|down|merge|f|e-1|f,e|d1,d2",
      })
  void plans(
      String number,
      String way,
      String history,
      String start,
      String target,
      String steps,
      String after) {
    RevisionGraph graph =
        graph(history.equals("line") ? LINE : history.equals("merge") ? MERGE : BRANCHES);
    Planner planner = new Planner(graph);
    Plan plan =
        way.equals("up")
            ? planner.upgrade(rows(start), target)
            : planner.downgrade(rows(start), target);
    assertThat(steps(plan)).isEqualTo(steps == null ? "" : steps);
    assertThat(plan.rowsAfter()).isEqualTo(rows(after));
  }

  @ParameterizedTest(name = "{0}: {1} {3} -> {4} is {5}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "R002|up|branches|-|head|RT403",
        "R009|up|line|-|zz|RT401",
        "R012|up|branches|-|c1branch@d2|RT406",
        "R012|up|branches|-|nolabel@head|RT401",
        "R039|up|line|c|-2|RT405",
        "R039|up|line|c|+5|RT405",
        "R046|up|branches|c1,c2|+1|RT404",
        "R046|up|branches|a|+2|RT404",
        "R053|up|line|-|nosuch|RT401",
        "R053|up|line|-|a:b|RT400",
        "R054|up|line|stranger|e|RT420",
        "R054|down|line|stranger|base|RT420",
        "R058|down|line|c|-5|RT405",
        "R058|down|line|c|+2|RT405",
        "R058|down|line|-|-1|RT405",
        "R059|down|line|b|d|RT407",
        "R059|down|line|-|a|RT407",
        "R060|down|branches|c1,c2|-1|RT404",
        "quirk|up|line|a|+1zz|RT400",
        "quirk|up|line|a|+0|RT400",
        "quirk|up|line|a|b-5|RT405",
      })
  void refuses(
      String number, String way, String history, String start, String target, String code) {
    Planner planner = new Planner(graph(history.equals("line") ? LINE : BRANCHES));
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

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "R014|a<a|RT412",
        "R014|a b<b|RT412",
        "R015|a b<a!b|RT414",
        "R016|a<c b<a c<b|RT413",
        "R018|a b<a!c c<b|RT415",
        "R021|a a|RT410",
        "R022|a b<zzz|RT421",
        "R023|a b<a!nosuch|RT417",
        "R013|a#x b<a#x|RT416",
        "R013|a b<a#a|RT416",
        "ids|a-b|RT418",
      })
  void refusesWhatIsNoGraph(String number, String text, String code) {
    assertThat(code(() -> graph(text))).isEqualTo(code);
  }

  @Test
  void cycleNamesOnlyWhatIsOnItR016() {
    assertThatThrownBy(() -> graph("z a<c,z b<a c<b d<c e"))
        .hasMessage("cycle of revisions: a, b, c.");
  }

  @Test
  void knowsHeadsAndBasesR001R002R005() {
    assertThat(graph(LINE).heads()).containsExactly("e");
    RevisionGraph graph = graph("a b<a c1<b c2<b");
    assertThat(graph.heads()).containsExactly("c1", "c2");
    assertThat(graph.plus(RevisionNode.of("d1", "c1")).heads()).containsExactly("c2", "d1");
    assertThat(graph.branchPoints()).containsExactly("b");
  }

  @Test
  void prefixMustBeUniqueAndShortIdsAreExactR009R010() {
    RevisionGraph graph = graph("abcd12 abce34 ab");
    RevisionResolver resolver = new RevisionResolver(graph, List.of());
    assertThat(resolver.one("abcd")).isEqualTo("abcd12");
    assertThat(resolver.one("ab")).isEqualTo("ab");
    assertThat(code(() -> resolver.one("abc"))).isEqualTo("RT402");
    assertThatThrownBy(() -> resolver.one("x"))
        .extracting(e -> ((RetortException) e).help())
        .asString()
        .contains("four characters");
    assertThatThrownBy(() -> resolver.one("xxxxxx"))
        .extracting(e -> ((RetortException) e).help())
        .asString()
        .doesNotContain("four");
  }

  @Test
  void impliedDependenciesAreDroppedR024() {
    assertThat(graph("a b<a x c<b!a,x,x").effectiveDependencies("c")).containsExactly("x");
  }

  @Test
  void dependencyIsAppliedFirstAndHasNoRowR051R066() {
    RevisionGraph graph = graph("a1#one b1<a1 a2 b2<a2!b1");
    Planner planner = new Planner(graph);
    Plan up = planner.upgrade(List.of(), "b2");
    assertThat(steps(up)).isEqualTo("a1,b1,a2,b2");
    assertThat(up.rowsAfter()).containsExactly("b2");
    assertThat(graph.effectiveHeads()).containsExactly("b2");
    Plan down = planner.downgrade(List.of("b2"), "one@base");
    assertThat(steps(down)).isEqualTo("b2,b1,a1");
    assertThat(down.rowsAfter()).containsExactly("a2");
    RevisionGraph other = graph("a b<a c1<b d1<c1 c2<b!c1");
    assertThat(new Planner(other).downgrade(List.of("c2", "d1"), "d1-1").rowsAfter())
        .containsExactly("c2");
  }

  @Test
  void mergeTakesOnlyTheRowsThatAreThereR048R049R050() {
    RevisionGraph graph = graph("a b1<a b2<a b3<a c1<b1,b2 c2<b2,b3");
    Plan plan = new Planner(graph).upgrade(List.of("c1", "b3"), "c2");
    assertThat(plan.rowsAfter()).containsExactly("c1", "c2");
    assertThat(plan.steps().get(0).changes()).containsExactly(new RowChange.Update("b3", "c2"));
    assertThat(new Planner(graph).downgrade(List.of("c1", "c2"), "c1-1").rowsAfter())
        .containsExactly("b1", "c2");
  }

  @ParameterizedTest(name = "{0}: stamp {3} from {2} => {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "R072|branches|-|c1branch@head|d1",
        "R073|branches|d1|d1|d1",
        "R074|branches|d1,d2|base|-",
        "R075|branches|d1,d2|c1branch@base|d2",
        "R076|branches|c1,c2|c1branch@head|c2,d1",
        "R077|branches|d1,d2|b|b",
        "R077|merge|c1|e|e",
        "R077|merge|e|d1|d1",
        "R078|branches|-|heads|d1,d2",
        "R078|branches|d1,d2|heads|d1,d2",
      })
  void stamps(String number, String history, String start, String target, String after) {
    RevisionGraph graph = graph(history.equals("merge") ? MERGE : BRANCHES);
    assertThat(new Planner(graph).stamp(rows(start), List.of(target), false).rowsAfter())
        .isEqualTo(rows(after));
  }

  @Test
  void contradictoryStampsAreRefusedAndPurgeForgetsR079R080R081() {
    Planner planner = new Planner(graph(BRANCHES));
    assertThat(planner.stamp(List.of(), List.of("d1", "d2"), false).rowsAfter())
        .containsExactly("d1", "d2");
    assertThat(code(() -> planner.stamp(List.of(), List.of("b", "d1"), false))).isEqualTo("RT409");
    assertThat(code(() -> planner.stamp(List.of("gone"), List.of("d1"), false))).isEqualTo("RT420");
    assertThat(planner.stamp(List.of("gone"), List.of("d1"), true).rowsAfter())
        .containsExactly("d1");
  }

  @Test
  void newRevisionNeedsAHeadR088R089R090R091R094() {
    RevisionGraph two = graph(BRANCHES);
    assertThat(NewRevision.parents(graph(LINE), List.of(), false)).containsExactly("e");
    assertThat(code(() -> NewRevision.parents(two, List.of(), false))).isEqualTo("RT424");
    assertThat(NewRevision.parents(two, List.of("c1branch@head"), false)).containsExactly("d1");
    assertThat(code(() -> NewRevision.parents(two, List.of("b"), false))).isEqualTo("RT425");
    assertThat(NewRevision.parents(two, List.of("b"), true)).containsExactly("b");
    assertThat(NewRevision.parents(two, List.of("base"), false)).isEmpty();
    assertThat(NewRevision.merge(two, List.of("heads"), false)).containsExactly("d1", "d2");
    assertThat(code(() -> NewRevision.merge(two, List.of("d1", "d1"), false))).isEqualTo("RT409");
    assertThat(code(() -> NewRevision.merge(two, List.of("c1", "c2"), false))).isEqualTo("RT425");
  }

  @ParameterizedTest(name = "R101: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-|e,d,c,b,a",
        "b:d|d,c,b",
        ":b|b,a",
        "d:|e,d",
        "a:+2|c,b,a",
        "-2:c|c,b,a",
        "-5:c|c,b,a",
        "current:|e,d,c",
        ":current|c,b,a",
      })
  void historyRanges(String range, String shown) {
    assertThat(
            String.join(
                ",",
                HistoryRange.of(graph(LINE), range == null ? "" : range, List.of("c")).stream()
                    .map(RevisionNode::id)
                    .toList()))
        .isEqualTo(shown);
  }

  @Test
  void wrongHistoryRangesAreRefusedR101() {
    assertThat(code(() -> HistoryRange.of(graph(LINE), "d:b", List.of()))).isEqualTo("RT408");
    assertThat(code(() -> HistoryRange.of(graph(LINE), "a:b:c", List.of()))).isEqualTo("RT408");
  }
}
