package dev.retort.runner;

/** What is committed together. */
public enum TransactionMode {
  /** Each revision: what came before a failed one stays. */
  REVISION,
  /** The whole run: all of it or nothing. */
  RUN
}
