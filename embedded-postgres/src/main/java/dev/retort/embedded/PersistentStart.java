package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts a server on data that stays. One command at a time: the lock file beside the data is held
 * for as long as the server runs, and whoever gets it first ends what a killed command left behind.
 */
final class PersistentStart implements EmbeddedServer.Start {
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

  @Override
  public EmbeddedServer start() {
    try {
      Path parent = Files.createDirectories(wantedData.getParent()).toRealPath();
      Path data = parent.resolve(wantedData.getFileName());
      FolderLock lock = lock(parent.resolve(data.getFileName() + ".lock"));
      boolean started = false;
      try {
        EmbeddedServer server = start(parent, data, lock);
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

  private EmbeddedServer start(Path parent, Path data, FolderLock lock) throws IOException {
    RunAs runAs = RunAs.find(home.resolve("bin").resolve(platform.executable("postgres")), parent);
    Cluster cluster = new Cluster(home, data, runAs, platform);
    cluster.requireMajor(options.major());
    Postmaster postmaster =
        new Postmaster(cluster, parent.resolve(data.getFileName() + ".log"), List.of());
    if (cluster.exists()) {
      runAs.own(data);
      endOrphan(postmaster, data);
    } else {
      options
          .notice()
          .accept("creating the embedded PostgreSQL " + options.major() + " in " + data);
      cluster.create();
    }
    int port = postmaster.start();
    AtomicBoolean done = new AtomicBoolean();
    return EmbeddedServer.running(
        cluster,
        options.major(),
        port,
        () -> {
          if (done.compareAndSet(false, true)) {
            stop(postmaster, lock);
          }
        });
  }

  private void endOrphan(Postmaster postmaster, Path data) throws IOException {
    Optional<Long> orphan = postmaster.orphan();
    if (orphan.isPresent()) {
      options.notice().accept("stopping the PostgreSQL server that an earlier run left behind");
      for (String mode : List.of("fast", "immediate")) {
        Command.Result result = postmaster.stop(mode);
        if (postmaster.orphan().isEmpty()) {
          return;
        }
        if (mode.equals("immediate")) {
          throw EmbeddedErrors.orphan(data.toString(), orphan.get(), result.lastLines(4));
        }
      }
    }
  }

  private static void stop(Postmaster postmaster, FolderLock lock) {
    try {
      postmaster.stop("fast");
    } catch (IOException e) {
      // The next start finds the orphan by its process id and ends it.
    } finally {
      try {
        lock.close();
      } catch (IOException e) {
        // The end of this process gives it back.
      }
    }
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
