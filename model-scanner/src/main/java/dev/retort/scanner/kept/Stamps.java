package dev.retort.scanner.kept;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * How files look from outside: size, time of the last change, identity. Files of which that may not
 * tell whether they change again, since they changed just now, have a fingerprint of their bytes,
 * too.
 *
 * @param files sorted by path
 */
record Stamps(List<Stamp> files) {
  /** Longer than any file system's clock takes for a tick. */
  private static final long SETTLED_MILLIS = 2_000;

  /**
   * One file.
   *
   * @param size -1 where only its being there counts
   * @param modified nanoseconds of the epoch
   * @param identity of the file behind the name, where the system tells it
   * @param hash empty for one that had not been changed for a while
   */
  record Stamp(String path, long size, long modified, String identity, String hash) {
    private boolean holds(Stamp now) throws IOException {
      return path.equals(now.path)
          && size == now.size
          && modified == now.modified
          && identity.equals(now.identity)
          && (hash.isEmpty() || hash.equals(now.hash.isEmpty() ? hashOf(Path.of(path)) : now.hash));
    }
  }

  /** Of all files in folders and of single files; a place that is not there has none. */
  static Stamps take(List<Path> places, Predicate<Path> counts, long nowMillis) throws IOException {
    List<Stamp> files = new ArrayList<>();
    for (Path place : places) {
      if (Files.exists(place)) {
        Files.walkFileTree(
            place,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                  throws IOException {
                files.add(stamp(file, attributes, counts, nowMillis));
                return FileVisitResult.CONTINUE;
              }
            });
      }
    }
    files.sort(Comparator.comparing(Stamp::path));
    return new Stamps(List.copyOf(files));
  }

  private static Stamp stamp(
      Path file, BasicFileAttributes found, Predicate<Path> counts, long nowMillis)
      throws IOException {
    if (!counts.test(file)) {
      return new Stamp(file.toString(), -1, 0, "", "");
    }
    BasicFileAttributes attributes =
        found.isSymbolicLink() && Files.exists(file)
            ? Files.readAttributes(file, BasicFileAttributes.class)
            : found;
    boolean settled = attributes.lastModifiedTime().toMillis() < nowMillis - SETTLED_MILLIS;
    return new Stamp(
        file.toString(),
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        String.valueOf(attributes.fileKey()),
        settled || !attributes.isRegularFile() ? "" : hashOf(file));
  }

  private static String hashOf(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether nothing has changed since these were taken. */
  boolean hold(Stamps now) throws IOException {
    if (files.size() != now.files.size()) {
      return false;
    }
    for (int i = 0; i < files.size(); i++) {
      if (!files.get(i).holds(now.files.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the same files are there, and only some with such an ending have changed. */
  boolean differInContent(Stamps now, String ending) throws IOException {
    if (files.size() != now.files.size()) {
      return false;
    }
    for (int i = 0; i < files.size(); i++) {
      Stamp then = files.get(i);
      Stamp is = now.files.get(i);
      if (!then.path.equals(is.path) || !is.path.endsWith(ending) && !then.holds(is)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a file had changed just before these were taken. */
  boolean unsettled() {
    return files.stream().anyMatch(file -> !file.hash.isEmpty());
  }

  void write(Output out) {
    out.list(
        files,
        file -> {
          out.text(file.path);
          out.number(file.size);
          out.number(file.modified);
          out.text(file.identity);
          out.text(file.hash);
        });
  }

  static Stamps read(Input in) {
    return new Stamps(
        in.list(() -> new Stamp(in.text(), in.number(), in.number(), in.text(), in.text())));
  }
}
