package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof asks for {@code -Dretort.processes=16 -Dretort.rounds=20}; the default is smaller. */
@UsesPostgres
class ManyProcessesTest {
  @TempDir Path temp;

  @Test
  void processesAtOnceApplyEachRevisionOnceR113(TestDatabase database) throws Exception {
    int processes = Integer.getInteger("retort.processes", 6);
    int rounds = Integer.getInteger("retort.rounds", 2);
    Folder folder = Mixed.write(new Folder(temp));
    folder.compile(folder.read());
    int waited = 0;
    for (int round = 1; round <= rounds; round++) {
      CatalogText.empty(database);
      List<Process> all = new ArrayList<>();
      for (int i = 0; i < processes; i++) {
        all.add(RunnerProcess.start(database, temp, -1));
      }
      int applied = 0;
      for (Process process : all) {
        String said =
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as("round %d: %s", round, said).isZero();
        assertThat(said).matches("DONE [04]");
        applied += Integer.parseInt(said.substring(5));
        waited += said.equals("DONE 0") ? 1 : 0;
      }
      assertThat(applied).as("round %d", round).isEqualTo(4);
      assertThat(database.column("SELECT id FROM retort_version_history ORDER BY number"))
          .containsExactly("aaaa1111", "bbbb2222", "cccc3333", "dddd4444");
      assertThat(database.column("SELECT sum(visits) FROM users")).containsExactly("1200");
    }
    System.out.println(
        processes
            + " processes, "
            + rounds
            + " rounds: each revision applied once a round, all"
            + " exit 0; "
            + waited
            + " found nothing to do");
  }
}
