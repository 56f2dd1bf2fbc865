package dev.retort.scanner.bytecode;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.schema.Origin;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the members of one annotation, or the elements of one array, of a class file. */
final class AnnotationCollector extends AnnotationVisitor {
  /** An array's elements have no name. */
  private static final String ELEMENT = "";

  private final Origin origin;
  private final BiConsumer<String, AnnotationValue> values;
  private final Runnable end;

  private AnnotationCollector(
      Origin origin, BiConsumer<String, AnnotationValue> values, Runnable end) {
    super(Opcodes.ASM9);
    this.origin = origin;
    this.values = values;
    this.end = end;
  }

  static AnnotationCollector annotation(
      String descriptor, Origin origin, Consumer<AnnotationUse> done) {
    Map<String, AnnotationValue> members = new TreeMap<>();
    String type = Type.getType(descriptor).getClassName();
    return new AnnotationCollector(
        origin, members::put, () -> done.accept(new AnnotationUse(type, members, origin)));
  }

  @Override
  public void visit(@Nullable String name, Object value) {
    values.accept(key(name), value(value));
  }

  @Override
  public void visitEnum(@Nullable String name, String descriptor, String constant) {
    String type = Type.getType(descriptor).getClassName();
    values.accept(key(name), new AnnotationValue.Constant(type, constant));
  }

  @Override
  public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
    return annotation(
        descriptor, origin, use -> values.accept(key(name), new AnnotationValue.Nested(use)));
  }

  @Override
  public AnnotationVisitor visitArray(@Nullable String name) {
    List<AnnotationValue> elements = new ArrayList<>();
    return new AnnotationCollector(
        origin,
        (unnamed, value) -> elements.add(value),
        () -> values.accept(key(name), new AnnotationValue.Many(elements)));
  }

  @Override
  public void visitEnd() {
    end.run();
  }

  private static String key(@Nullable String name) {
    return name == null ? ELEMENT : name;
  }

  /** A boxed primitive, string, type or array of primitives. */
  private static AnnotationValue value(Object value) {
    if (value instanceof Type type) {
      return new AnnotationValue.ClassLiteral(TypeRefBuilder.of(type));
    }
    if (value.getClass().isArray()) {
      List<AnnotationValue> elements = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        elements.add(value(Array.get(value, i)));
      }
      return new AnnotationValue.Many(elements);
    }
    return AnnotationValue.of(value);
  }
}
