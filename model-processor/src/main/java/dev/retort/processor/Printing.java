package dev.retort.processor;

import dev.retort.scanner.model.json.ModelFile;
import dev.retort.scanner.model.json.ModelJson;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A model that is being printed while the compiler goes on. */
final class Printing implements Runnable {
  private final ModelFile file;
  private final Thread thread;
  private byte[] text = {};
  private @Nullable Throwable failure;

  private Printing(ModelFile file) {
    this.file = file;
    this.thread = new Thread(this, "retort");
    thread.setDaemon(true);
  }

  static Printing of(ModelFile file) {
    Printing printing = new Printing(file);
    printing.thread.start();
    return printing;
  }

  @Override
  public void run() {
    try {
      text = ModelJson.write(file).getBytes(StandardCharsets.UTF_8);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      failure = e;
    }
  }

  /**
   * Waits for it.
   *
   * @throws IllegalStateException when it cannot be printed
   */
  byte[] text() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    return text;
  }
}
