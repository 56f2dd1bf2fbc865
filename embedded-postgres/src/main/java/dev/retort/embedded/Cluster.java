package dev.retort.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A data folder: created by {@code initdb} for a superuser {@code postgres} with a password of its
 * own, UTF-8 and the C locale, so that every machine sorts and compares alike.
 *
 * @param home the binaries
 * @param data the data folder
 */
record Cluster(Path home, Path data, RunAs runAs, Platform platform) {
  static final String USER = "postgres";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PASSWORD_FILE = "retort.password";

  String program(String name) {
    return home.resolve("bin").resolve(platform.executable(name)).toString();
  }

  /** Whether somebody has finished creating it. */
  boolean exists() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  /** RT557 where the folder holds something else than this major version's data. */
  void requireMajor(int major) throws IOException {
    if (exists()) {
      String found = Files.readString(data.resolve("PG_VERSION")).trim();
      if (!found.equals(Integer.toString(major))) {
        throw EmbeddedErrors.otherMajor(data.toString(), "PostgreSQL " + found, major);
      }
    } else if (Files.exists(data) && !Folders.isEmpty(data)) {
      throw EmbeddedErrors.otherMajor(data.toString(), "files of another kind", major);
    }
  }

  /**
   * Creates it under another name first, so that a run killed half-way leaves no half-made cluster;
   * RT555.
   */
  void create() throws IOException {
    Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
    Folders.delete(unfinished);
    Files.createDirectories(unfinished);
    runAs.own(unfinished);
    Path passwordFile = data.resolveSibling(data.getFileName() + ".password");
    try {
      Files.writeString(passwordFile, newPassword());
      restrict(passwordFile);
      runAs.own(passwordFile);
      Command.Result result = initdb(unfinished, passwordFile);
      if (result.exitCode() != 0) {
        throw EmbeddedErrors.initFailed(data.toString(), result.lastLines(8));
      }
      Files.move(passwordFile, unfinished.resolve(PASSWORD_FILE));
      Files.deleteIfExists(data);
      move(unfinished);
    } finally {
      Files.deleteIfExists(passwordFile);
      Folders.delete(unfinished);
    }
  }

  private Command.Result initdb(Path folder, Path passwordFile) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                program("initdb"),
                "--pgdata=" + folder,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                // The password crosses the loopback only, and a client's part of SCRAM costs more
                // than a connection.
                "--auth=password",
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync",
                "--no-instructions"));
    return Command.of(runAs.command(words)).in(folder).withCleanEnvironment().run(PATIENCE);
  }

  private void move(Path from) throws IOException {
    try {
      Files.move(from, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, data);
    }
  }

  String password() throws IOException {
    return Files.readString(data.resolve(PASSWORD_FILE), StandardCharsets.US_ASCII).trim();
  }

  private static String newPassword() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void restrict(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(
          file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }
  }
}
