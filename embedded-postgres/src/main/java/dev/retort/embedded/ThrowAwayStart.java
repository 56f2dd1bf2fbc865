package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts a server on new data among the temporary files, and removes both at the end. Whatever a
 * killed JVM left of earlier ones is cleared away first.
 */
final class ThrowAwayStart implements EmbeddedServer.Start {
  private static final String PREFIX = "retort-pg-";
  private static final List<String> SETTINGS =
      List.of(
          "fsync=off",
          "full_page_writes=off",
          "synchronous_commit=off",
          "autovacuum=off",
          "max_connections=200",
          "max_prepared_transactions=10");

  private final int major;
  private final Path home;
  private final Platform platform;

  ThrowAwayStart(int major, Path home, Platform platform) {
    this.major = major;
    this.home = home;
    this.platform = platform;
  }

  @Override
  public EmbeddedServer start() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      clearLeftovers(temporary);
      Path folder = Files.createTempDirectory(temporary, PREFIX).toRealPath();
      FolderLock lock = FolderLock.tryTake(folder.resolve("owner.lock")).orElseThrow();
      Cluster cluster = cluster(folder);
      cluster.runAs().own(folder);
      Postmaster postmaster = postmaster(cluster);
      cluster.create();
      int port = postmaster.start();
      AtomicBoolean done = new AtomicBoolean();
      return EmbeddedServer.running(
          cluster,
          major,
          port,
          () -> {
            if (done.compareAndSet(false, true)) {
              remove(postmaster, folder, lock);
            }
          });
    } catch (IOException e) {
      throw EmbeddedErrors.notWritable(temporary.toString(), e);
    }
  }

  private Cluster cluster(Path folder) throws IOException {
    RunAs runAs = RunAs.find(home.resolve("bin").resolve(platform.executable("postgres")), folder);
    return new Cluster(home, folder.resolve("data"), runAs, platform);
  }

  private static Postmaster postmaster(Cluster cluster) {
    return new Postmaster(cluster, cluster.data().resolveSibling("log"), SETTINGS);
  }

  private static void remove(Postmaster postmaster, Path folder, FolderLock lock) {
    try {
      postmaster.stop("immediate");
      lock.close();
      Folders.delete(folder);
    } catch (IOException e) {
      // The next start clears it away.
    }
  }

  private void clearLeftovers(Path temporary) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path folder : folders) {
        clearLeftover(folder);
      }
    }
  }

  /** A folder whose lock can be had has lost its JVM. */
  private void clearLeftover(Path folder) {
    Path lockFile = folder.resolve("owner.lock");
    try {
      if (!Files.isWritable(lockFile)) {
        return;
      }
      try (FolderLock lock = FolderLock.tryTake(lockFile).orElse(null)) {
        if (lock == null) {
          return;
        }
        Cluster cluster = cluster(folder.toRealPath());
        Postmaster postmaster = postmaster(cluster);
        if (postmaster.orphan().isPresent()) {
          postmaster.stop("immediate");
        }
      }
      Folders.delete(folder);
    } catch (IOException e) {
      // Somebody else's, or cleared away by somebody else meanwhile.
    }
  }
}
