package dev.retort.conformance.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassSetRunnerTest {
  private static final String FIXTURES = "dev.retort.conformance.fixture.Inheritance$";

  @TempDir Path folder;

  @Test
  void countsEqualAndRefusedSets() throws IOException {
    Path sets = folder.resolve("sets.txt");
    Files.writeString(
        sets,
        """
        # a comment
        tree %1$sBase %1$sAnimal %1$sCat %1$sDog
        other dev.retort.Nowhere
        missing dev.retort.Nowhere
        """
            .formatted(FIXTURES));
    Path report = folder.resolve("report.txt");

    String printed = run(0, sets, "--only", "tree|missing", "--report", report.toString());

    assertThat(printed)
        .contains("2 groups", "1 equal", "0 different", "0 crashed", "1 not bootable")
        .contains("100.00 % of 1 bootable groups are equal or explained");
    assertThat(Files.readString(report)).contains("equal\ttree", "not bootable\tmissing");
  }

  @Test
  void explainsItselfWhenCalledWrongly() throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = ClassSetRunner.run(System.out, new PrintStream(err, true), "--sets", "x");
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage:");
  }

  private static String run(int expected, Path sets, String... more) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] words = {
      "--sources", "src/test/java", "--classes", "target/test-classes", "--sets", sets.toString()
    };
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    assertThat(ClassSetRunner.run(new PrintStream(out, true), System.err, all)).isEqualTo(expected);
    return out.toString(StandardCharsets.UTF_8);
  }
}
