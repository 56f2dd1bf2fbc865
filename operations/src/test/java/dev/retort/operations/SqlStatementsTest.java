package dev.retort.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlStatementsTest {
  private static List<String> split(String text) {
    return SqlStatements.split(text);
  }

  @Test
  void semicolonsEndStatements() {
    assertThat(split("SELECT 1; SELECT 2;\n")).containsExactly("SELECT 1", "SELECT 2");
    assertThat(split("SELECT 1;;\n ; -- nothing\n")).containsExactly("SELECT 1");
    assertThat(split("")).isEmpty();
    assertThat(split("-- first\nSELECT 1 -- one; two\n;SELECT 2"))
        .containsExactly("-- first\nSELECT 1 -- one; two", "SELECT 2");
  }

  @Test
  void semicolonsInQuotesAndCommentsAreText() {
    for (String one :
        List.of(
            "SELECT 'a;''b;'",
            "SELECT \"a;\"\"b\"",
            "SELECT e'it\\'s; so'",
            "SELECT 1 /* a; /* b; */ c; */",
            "SELECT $$a; 'b$$",
            "SELECT $x$ a; $$ b; $x$",
            "SELECT a$b; ".strip().replace(";", ""),
            "INSERT INTO t VALUES ('back\\', 'x;')")) {
      assertThat(split(one + ";\nSELECT 2;")).containsExactly(one, "SELECT 2");
    }
  }

  @Test
  void bodyOfAnAtomicRoutineIsOneStatement() {
    String routine =
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END";
    assertThat(split(routine + "; SELECT 3")).containsExactly(routine, "SELECT 3");
    assertThat(split("BEGIN; SELECT 1; END; SELECT 2")).hasSize(4);
  }

  @Test
  void whatNoServerUnderstandsIsRefusedWithItsLine() {
    assertThatThrownBy(() -> split("SELECT 1;\n\\i other.sql\n")).hasMessageContaining("line 2");
    assertThatThrownBy(() -> split("COPY t FROM stdin;\n1\n")).hasMessageContaining("COPY");
    assertThatThrownBy(() -> split("SELECT 'open")).hasMessageContaining("quote");
    assertThatThrownBy(() -> split("SELECT 1 /* open")).hasMessageContaining("comment");
    assertThatThrownBy(() -> split("\nSELECT $x$ open")).hasMessageContaining("line 2");
  }
}
