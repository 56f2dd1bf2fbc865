package dev.retort.engine;

/**
 * Where a use case says how it is getting on. The front end decides whether and where that is
 * shown.
 */
@FunctionalInterface
public interface Notices {
  /** One line, without a line end. */
  void progress(String line);
}
