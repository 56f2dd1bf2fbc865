package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Starts a server on data that stays. One command at a time: the lock file beside the data is held
 * for as long as the server runs, and whoever gets it first ends what a killed command left behind.
 */
final class PersistentStart {
  private static final List<String> SETTINGS =
      List.of("log_timezone=UTC", "timezone=UTC", "lc_messages=C");
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final EmbeddedOptions options;
  private final Path wantedData;
  private final Path home;
  private final Platform platform;

  PersistentStart(EmbeddedOptions options, Path data, Path home, Platform platform) {
    this.options = options;
    this.wantedData = data.toAbsolutePath();
    this.home = home;
    this.platform = platform;
  }

  EmbeddedServer start() {
    try {
      Path parent = Files.createDirectories(wantedData.getParent()).toRealPath();
      Path data = parent.resolve(wantedData.getFileName());
      FolderLock lock = lock(sibling(data, ".lock"));
      boolean started = false;
      try {
        EmbeddedServer server = start(data, lock);
        started = true;
        return server;
      } finally {
        if (!started) {
          lock.close();
        }
      }
    } catch (IOException e) {
      throw EmbeddedErrors.notWritable(wantedData.toString(), e);
    }
  }

  private EmbeddedServer start(Path data, FolderLock lock) throws IOException {
    Path program = home.resolve("bin").resolve(platform.executable("postgres"));
    RunAs runAs = RunAs.find(program, data.getParent(), data);
    Cluster cluster = new Cluster(home, data, runAs, platform);
    cluster.requireMajor(options.major());
    Postmaster postmaster = new Postmaster(cluster, sibling(data, ".log"), SETTINGS);
    if (cluster.exists()) {
      runAs.own(data);
      endLeftBehind(postmaster, data);
      postmaster.forgetDead();
    } else {
      options
          .notice()
          .accept("creating the embedded PostgreSQL " + options.major() + " in " + data);
      cluster.create();
    }
    ServerStop stop = ServerStop.atEndOfJvm(() -> stop(postmaster, lock));
    boolean started = false;
    try {
      EmbeddedServer server =
          new EmbeddedServer(options.major(), postmaster.start(), cluster.password(), stop);
      started = true;
      return server;
    } finally {
      if (!started) {
        stop.now();
      }
    }
  }

  /**
   * A server whose command was killed still runs. It is stopped and not adopted: it may have been
   * started with other settings, and stopping is what its command would have done next.
   */
  private void endLeftBehind(Postmaster postmaster, Path data) throws IOException {
    Optional<Long> pid = postmaster.running();
    if (pid.isEmpty()) {
      return;
    }
    options.notice().accept("stopping the PostgreSQL server that an earlier run left behind");
    List<String> output = List.of();
    for (String mode : List.of("fast", "immediate")) {
      output = postmaster.stop(mode).lastLines(4);
      if (postmaster.running().isEmpty()) {
        return;
      }
    }
    throw EmbeddedErrors.orphan(data.toString(), pid.get(), output);
  }

  private static void stop(Postmaster postmaster, FolderLock lock) throws IOException {
    try (lock) {
      if (postmaster.running().isPresent()) {
        postmaster.stop("fast");
      }
    }
  }

  private static Path sibling(Path data, String suffix) {
    return data.resolveSibling(data.getFileName() + suffix);
  }

  private FolderLock lock(Path file) throws IOException {
    long end = System.nanoTime() + options.patience().toNanos();
    Optional<FolderLock> lock = FolderLock.tryTake(file);
    if (lock.isEmpty()) {
      options
          .notice()
          .accept(
              "waiting for another command to release the embedded database ("
                  + FolderLock.holder(file)
                  + ")");
    }
    while (lock.isEmpty()) {
      if (System.nanoTime() >= end) {
        throw EmbeddedErrors.busy(
            file.toString(), FolderLock.holder(file), options.patience().toSeconds());
      }
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw EmbeddedErrors.interrupted("waiting for the embedded database");
      }
      lock = FolderLock.tryTake(file);
    }
    return lock.get();
  }
}
