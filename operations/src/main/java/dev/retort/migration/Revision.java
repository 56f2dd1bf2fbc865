package dev.retort.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A migration's place in history. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {
  /** The identifier, unique in the folder. */
  String id();

  /** The revisions that this one follows: none for a first one, several for a merge. */
  String[] down() default {};

  /** When it was written, ISO 8601; empty for unknown. */
  String created() default "";

  /** Names of the branch that begins here. */
  String[] branchLabels() default {};

  /** Revisions of other branches that must have run before. */
  String[] dependsOn() default {};

  /** The revisions that this one was squashed from. */
  String[] replaces() default {};

  /** Whether the revision runs in one transaction. */
  boolean transactional() default true;
}
