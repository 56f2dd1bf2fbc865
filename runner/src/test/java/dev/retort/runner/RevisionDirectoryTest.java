package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionDirectoryTest {
  @TempDir Path temp;

  @Test
  void readsAnnotationsWithoutCompiling() {
    Folder folder =
        new Folder(temp)
            .annotated(
                "m1",
                "id = \"m1\", down = {\"a1\", \"b1\"}, created = \"2026-11-21T10:15:00Z\", branchLabels = \"shop\", transactional = false",
                "this does not resolve();".replace("this does not resolve", "noSuchMethod"),
                "")
            .annotated("a1", "id = \"a1\"", "", "")
            .annotated("b1", "id = \"b1\", dependsOn = {\"a1\"}", "", "")
            .source("Helper.java", "package db.migrations; class Helper {} // no Revision")
            .source("#Rx.java", "garbage Revision")
            .source(".#Ry.java", "garbage Revision");
    RevisionDirectory directory = folder.read();
    assertThat(directory.graph().heads()).containsExactly("m1");
    RevisionFile file = directory.file("m1");
    assertThat(file.className()).isEqualTo("db.migrations.Rm1");
    assertThat(file.node().message()).isEqualTo("does m1");
    assertThat(file.node().created()).isEqualTo("2026-11-21T10:15:00Z");
    assertThat(file.node().labels()).containsExactly("shop");
    assertThat(file.node().transactional()).isFalse();
    assertThat(file.node().origin().line()).isEqualTo(8);
    assertThat(directory.helpers()).hasSize(1);
  }

  @Test
  void sourceThatIsNoJavaNamesItsLine() {
    Folder folder = new Folder(temp).source("R1.java", "@Revision(id = \"x\")\nclass {");
    assertThatThrownBy(folder::read)
        .isInstanceOfSatisfying(
            dev.retort.finding.RetortException.class,
            e -> assertThat(e.render()).contains("RT423", "R1.java:2:"));
  }

  @Test
  void missingFolderIsEmpty() {
    assertThat(RevisionDirectory.read(List.of(temp.resolve("none"))).files()).isEmpty();
  }

  @Test
  void thousandFilesAreReadInLittleTime() {
    Folder folder = new Folder(temp);
    for (int i = 0; i < 1_000; i++) {
      folder.revision(
          "r" + i, i == 0 ? "" : "\"r" + (i - 1) + "\"", "op.execute(\"SELECT 1\");", "");
    }
    long start = System.nanoTime();
    assertThat(folder.read().graph().heads()).containsExactly("r999");
    assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(10_000);
  }
}
