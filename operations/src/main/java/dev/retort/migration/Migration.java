package dev.retort.migration;

/**
 * One revision: the way up and the way back. A class that implements it carries {@link Revision}
 * and has a public constructor without parameters.
 */
public interface Migration {
  /** Says what changes. Nothing runs before it has returned. */
  void upgrade(Operations op);

  /** Says what undoes {@link #upgrade}. */
  void downgrade(Operations op);
}
