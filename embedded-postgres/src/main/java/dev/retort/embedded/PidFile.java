package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says of itself in {@code postmaster.pid}: process id, data folder, start
 * time, port, socket folder, listen address, shared memory, status; one a line. See PostgreSQL's
 * {@code src/include/utils/pidfile.h}.
 */
record PidFile(long pid, int port, String status) {
  static Path in(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** Empty where there is none, or where the server has not finished writing it. */
  static Optional<PidFile> read(Path data) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(in(data));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    try {
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new PidFile(
                  Math.abs(Long.parseLong(lines.get(0).trim())),
                  lines.size() > 3 ? Integer.parseInt(lines.get(3).trim()) : 0,
                  lines.size() > 7 ? lines.get(7).trim() : ""));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean ready() {
    return status.equals("ready");
  }
}
