package dev.retort.migration.hook;

import java.util.List;

/**
 * Looks at revisions before they are written, and says what is written instead. Found by {@link
 * java.util.ServiceLoader} on the class path that {@code migrations.directives} names; several are
 * asked one after the other, each about the answer of the one before.
 */
public interface RevisionDirectives {
  /**
   * What is to be written: the same revisions, changed ones, more or fewer; none for no file. Each
   * follows the one before it in the list.
   *
   * @param revisions at first the one revision that the command would write
   */
  List<RevisionDirective> process(RevisionContext context, List<RevisionDirective> revisions);
}
