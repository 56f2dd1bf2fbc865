package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff --explain} and {@code diff --format html}. */
@UsesPostgres
class ExplainDiffTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void project(TestDatabase database) {
    cli =
        Cli.project(folder, database)
            .entity(
                "T",
                """
                @Entity
                @Table(check = {
                  @CheckConstraint(name = "changed", constraint = "amount<>7"),
                  @CheckConstraint(name = "same", constraint = "kind in ('a','b')")})
                public class T {
                  @Id long id;
                  Integer amount;
                  @Column(length = 1) String kind;
                  @org.hibernate.annotations.Comment("<b>&\\"") String note;
                }
                """);
    database.execute(
        "create table t (id bigint primary key, amount integer, kind varchar(1), note varchar(255),"
            + " constraint changed check (amount!=9), constraint same check (kind in ('a', 'b')))");
  }

  @Test
  void showsBothFormsOfBothSidesAndWhoDecided() {
    Result diff = cli.run("diff", "--explain");
    assertThat(diff.exitCode()).isZero();
    String why = diff.out().substring(diff.out().indexOf("why public.t.changed"));
    assertThat(why.lines().map(String::strip))
        .containsSequence(
            "why public.t.changed",
            "leads to   drop check t.changed",
            "leads to   add check t.changed (amount<>7)",
            "decided by CheckComparer",
            "expression",
            "from       amount <> 9",
            "to         amount<>7",
            "canonical  amount <> 7")
        .containsSequence(
            "written differently, the same to PostgreSQL",
            "check of public.t",
            "from       (kind)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])",
            "to         kind in ('a','b')");
  }

  @Test
  void saysTheSameAsJson() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(cli.run("diff", "--explain", "--format", "json").out());
    JsonNode check = null;
    for (JsonNode explanation : json.get("explanations")) {
      check = explanation.get("object").asText().endsWith("changed") ? explanation : check;
    }
    assertThat(check).isNotNull();
    assertThat(check.get("decidedBy").asText()).isEqualTo("CheckComparer");
    JsonNode aspect = check.get("aspects").get(0);
    assertThat(aspect.get("path").asText()).isEqualTo("expression");
    assertThat(aspect.get("from").get("canonical").asText()).isEqualTo("amount <> 9");
    assertThat(aspect.get("to").get("raw").asText()).isEqualTo("amount<>7");
    assertThat(aspect.get("to").get("canonical").asText()).isEqualTo("amount <> 7");
    assertThat(json.get("same")).hasSize(1);
    assertThat(new ObjectMapper().readTree(cli.run("diff", "--format", "json").out()).has("same"))
        .isFalse();
  }

  @Test
  void pageNeedsNothingElseAndEscapesEverything() {
    String html = cli.run("diff", "--explain", "--format", "html").out();
    assertThat(html)
        .startsWith("<!doctype html>")
        .contains("amount&lt;&gt;7", "&lt;b&gt;&amp;&quot;", "decided by CheckComparer", "</html>")
        .doesNotContain("<b>", "<script", "src=", "href=", "@import", "url(");
    assertThat(cli.run("diff", "--explain", "--format", "markdown").out())
        .contains("<details><summary>Why</summary>");
  }
}
