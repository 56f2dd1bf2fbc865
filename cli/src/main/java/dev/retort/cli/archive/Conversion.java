package dev.retort.cli.archive;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The instructions that make a value of one type one of another, as a call or a cast would. */
final class Conversion {
  private static final Type[] PRIMITIVES = {
    Type.BOOLEAN_TYPE,
    Type.CHAR_TYPE,
    Type.BYTE_TYPE,
    Type.SHORT_TYPE,
    Type.INT_TYPE,
    Type.LONG_TYPE,
    Type.FLOAT_TYPE,
    Type.DOUBLE_TYPE
  };
  private static final String[] WRAPPERS = {
    "Boolean", "Character", "Byte", "Short", "Integer", "Long", "Float", "Double"
  };

  private Conversion() {}

  /** Of the value on top of the stack; to {@code void} drops it. */
  static void write(Type from, Type to, MethodVisitor code) {
    if (from.equals(to)) {
      return;
    }
    if (to.getSort() == Type.VOID) {
      code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    } else if (isReference(from)) {
      if (isReference(to)) {
        cast(to, code);
      } else {
        unbox(from, to, code);
      }
    } else if (isReference(to)) {
      box(from, code);
    } else {
      widen(from, to, code);
    }
  }

  private static void cast(Type to, MethodVisitor code) {
    if (!to.getInternalName().equals("java/lang/Object")) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  private static void box(Type from, MethodVisitor code) {
    Type wrapper = wrapper(from);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        wrapper.getInternalName(),
        "valueOf",
        Type.getMethodDescriptor(wrapper, from),
        false);
  }

  private static void unbox(Type from, Type to, MethodVisitor code) {
    Type boxed = to;
    for (Type primitive : PRIMITIVES) {
      if (wrapper(primitive).equals(from)) {
        boxed = primitive;
      }
    }
    Type wrapper = wrapper(boxed);
    if (!wrapper.equals(from)) {
      cast(wrapper, code);
    }
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        wrapper.getInternalName(),
        boxed.getClassName() + "Value",
        Type.getMethodDescriptor(boxed),
        false);
    write(boxed, to, code);
  }

  private static void widen(Type from, Type to, MethodVisitor code) {
    int instruction =
        switch (to.getSort()) {
          case Type.LONG -> Opcodes.I2L;
          case Type.FLOAT -> from.getSort() == Type.LONG ? Opcodes.L2F : Opcodes.I2F;
          case Type.DOUBLE ->
              switch (from.getSort()) {
                case Type.LONG -> Opcodes.L2D;
                case Type.FLOAT -> Opcodes.F2D;
                default -> Opcodes.I2D;
              };
          default -> Opcodes.NOP; // from a smaller one to int: the same on the stack
        };
    if (instruction != Opcodes.NOP) {
      code.visitInsn(instruction);
    }
  }

  private static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }

  private static Type wrapper(Type primitive) {
    for (int i = 0; i < PRIMITIVES.length; i++) {
      if (PRIMITIVES[i].equals(primitive)) {
        return Type.getObjectType("java/lang/" + WRAPPERS[i]);
      }
    }
    throw new IllegalArgumentException(primitive + " is no primitive type");
  }
}
