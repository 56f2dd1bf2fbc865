package dev.retort.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PgDumpTest {
  private static final String KEY = "Yc9mU2FhN4hR7Q2bq1uTzO0x3kLw8VdE";

  private static final String DUMP =
      """
      -- PostgreSQL database dump
      \\restrict %s
      SET lock_timeout = 0;
      SET transaction_timeout = 0;
      COMMENT ON TABLE public.t IS 'two lines:
      \\restrict nothing
      SET transaction_timeout = 0;
      ';
      \\unrestrict %s
      """
          .formatted(KEY, KEY);

  @Test
  void linesForNewerProgramsAndServersAreLeftOut() {
    String rest =
        "SET lock_timeout = 0;\n%sCOMMENT ON TABLE public.t IS 'two lines:\n"
            + "\\restrict nothing\nSET transaction_timeout = 0;\n';\n";
    assertThat(PgDump.understood(DUMP, 17))
        .endsWith(rest.formatted("SET transaction_timeout = 0;\n"));
    assertThat(PgDump.understood(DUMP, 16)).endsWith(rest.formatted(""));
  }
}
