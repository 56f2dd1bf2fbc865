package dev.retort.processor;

import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.json.ModelPrinter;
import dev.retort.scanner.model.json.ModelProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A model that is printed on a thread of its own while its types are still being read: the compiler
 * has one thread, and does not wait for this one. What is printed is no longer kept.
 */
final class Printing implements Consumer<TypeDeclaration>, Runnable {
  /** Waking the other thread costs as much as reading some types. */
  private static final int TOGETHER = 64;

  private final Thread thread;
  private List<TypeDeclaration> collected = new ArrayList<>(TOGETHER);

  // Shared by the two threads.
  private List<TypeDeclaration> handedOver = new ArrayList<>();
  private @Nullable List<ModelProblem> problems;
  private boolean abandoned;

  private byte[] text = {};
  private @Nullable Throwable failure;

  private Printing() {
    this.thread = new Thread(this, "retort");
    thread.setDaemon(true);
  }

  /** To be {@linkplain #end ended} or {@linkplain #abandon abandoned}, or its thread goes on. */
  static Printing begin() {
    Printing printing = new Printing();
    printing.thread.start();
    return printing;
  }

  @Override
  public void accept(TypeDeclaration type) {
    collected.add(type);
    if (collected.size() == TOGETHER) {
      handOver(null);
    }
  }

  /** No type comes any more. */
  void end(List<ModelProblem> all) {
    handOver(List.copyOf(all));
  }

  private synchronized void handOver(@Nullable List<ModelProblem> last) {
    handedOver.addAll(collected);
    collected = new ArrayList<>(TOGETHER);
    problems = last;
    notifyAll();
  }

  /** Nobody wants it. Nothing after its end. */
  synchronized void abandon() {
    abandoned = true;
    notifyAll();
  }

  @Override
  public void run() {
    try {
      ModelPrinter printer = new ModelPrinter();
      for (List<ModelProblem> last = null; last == null; ) {
        List<TypeDeclaration> types;
        synchronized (this) {
          while (handedOver.isEmpty() && problems == null && !abandoned) {
            wait();
          }
          if (abandoned) {
            return;
          }
          types = handedOver;
          handedOver = new ArrayList<>();
          last = problems;
        }
        for (TypeDeclaration type : types) {
          printer.add(type);
        }
        if (last != null) {
          text = printer.text(last);
        }
      }
    } catch (InterruptedException | RuntimeException | LinkageError | StackOverflowError e) {
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
