package dev.retort.scanner.bytecode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Follows constants and parameters through straight-line code. Whatever else is computed is {@link
 * #UNKNOWN}: the stack may then be wrong in depth, never in what a constant is taken for.
 */
class StackReader extends MethodVisitor {
  /** A value that is not followed. */
  static final Object UNKNOWN = new Object();

  private final Deque<Object> stack = new ArrayDeque<>();
  private final boolean isStatic;
  private final Type[] parameters;

  /** The parameter of that position, counted from 0. */
  record Parameter(int index) {}

  /** A call of a constructor. */
  record Creation(String descriptor, List<Object> arguments) {
    Creation {
      arguments = List.copyOf(arguments);
    }
  }

  StackReader(String descriptor, boolean isStatic) {
    super(Opcodes.ASM9);
    this.isStatic = isStatic;
    this.parameters = Type.getArgumentTypes(descriptor);
  }

  /** A constructor was called on a new object, or on this one by another constructor. */
  void constructed(String type, Creation creation) {}

  /** A field of this object was set. */
  void stored(String field, Object value) {}

  @Override
  public void visitInsn(int opcode) {
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      stack.push(opcode - Opcodes.ICONST_0);
    } else if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
      stack.push((long) (opcode - Opcodes.LCONST_0));
    } else if (opcode == Opcodes.DUP) {
      Object top = pop();
      stack.push(top);
      stack.push(top);
    } else if (opcode < Opcodes.I2L || opcode > Opcodes.I2S) { // conversions keep a small constant
      stack.push(UNKNOWN);
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    stack.push(opcode == Opcodes.NEWARRAY ? UNKNOWN : (Object) operand);
  }

  @Override
  public void visitLdcInsn(Object value) {
    stack.push(value);
  }

  @Override
  public void visitVarInsn(int opcode, int slot) {
    int position = isStatic ? 0 : 1;
    for (int i = 0; i < parameters.length; i++) {
      if (position == slot && opcode <= Opcodes.ALOAD) {
        stack.push(new Parameter(i));
        return;
      }
      position += parameters[i].getSize();
    }
    stack.push(UNKNOWN);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.NEW) {
      stack.push(UNKNOWN);
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    if (opcode == Opcodes.PUTFIELD) {
      Object value = pop();
      pop();
      stored(name, value);
    } else if (opcode == Opcodes.PUTSTATIC) {
      stack.clear();
    } else {
      stack.push(UNKNOWN);
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    LinkedList<Object> arguments = new LinkedList<>();
    for (int i = 0; i < Type.getArgumentTypes(descriptor).length; i++) {
      arguments.addFirst(pop());
    }
    if (opcode != Opcodes.INVOKESTATIC) {
      pop();
    }
    if (name.equals("<init>")) {
      constructed(owner, new Creation(descriptor, arguments));
    } else if (Type.getReturnType(descriptor) != Type.VOID_TYPE) {
      // Boxing keeps the value.
      boolean boxing = name.equals("valueOf") && arguments.size() == 1;
      stack.push(boxing ? arguments.getFirst() : UNKNOWN);
    }
  }

  private Object pop() {
    return stack.isEmpty() ? UNKNOWN : stack.pop();
  }
}
