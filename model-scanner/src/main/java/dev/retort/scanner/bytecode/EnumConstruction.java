package dev.retort.scanner.bytecode;

import dev.retort.scanner.model.AnnotationValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * How the code of an enum makes its constants: which have a class body, and what their fields hold.
 * No attribute of a class file says so.
 */
final class EnumConstruction {
  private static final int DEPTH = 5;

  private final String owner;
  private final Set<String> bodies = new HashSet<>();
  private final Map<String, StackReader.Creation> constants = new HashMap<>();
  private final Map<String, Constructor> constructors = new HashMap<>();

  /** What a constructor stores, by field, and the constructor that it calls first. */
  private static final class Constructor {
    private final Map<String, Object> fields = new HashMap<>();
    private StackReader.@Nullable Creation delegate;
  }

  /**
   * @param owner the enum's internal name
   */
  EnumConstruction(String owner) {
    this.owner = owner;
  }

  boolean hasBody(String constant) {
    return bodies.contains(constant);
  }

  /** What a field of a constant holds; unresolved where the code is not plain enough to tell. */
  AnnotationValue value(String constant, String field) {
    Object value = held(constant, field);
    return value instanceof String || value instanceof Number
        ? AnnotationValue.of(value)
        : new AnnotationValue.Unresolved(constant + "." + field);
  }

  /** A text or a number; anything else is not followed. */
  @Nullable Object held(String constant, String field) {
    StackReader.Creation creation = constants.get(constant);
    return creation == null ? null : value(creation, field, 0);
  }

  private @Nullable Object value(StackReader.Creation creation, String field, int depth) {
    Constructor constructor = constructors.get(creation.descriptor());
    if (constructor == null || depth > DEPTH) {
      return null;
    }
    Object stored = constructor.fields.get(field);
    if (stored != null) {
      return substitute(stored, creation.arguments());
    }
    StackReader.Creation delegate = constructor.delegate;
    if (delegate == null) {
      return null;
    }
    List<Object> arguments =
        delegate.arguments().stream().map(a -> substitute(a, creation.arguments())).toList();
    return value(new StackReader.Creation(delegate.descriptor(), arguments), field, depth + 1);
  }

  private static Object substitute(Object value, List<Object> arguments) {
    return value instanceof StackReader.Parameter parameter
        ? arguments.get(parameter.index())
        : value;
  }

  MethodVisitor initializer() {
    return new StackReader("()V", true) {
      private final Deque<String> created = new ArrayDeque<>();
      private @Nullable Creation last;

      @Override
      public void visitTypeInsn(int opcode, String type) {
        super.visitTypeInsn(opcode, type);
        // The first object made for a constant is the constant; later ones are its arguments.
        if (opcode == Opcodes.NEW) {
          created.add(type);
        }
      }

      @Override
      void constructed(String type, Creation creation) {
        if (type.equals(owner) || type.startsWith(owner + "$")) {
          last = creation;
        }
      }

      @Override
      public void visitFieldInsn(int opcode, String type, String field, String descriptor) {
        if (opcode == Opcodes.PUTSTATIC && type.equals(owner)) {
          String first = created.peek();
          if (first != null && descriptor.equals("L" + owner + ";")) {
            if (first.startsWith(owner + "$")) {
              bodies.add(field);
            }
            if (last != null) {
              constants.putIfAbsent(field, last);
            }
          }
          created.clear();
          last = null;
        }
        super.visitFieldInsn(opcode, type, field, descriptor);
      }
    };
  }

  MethodVisitor constructor(String constructorDescriptor) {
    Constructor constructor = new Constructor();
    constructors.put(constructorDescriptor, constructor);
    return new StackReader(constructorDescriptor, false) {
      @Override
      void constructed(String type, Creation creation) {
        if (type.equals(owner)) {
          constructor.delegate = creation;
        }
      }

      @Override
      void stored(String field, Object value) {
        constructor.fields.put(field, value);
      }
    };
  }
}
