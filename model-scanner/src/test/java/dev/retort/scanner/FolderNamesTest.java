package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderNamesTest {
  @TempDir Path folder;

  @Test
  void namesAreSorted() throws IOException {
    Files.createFile(folder.resolve("b.class"));
    Files.createDirectory(folder.resolve("a"));
    Files.createFile(folder.resolve("c.java"));
    Files.createFile(folder.resolve("B.class"));

    assertThat(FolderNames.of(folder)).containsExactly("B.class", "a", "b.class", "c.java");
    assertThat(FolderNames.of(folder.resolve("a"))).isEmpty();
  }

  @Test
  void whatIsNoFolderIsSaid() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> FolderNames.of(file)).isInstanceOf(NotDirectoryException.class);
    assertThatThrownBy(() -> FolderNames.of(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
