package dev.retort.scanner.model;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Annotations in written order. A mapping asks every attribute for some sixty annotations, of which
 * it has one or two: this list mostly knows at once that it has none of that name.
 */
public final class AnnotationList extends AbstractList<AnnotationUse> implements RandomAccess {
  private static final AnnotationList NONE = new AnnotationList(new AnnotationUse[0]);

  private final AnnotationUse[] uses;

  /** A bit for each name, by its hash: where it is not set, no annotation has that name. */
  private final long names;

  private AnnotationList(AnnotationUse[] uses) {
    this.uses = uses;
    long set = 0;
    for (AnnotationUse use : uses) {
      set |= bit(use.type());
    }
    names = set;
  }

  /** The list itself where it is such a one. */
  public static List<AnnotationUse> copyOf(List<AnnotationUse> list) {
    if (list instanceof AnnotationList) {
      return list;
    }
    return list.isEmpty() ? NONE : new AnnotationList(list.toArray(new AnnotationUse[0]));
  }

  /** False only where there is none of that name. */
  boolean mayHave(String type) {
    return (names & bit(type)) != 0;
  }

  /** The first of that name; null where there is none. */
  @Nullable AnnotationUse first(String type) {
    if (mayHave(type)) {
      for (AnnotationUse use : uses) {
        if (use.type().equals(type)) {
          return use;
        }
      }
    }
    return null;
  }

  @Override
  public AnnotationUse get(int index) {
    return uses[index];
  }

  @Override
  public int size() {
    return uses.length;
  }

  @Override
  public Iterator<AnnotationUse> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < uses.length;
      }

      @Override
      public AnnotationUse next() {
        if (next == uses.length) {
          throw new NoSuchElementException();
        }
        return uses[next++];
      }
    };
  }

  private static long bit(String type) {
    return 1L << type.hashCode(); // by its last six bits
  }
}
