package dev.retort.introspector.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What PostgreSQL prints, and prints after it has read that again. */
class ObjectTextsTest {
  private static void same(String first, String second) {
    assertThat(ObjectTexts.normalize(first)).isEqualTo(ObjectTexts.normalize(second));
  }

  private static void different(String first, String second) {
    assertThat(ObjectTexts.normalize(first)).isNotEqualTo(ObjectTexts.normalize(second));
  }

  @Test
  void a70CastOfAnArrayIsCastsOfItsElements() {
    same(
        "WHERE ((x)::text = ANY ((ARRAY['a'::character varying, 'b,]'::character varying])::text[]))",
        "WHERE ((x)::text = ANY (ARRAY[('a'::character varying)::text, ('b,]'::character varying)::text]))");
    same(
        "(c = ANY ((ARRAY[1, 2])::double precision[]))",
        "(c = ANY (ARRAY[(1)::double precision, (2)::double precision]))");
    different(
        "(x = ANY ((ARRAY['a'::character varying])::text[]))",
        "(x = ANY (ARRAY[('b'::character varying)::text]))");
  }

  @Test
  void a70LiteralBeforeACastIsNoStartOfOne() {
    same(
        "((a ~~ 'a%'::text) OR (b = ANY ((ARRAY['a'::character varying])::text[])))",
        "((a ~~ 'a%'::text) OR (b = ANY (ARRAY[('a'::character varying)::text])))");
    different(
        "(a = '(ARRAY[''a''::character varying])::text[]'::text)",
        "(a = 'ARRAY[(''a''::character varying)::text]'::text)");
  }

  @Test
  void a70NestedConjunctionsAreOneList() {
    same("(((a > 1) AND (b > 2)) AND (c > 3))", "((a > 1) AND (b > 2) AND (c > 3))");
    same("((a OR (b)) OR (c OR d))", "(a OR (b) OR c OR d)");
    different("((a AND b) OR c)", "(a AND (b OR c))");
    same(
        "(((a > 1) AND (b > 2)) AND\n   CASE\n WHEN (c OR d) THEN true\n ELSE false END)",
        "((a > 1) AND (b > 2) AND\n  CASE\n   WHEN (c OR d) THEN true ELSE false END)");
    different(
        "(CASE WHEN (a AND b) THEN c END AND d)", "(CASE WHEN a AND b THEN c END AND d OR e)");
    different("(((a > 1) AND (b > 2)) AND (c > 3))", "((a > 1) AND (b > 2) AND (c > 4))");
    different("('x AND (y' AND b)", "('x AND y' AND b)");
  }
}
