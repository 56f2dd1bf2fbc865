package dev.retort.finding;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that a person has written, in whatever editor. */
public final class TextFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFile() {}

  /**
   * The text: UTF-8, without the mark that editors on Windows put first.
   *
   * @throws IOException when it cannot be read or is in no UTF-8; {@link #why} says it in words
   */
  public static String read(Path file) throws IOException {
    return withoutMark(Files.readString(file));
  }

  public static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** Why a file could not be read or written, without the names of Java's classes. */
  public static String why(IOException refusal) {
    if (refusal instanceof CharacterCodingException) {
      return "it is not in UTF-8";
    }
    if (refusal instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (refusal instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (refusal instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    String message = refusal.getMessage();
    return message == null || message.isBlank() ? refusal.getClass().getSimpleName() : message;
  }
}
