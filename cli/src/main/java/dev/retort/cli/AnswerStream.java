package dev.retort.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output that remembers why it could not be written; {@link java.io.PrintStream} says only
 * that. A reader who has read enough, as {@code head} has, is no trouble.
 */
final class AnswerStream extends FilterOutputStream {
  private String why = "";

  AnswerStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      why = String.valueOf(e.getMessage());
      throw e;
    }
  }

  boolean wasLost() {
    return !why.isEmpty() && !why.contains("Broken pipe");
  }

  /** What the operating system said. */
  String why() {
    return why;
  }
}
