package dev.retort.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock on a file that the operating system gives back when the process ends, however it ends. The
 * file stays and says who held the lock last.
 *
 * <p>Within one JVM a system property stands for the lock: POSIX drops all of a process's locks on
 * a file as soon as the process closes any descriptor of that file, so that merely trying a second
 * time would lose the first lock.
 */
final class FolderLock implements AutoCloseable {
  private static final String IN_THIS_JVM = "retort.embedded.lock.";

  private final FileChannel channel;
  private final String property;

  private FolderLock(FileChannel channel, String property) {
    this.channel = channel;
    this.property = property;
  }

  /** Empty while somebody else has it, in this JVM or another. */
  static Optional<FolderLock> tryTake(Path file) throws IOException {
    String property = property(file);
    if (System.getProperties().putIfAbsent(property, "held") != null) {
      return Optional.empty();
    }
    boolean taken = false;
    try {
      Optional<FileChannel> channel = lock(file);
      taken = channel.isPresent();
      return channel.map(locked -> new FolderLock(locked, property));
    } finally {
      if (!taken) {
        System.getProperties().remove(property);
      }
    }
  }

  private static Optional<FileChannel> lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock();
      taken = lock != null;
      if (taken) {
        channel.truncate(0);
        String holder = "process " + ProcessHandle.current().pid() + "\n";
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
        return Optional.of(channel);
      }
      return Optional.empty();
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  private static String property(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    return IN_THIS_JVM + (parent == null ? file : parent.toRealPath().resolve(file.getFileName()));
  }

  /** Who wrote itself into the lock file; "somebody" where nobody did. */
  static String holder(Path file) throws IOException {
    if (System.getProperty(property(file)) != null) {
      return "this process";
    }
    try {
      String text = Files.readString(file).trim();
      return text.isEmpty() ? "somebody" : text;
    } catch (IOException e) {
      return "somebody";
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    System.getProperties().remove(property);
  }
}
