package dev.retort.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.RetortException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class BinariesCacheTest {
  private static final BinariesArtifact ARTIFACT =
      new BinariesArtifact(new Release(18, "18.6.0"), new Platform("linux-amd64", false));

  @TempDir Path folder;

  @Test
  void keepsExecutableBitsAndSymbolicLinks() throws IOException {
    jar(archive("bin/postgres"));

    Path home = unpack();

    assertThat(home).isEqualTo(cache().resolve("postgresql-18.6.0-linux-amd64"));
    assertThat(home.resolve("bin/postgres")).isExecutable().hasContent("binary");
    assertThat(Files.isExecutable(home.resolve("share/readme"))).isFalse();
    assertThat(Files.readSymbolicLink(home.resolve("bin/link"))).isEqualTo(Path.of("postgres"));
  }

  @Test
  void isUnpackedOnceAndWholeHoweverManyComeAtOnce() throws Exception {
    jar(archive("bin/postgres"));
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      Callable<Boolean> race = () -> Files.exists(unpack().resolve("share/readme"));
      List<Future<Boolean>> all =
          pool.invokeAll(IntStream.range(0, 32).mapToObj(i -> race).toList());
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
    try (Stream<Path> left = Files.list(cache())) {
      assertThat(left).containsExactly(cache().resolve("postgresql-18.6.0-linux-amd64"));
    }
  }

  @Test
  void entryThatLeavesTheFolderIsRT553() throws IOException {
    jar(archive("../../evil"));

    fails("RT553", "outside");
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  @Test
  void damagedJarIsRT553AndLeavesNothing() throws IOException {
    Path jar = jar(archive("bin/postgres"));
    byte[] bytes = Files.readAllBytes(jar);
    Files.write(jar, java.util.Arrays.copyOf(bytes, bytes.length / 2));

    fails("RT553", jar.toString());
    try (Stream<Path> left = Files.list(cache())) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void jarOnTheClassPathComesFirstAndMavenIsNotAsked() throws IOException {
    Path jar = jar(archive("bin/postgres"));

    assertThat(new BinariesSource(jar.toString(), List.of(), maven("exit 1")).find(ARTIFACT))
        .isEqualTo(jar);
  }

  @Test
  void withoutJarMavensWordsAreTheEvidenceOfRT552() throws IOException {
    BinariesSource source =
        new BinariesSource("", List.of(), maven("echo \"offline: $*\" | cut -c 1-40; exit 1"));

    assertThatThrownBy(() -> source.find(ARTIFACT))
        .isInstanceOfSatisfying(
            RetortException.class,
            e -> {
              assertThat(e.code()).isEqualTo("RT552");
              assertThat(e.evidence())
                  .containsExactly(
                      "artifact   " + ARTIFACT.coordinates(),
                      "offline: -q -B org.apache.maven.plugins:");
            });
  }

  @Test
  void withoutMavenIsRT552() {
    BinariesSource source =
        new BinariesSource("", List.of(), new MavenFetch(List.of(), "no-such-program"));

    assertThatThrownBy(() -> source.find(ARTIFACT))
        .isInstanceOfSatisfying(
            RetortException.class,
            e -> assertThat(e.render()).startsWith("RT552").contains("no-such-program"));
  }

  private MavenFetch maven(String script) throws IOException {
    Path mvn = folder.resolve("maven/bin/mvn");
    Files.createDirectories(mvn.getParent());
    Files.writeString(mvn, "#!/bin/sh\n" + script + "\n");
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
    return new MavenFetch(List.of(folder.resolve("maven").toString()), "mvn");
  }

  private void fails(String code, String evidence) {
    assertThatThrownBy(this::unpack)
        .isInstanceOfSatisfying(
            RetortException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.render()).contains(evidence);
            });
  }

  private Path unpack() {
    BinariesSource source =
        new BinariesSource(
            "", List.of(folder.resolve("repository")), new MavenFetch(List.of(), "false"));
    return new BinariesCache(cache()).home(ARTIFACT, source, notice -> {});
  }

  private Path cache() {
    return folder.resolve("cache");
  }

  private Path jar(byte[] archive) throws IOException {
    Path jar = ARTIFACT.in(folder.resolve("repository"));
    Files.createDirectories(jar.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("postgres-linux-x86_64.txz"));
      zip.write(archive);
      zip.closeEntry();
    }
    return jar;
  }

  private static byte[] archive(String program) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
      file(tar, program, 0755, "binary");
      TarArchiveEntry link = new TarArchiveEntry("bin/link", TarConstants.LF_SYMLINK);
      link.setLinkName("postgres");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      file(tar, "share/readme", 0644, "text");
    }
    return bytes.toByteArray();
  }

  private static void file(TarArchiveOutputStream tar, String name, int mode, String text)
      throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setMode(mode);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }
}
