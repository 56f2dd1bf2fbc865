package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Starts a server on new data among the temporary files, and removes both at the end. Whatever a
 * killed JVM left of earlier ones is cleared away first.
 */
final class ThrowAwayStart {
  private static final String PREFIX = "retort-pg-";
  private static final String LOCK = "owner.lock";
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

  EmbeddedServer start() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      clearLeftovers(temporary);
      Path folder = Files.createTempDirectory(temporary, PREFIX).toRealPath();
      FolderLock lock = FolderLock.tryTake(folder.resolve(LOCK)).orElseThrow();
      ServerStop stop = ServerStop.atEndOfJvm(() -> remove(folder, lock));
      boolean started = false;
      try {
        Cluster cluster = cluster(folder);
        cluster.runAs().own(folder);
        cluster.create();
        int port = postmaster(cluster).start();
        started = true;
        return new EmbeddedServer(major, port, cluster.password(), stop);
      } finally {
        if (!started) {
          stop.now();
        }
      }
    } catch (IOException e) {
      throw EmbeddedErrors.notWritable(temporary.toString(), e);
    }
  }

  private Cluster cluster(Path folder) throws IOException {
    Path program = home.resolve("bin").resolve(platform.executable("postgres"));
    Path data = folder.resolve("data");
    return new Cluster(home, data, RunAs.find(program, folder, data), platform);
  }

  private static Postmaster postmaster(Cluster cluster) {
    return new Postmaster(cluster, cluster.data().resolveSibling("log"), SETTINGS);
  }

  private void remove(Path folder, FolderLock lock) throws IOException {
    try (lock) {
      stopServer(folder);
    }
    Folders.delete(folder);
  }

  private void stopServer(Path folder) throws IOException {
    if (Files.exists(PidFile.in(folder.resolve("data")))) {
      Postmaster postmaster = postmaster(cluster(folder));
      if (postmaster.running().isPresent()) {
        postmaster.stop("immediate");
      }
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
    Path lockFile = folder.resolve(LOCK);
    try {
      if (Files.isWritable(lockFile)) {
        Optional<FolderLock> lock = FolderLock.tryTake(lockFile);
        if (lock.isPresent()) {
          remove(folder.toRealPath(), lock.get());
        }
      }
    } catch (IOException e) {
      // Somebody else's, or cleared away by somebody else meanwhile.
    }
  }
}
