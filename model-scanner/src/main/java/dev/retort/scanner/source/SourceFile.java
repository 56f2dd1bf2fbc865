package dev.retort.scanner.source;

import dev.retort.scanner.kept.Stamp;
import org.jspecify.annotations.Nullable;

/** One {@code .java} or {@code .kt} file. Its text is read when it is asked for. */
final class SourceFile {
  private static final int NAME_SEPARATOR = '/';

  private final String path;
  private final @Nullable Stamp stamp;
  private final Text source;
  private final boolean known;
  private @Nullable String text;
  private @Nullable SourceFacts facts;

  /** Where the text is. */
  @FunctionalInterface
  interface Text {
    String read();
  }

  private SourceFile(
      String path,
      @Nullable Stamp stamp,
      Text source,
      @Nullable String text,
      @Nullable SourceFacts facts,
      boolean known) {
    this.path = path;
    this.stamp = stamp;
    this.source = source;
    this.text = text;
    this.facts = facts;
    this.known = known;
  }

  /**
   * @param path for people; unique within a scan
   * @param stamp null for a part of an archive
   */
  static SourceFile of(String path, @Nullable Stamp stamp, String text) {
    return new SourceFile(path, stamp, () -> text, text, null, false);
  }

  /** A file that is what it was when these facts were found. */
  static SourceFile unchanged(String path, Stamp stamp, SourceFacts facts, Text source) {
    return new SourceFile(path, stamp, source, null, facts, true);
  }

  String path() {
    return path;
  }

  @Nullable Stamp stamp() {
    return stamp;
  }

  /** Whether it is what it was when a cache was written. */
  boolean isUnchanged() {
    return known;
  }

  String text() {
    String read = text;
    if (read == null) {
      read = source.read();
      text = read;
    }
    return read;
  }

  SourceFacts facts() {
    SourceFacts found = facts;
    if (found == null) {
      found = SourceFacts.of(this);
      facts = found;
    }
    return found;
  }

  /** The file's name without folders, {@code Customer.java}. */
  String name() {
    return path.substring(path.lastIndexOf(NAME_SEPARATOR) + 1);
  }

  boolean isPackageInfo() {
    return name().equals("package-info.java");
  }

  boolean isKotlin() {
    return path.endsWith(".kt");
  }
}
