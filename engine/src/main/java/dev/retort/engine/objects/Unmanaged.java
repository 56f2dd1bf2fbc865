package dev.retort.engine.objects;

import dev.retort.schema.ObjectKind;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The kinds of objects that a side says nothing about. Entities know no views: that is no wish to
 * drop them. Such a side takes over what the other one has.
 */
public final class Unmanaged {
  private static final List<ObjectKind> OFTEN_OTHERS =
      List.of(
          ObjectKind.DEFAULT_PRIVILEGES,
          ObjectKind.EVENT_TRIGGER,
          ObjectKind.EXTENSION,
          ObjectKind.GRANTS);

  private Unmanaged() {}

  /** Every kind that is known by its definition, as the JSON lists are called; sorted. */
  public static List<String> all() {
    return Arrays.stream(ObjectKind.values()).map(ObjectKind::list).distinct().sorted().toList();
  }

  /**
   * The kinds that files of objects say nothing about. Whoever keeps objects in files keeps all of
   * them there, but for what often belongs to somebody else: extensions, event triggers and
   * privileges are managed only where a file declares one; sorted.
   */
  public static List<String> byFiles(Collection<SchemaObject> declared) {
    TreeSet<String> lists = new TreeSet<>();
    for (ObjectKind kind : OFTEN_OTHERS) {
      lists.add(kind.list());
    }
    declared.forEach(object -> lists.remove(object.kind().list()));
    return List.copyOf(lists);
  }

  /** A side with the other side's objects of the kinds that it says nothing about. */
  public static Schema adopt(Schema side, List<String> unmanaged, Schema other) {
    if (unmanaged.isEmpty() || other.objects().isEmpty()) {
      return side;
    }
    List<SchemaObject> objects = new ArrayList<>(side.objects());
    objects.removeIf(object -> unmanaged.contains(object.kind().list()));
    other.objects().stream()
        .filter(object -> unmanaged.contains(object.kind().list()))
        .forEach(objects::add);
    return side.withObjects(objects);
  }
}
