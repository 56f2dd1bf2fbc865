package dev.retort.scanner.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Collects the instructions of a method, to be followed once all its labels are known. */
final class MethodSteps extends MethodVisitor {
  private final List<Step> steps = new ArrayList<>();
  private final Map<Label, Integer> labels = new HashMap<>();
  private final Consumer<MethodSteps> done;

  /** An instruction and what is written behind it. */
  record Step(int opcode, List<Object> operands) {
    String text(int index) {
      return (String) operands.get(index);
    }

    int number(int index) {
      return (Integer) operands.get(index);
    }
  }

  /**
   * @param done called at the method's end
   */
  MethodSteps(Consumer<MethodSteps> done) {
    super(Opcodes.ASM9);
    this.done = done;
  }

  List<Step> steps() {
    return steps;
  }

  /** Where a label's instructions start. */
  int start(Object label) {
    return labels.getOrDefault((Label) label, steps.size());
  }

  private void add(int opcode, Object... operands) {
    steps.add(new Step(opcode, List.of(operands)));
  }

  @Override
  public void visitInsn(int opcode) {
    add(opcode);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    add(opcode, operand);
  }

  @Override
  public void visitVarInsn(int opcode, int slot) {
    add(opcode, slot);
  }

  @Override
  public void visitIincInsn(int slot, int increment) {
    add(Opcodes.IINC, slot);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    add(opcode, type);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    add(opcode, owner, name, descriptor);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    add(opcode, owner, name, descriptor);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    add(Opcodes.INVOKEDYNAMIC, bootstrap.getOwner(), name, descriptor, List.of(arguments));
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    add(opcode, label);
  }

  @Override
  public void visitLabel(Label label) {
    labels.put(label, steps.size());
  }

  @Override
  public void visitLdcInsn(Object value) {
    add(Opcodes.LDC, value);
  }

  @Override
  public void visitTableSwitchInsn(int low, int high, Label otherwise, Label... targets) {
    List<Integer> keys = new ArrayList<>();
    for (int key = low; key <= high; key++) {
      keys.add(key);
    }
    add(Opcodes.LOOKUPSWITCH, otherwise, keys, List.of(targets));
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
    add(
        Opcodes.LOOKUPSWITCH,
        otherwise,
        java.util.Arrays.stream(keys).boxed().toList(),
        List.of(targets));
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    add(Opcodes.MULTIANEWARRAY);
  }

  @Override
  public void visitEnd() {
    done.accept(this);
  }
}
