package dev.retort.embedded;

import java.io.IOException;

/**
 * Ends a server once, whoever asks first: {@code close()}, a failed start or the end of the JVM.
 * The others wait until it has ended. It is in place before the server starts, so that an
 * interrupted start leaves no server either.
 */
final class ServerStop implements Runnable {
  /** The steps that end it. */
  interface Steps {
    void run() throws IOException;
  }

  private final Steps steps;
  private final Thread hook = new Thread(this, "retort-embedded-postgres-stop");
  private boolean done;

  private ServerStop(Steps steps) {
    this.steps = steps;
  }

  static ServerStop atEndOfJvm(Steps steps) {
    ServerStop stop = new ServerStop(steps);
    Runtime.getRuntime().addShutdownHook(stop.hook);
    return stop;
  }

  @Override
  public synchronized void run() {
    if (done) {
      return;
    }
    done = true;
    try {
      steps.run();
    } catch (IOException e) {
      // Nobody is left to tell. The next start finds what remains and ends it.
    }
  }

  /** Ends it now and forgets the end of the JVM. */
  void now() {
    run();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending: the hook runs, or has run.
    }
  }
}
