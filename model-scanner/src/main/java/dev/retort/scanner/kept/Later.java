package dev.retort.scanner.kept;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made beside what goes on meanwhile. */
public final class Later<T> implements Supplier<T> {
  private final Thread thread;
  private @Nullable T value;
  private @Nullable RuntimeException failure;

  /** Begins to make it. */
  public Later(Supplier<T> making) {
    thread =
        new Thread(
            () -> {
              try {
                value = making.get();
              } catch (RuntimeException e) {
                failure = e;
              }
            },
            "retort-scan");
    thread.setDaemon(true);
    thread.start();
  }

  /** It, as soon as it is made. */
  @Override
  public T get() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    RuntimeException thrown = failure;
    T made = value;
    if (thrown != null) {
      throw thrown;
    }
    if (made == null) {
      throw new IllegalStateException("nothing was made");
    }
    return made;
  }
}
