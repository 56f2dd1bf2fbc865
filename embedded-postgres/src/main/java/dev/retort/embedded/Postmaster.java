package dev.retort.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** Starts and stops the server of one cluster. */
final class Postmaster {
  private static final Duration START_PATIENCE = Duration.ofSeconds(120);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
  private static final int PORT_ATTEMPTS = 5;

  private final Cluster cluster;
  private final Path log;
  private final List<String> settings;

  /**
   * @param log gets the server's output; stands beside the data folder
   * @param settings {@code name=value} without blanks or quotes: they pass through a shell
   */
  Postmaster(Cluster cluster, Path log, List<String> settings) {
    this.cluster = cluster;
    this.log = log;
    this.settings = List.copyOf(settings);
  }

  /** Starts it on a free port of the loopback and returns that port once it answers; RT556. */
  int start() throws IOException {
    Files.deleteIfExists(log);
    Files.createFile(log);
    cluster.runAs().own(log);
    List<String> output = List.of();
    for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
      int port = freePort();
      Command.Result result = pgCtl("start", START_PATIENCE, startWords(port));
      if (result.exitCode() == 0 && runningOn(port)) {
        return port;
      }
      output = Command.read(log);
      if (output.isEmpty()) {
        output = result.lines();
      }
      if (!portWasTaken(output)) {
        break;
      }
    }
    throw EmbeddedErrors.startFailed(cluster.data().toString(), tail(output));
  }

  private List<String> startWords(int port) {
    List<String> options = new ArrayList<>();
    options.add("port=" + port);
    options.add("listen_addresses=127.0.0.1");
    options.add("unix_socket_directories=");
    options.add("cluster_name=" + tag());
    options.addAll(settings);
    String joined = options.stream().map(o -> "-c " + o).reduce((a, b) -> a + " " + b).orElse("");
    return List.of("-l", "../" + log.getFileName(), "-o", joined);
  }

  /** Stops it; the mode is {@code fast} or {@code immediate}. What {@code pg_ctl} said. */
  Command.Result stop(String mode) throws IOException {
    return pgCtl("stop", STOP_PATIENCE, List.of("-m", mode));
  }

  /**
   * The process id of the server that runs on this data. The process counts only if its command
   * line bears this cluster's tag, because after a crash the number in the file may by now be
   * anybody's.
   */
  Optional<Long> running() throws IOException {
    return PidFile.read(cluster.data()).map(PidFile::pid).filter(this::isOurs);
  }

  /**
   * Removes the trace of a server that is gone, where its process id now belongs to another
   * program: PostgreSQL looks no further than at the number and would not start. To be called with
   * the folder's lock held and no server running. In containers, where numbers start low, this is
   * the usual case.
   */
  void forgetDead() throws IOException {
    Optional<PidFile> file = PidFile.read(cluster.data());
    if (file.isPresent()
        && ProcessHandle.of(file.get().pid()).isPresent()
        && !isOurs(file.get().pid())) {
      Files.delete(PidFile.in(cluster.data()));
    }
  }

  private boolean isOurs(long pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return false;
    }
    ProcessHandle.Info info = process.get().info();
    if (info.arguments().isPresent()) {
      return String.join(" ", info.arguments().get()).contains(tag());
    }
    // Windows tells no arguments; the binary's own path has to do.
    return info.command().filter(cluster.program("postgres")::equals).isPresent();
  }

  /**
   * Stands on the server's command line and names its data folder, whatever that is spelled like.
   */
  private String tag() {
    CRC32 crc = new CRC32();
    crc.update(cluster.data().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return String.format("retort_%08x", crc.getValue());
  }

  private Command.Result pgCtl(String action, Duration patience, List<String> more)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(cluster.program("pg_ctl"));
    words.add(action);
    // Relative, because pg_ctl passes it through a shell: the folder's name may hold anything.
    words.addAll(List.of("-D", ".", "-w", "-t", Long.toString(patience.toSeconds())));
    words.addAll(more);
    return Command.of(cluster.runAs().command(words))
        .in(cluster.data())
        .withCleanEnvironment()
        .run(patience.plusSeconds(10));
  }

  private boolean runningOn(int port) throws IOException {
    return PidFile.read(cluster.data()).filter(f -> f.port() == port && f.ready()).isPresent();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean portWasTaken(List<String> output) {
    return output.stream().anyMatch(line -> line.contains("could not create any TCP/IP sockets"));
  }

  private static List<String> tail(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - 8), lines.size());
  }
}
