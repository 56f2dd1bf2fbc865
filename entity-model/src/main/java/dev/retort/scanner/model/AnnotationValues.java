package dev.retort.scanner.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The members that an annotation writes, by name and in the order of the names. They are few: two
 * arrays hold them in less than a tree does, and are made and searched quicker.
 */
public final class AnnotationValues extends AbstractMap<String, AnnotationValue> {
  private static final AnnotationValues NONE =
      new AnnotationValues(new String[0], new AnnotationValue[0]);

  private final String[] names;
  private final AnnotationValue[] values;

  private AnnotationValues(String[] names, AnnotationValue[] values) {
    this.names = names;
    this.values = values;
  }

  /** The map itself where it is such a one. */
  public static AnnotationValues copyOf(Map<String, AnnotationValue> map) {
    if (map instanceof AnnotationValues same) {
      return same;
    }
    AnnotationValues copy = NONE;
    for (Map.Entry<String, AnnotationValue> entry : map.entrySet()) {
      copy = copy.with(entry.getKey(), entry.getValue());
    }
    return copy;
  }

  /** No member. */
  public static AnnotationValues none() {
    return NONE;
  }

  /** With one more member, or another value of one. */
  public AnnotationValues with(String name, AnnotationValue value) {
    int at = names.length;
    while (at > 0 && names[at - 1].compareTo(name) > 0) {
      at--;
    }
    if (at > 0 && names[at - 1].equals(name)) {
      AnnotationValue[] others = values.clone();
      others[at - 1] = value;
      return new AnnotationValues(names, others);
    }
    String[] moreNames = Arrays.copyOf(names, names.length + 1);
    AnnotationValue[] moreValues = Arrays.copyOf(values, names.length + 1);
    System.arraycopy(names, at, moreNames, at + 1, names.length - at);
    System.arraycopy(values, at, moreValues, at + 1, names.length - at);
    moreNames[at] = name;
    moreValues[at] = value;
    return new AnnotationValues(moreNames, moreValues);
  }

  @Override
  public @Nullable AnnotationValue get(@Nullable Object name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public boolean isEmpty() {
    return names.length == 0;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super AnnotationValue> action) {
    for (int i = 0; i < names.length; i++) {
      action.accept(names[i], values[i]);
    }
  }

  @Override
  public Collection<AnnotationValue> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  @Override
  public Set<Entry<String, AnnotationValue>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, AnnotationValue>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return names.length;
      }
    };
  }

  private final class Entries implements Iterator<Entry<String, AnnotationValue>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < names.length;
    }

    @Override
    public Entry<String, AnnotationValue> next() {
      if (next == names.length) {
        throw new NoSuchElementException();
      }
      return Map.entry(names[next], values[next++]);
    }
  }
}
