package dev.retort.scanner.kept;

import dev.retort.schema.ColumnOptions;
import dev.retort.schema.NotNull;
import dev.retort.schema.SequenceOwner;
import dev.retort.schema.TableOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Random values for every component of a record, and every component of a record as text. */
final class AnyRecord {
  /** How deep records may be in records; what is deeper is empty. */
  private static final int DEEP = 6;

  private final Random random;
  private int serial;
  private int depth;

  AnyRecord(long seed) {
    random = new Random(seed);
  }

  <T> T of(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == List.class) {
        List<Object> list = new ArrayList<>();
        for (int i = depth > DEEP ? 0 : random.nextInt(3) + 1; i > 0; i--) {
          list.add(value(element));
        }
        return list;
      }
      if (generic.getRawType() == Map.class) {
        Type values = generic.getActualTypeArguments()[1];
        return depth > DEEP
            ? Map.of()
            : new TreeMap<>(Map.of("k" + serial++, value(values), "l" + serial++, value(values)));
      }
      throw new IllegalStateException("no value for " + type);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == TableOptions.class) {
      return TableOptions.PLAIN;
    } else if (plain == ColumnOptions.class) {
      return ColumnOptions.DEFAULT;
    } else if (plain == NotNull.class) {
      return NotNull.PLAIN;
    } else if (plain == String.class) {
      return "täxt" + serial++;
    } else if (plain == boolean.class || plain == Boolean.class) {
      return random.nextBoolean();
    } else if (plain == int.class) {
      return random.nextInt(1000);
    } else if (plain == double.class) {
      return random.nextDouble();
    } else if (plain == Long.class || plain == long.class) {
      return random.nextLong();
    } else if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    } else if (plain.isSealed()) {
      Class<?>[] kinds = plain.getPermittedSubclasses();
      return value(depth > DEEP ? kinds[0] : kinds[random.nextInt(kinds.length)]);
    } else if (plain.isRecord()) {
      depth++;
      Object made = record(plain);
      depth--;
      return made;
    }
    throw new IllegalStateException("no value for " + type);
  }

  /** Until its constructor takes it: some components exclude others. */
  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    for (int attempt = 0; attempt < 1000; attempt++) {
      Object[] values =
          Arrays.stream(components)
              .map(
                  c ->
                      mayBeNull(c)
                              && (c.getType() == SequenceOwner.class
                                  || depth > DEEP
                                  || random.nextInt(3) == 0)
                          ? null
                          : value(c.getGenericType()))
              .toArray();
      try {
        return type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
            .newInstance(values);
      } catch (InvocationTargetException e) {
        // Another try.
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("no values that " + type + " takes");
  }

  private static boolean mayBeNull(RecordComponent component) {
    return Arrays.stream(component.getAnnotatedType().getAnnotations())
        .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
  }

  /** Also of what takes no part in equality. */
  static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(AnyRecord::text).toList().toString();
    }
    if (value instanceof Map<?, ?> map) {
      return map.keySet() + text(List.copyOf(map.values()));
    }
    if (value == null || !value.getClass().isRecord()) {
      return String.valueOf(value);
    }
    StringBuilder text = new StringBuilder(value.getClass().getSimpleName());
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        text.append("\n ").append(component.getName()).append('=');
        text.append(text(component.getAccessor().invoke(value)).replace("\n", "\n "));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return text.toString();
  }
}
