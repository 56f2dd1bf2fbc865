package dev.retort.scanner.kept;

import dev.retort.scanner.FolderNames;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How files look from outside; those that changed just now have a fingerprint of their bytes, too.
 *
 * @param files in an order that depends on their names alone
 */
record Stamps(List<Stamped> files) {
  /**
   * One file.
   *
   * @param stamp null where only its being there counts
   * @param hash empty for a file that is settled
   */
  record Stamped(String path, @Nullable Stamp stamp, String hash) {
    private boolean holds(Stamped now) throws IOException {
      if (!path.equals(now.path)) {
        return false;
      }
      if (stamp == null || now.stamp == null) {
        return stamp == now.stamp;
      }
      return stamp.looksLike(now.stamp)
          && (hash.isEmpty() || hash.equals(now.hash.isEmpty() ? hashOf(Path.of(path)) : now.hash));
    }
  }

  /**
   * Of all files in folders and of single files; a place that is not there has none.
   *
   * @param counts whether what is in a file counts: one that only has to be there is not looked at
   */
  static Stamps take(List<Path> places, Predicate<String> counts, long nowMillis)
      throws IOException {
    Taking taking = new Taking(counts, nowMillis);
    for (Path place : places) {
      if (Files.exists(place)) {
        taking.take(place);
      }
    }
    return new Stamps(List.copyOf(taking.files));
  }

  /** Goes through folders, and through links to others, as the sources are read. */
  private static final class Taking {
    private final Predicate<String> counts;
    private final long nowMillis;
    private final List<Stamped> files = new ArrayList<>();

    /** The folders that lead to where it is. */
    private final Set<Path> around = new HashSet<>();

    Taking(Predicate<String> counts, long nowMillis) {
      this.counts = counts;
      this.nowMillis = nowMillis;
    }

    void take(Path path) throws IOException {
      BasicFileAttributes attributes = attributes(path);
      if (!attributes.isDirectory()) {
        files.add(stamped(path, attributes, nowMillis));
        return;
      }
      Path real = path.toRealPath();
      if (around.add(real)) { // else a link leads back
        for (String name : FolderNames.of(path)) {
          if (counts.test(name)) {
            take(path.resolve(name));
          } else {
            files.add(new Stamped(path + File.separator + name, null, ""));
          }
        }
        around.remove(real);
      }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
      try {
        return Files.readAttributes(path, BasicFileAttributes.class);
      } catch (IOException e) { // a link that leads nowhere is there itself
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static Stamped stamped(Path file, BasicFileAttributes attributes, long nowMillis)
      throws IOException {
    Stamp stamp = Stamp.of(attributes, nowMillis);
    boolean enough = stamp.settled() || !attributes.isRegularFile();
    return new Stamped(file.toString(), stamp, enough ? "" : hashOf(file));
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

  /** Whether the same files are there, and only some of those have changed that declare types. */
  boolean differInContent(Stamps now) throws IOException {
    if (files.size() != now.files.size()) {
      return false;
    }
    for (int i = 0; i < files.size(); i++) {
      Stamped then = files.get(i);
      Stamped is = now.files.get(i);
      if (!then.path.equals(is.path) || !declares(is.path) && !then.holds(is)) {
        return false;
      }
    }
    return true;
  }

  private static boolean declares(String path) {
    return path.endsWith(".java") || path.endsWith("model.json");
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
          out.flag(file.stamp != null);
          if (file.stamp != null) {
            file.stamp.write(out);
          }
          out.text(file.hash);
        });
  }

  static Stamps read(Input in) {
    return new Stamps(
        in.list(() -> new Stamped(in.text(), in.flag() ? Stamp.read(in) : null, in.text())));
  }
}
