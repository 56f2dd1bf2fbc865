package dev.retort.engine.questions;

import org.jspecify.annotations.Nullable;

/** A conversation with a person, line by line. */
public interface Dialog extends AutoCloseable {
  /** Tells something. */
  void say(String line);

  /** What the person answers, without the line's end; null when they end the conversation. */
  @Nullable String ask(String prompt);

  @Override
  void close();
}
