package dev.retort.scanner.bytecode;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The numbers that javac gives to the constants of an enum for a switch: in a class of its own
 * beside the one with the switch.
 */
final class SwitchMaps {
  private final Function<String, byte @Nullable []> classes;

  /**
   * @param classes the class file of a binary name
   */
  SwitchMaps(Function<String, byte @Nullable []> classes) {
    this.classes = classes;
  }

  /** By constant; empty where the class is not there. */
  Map<String, Integer> numbers(String owner, String field) {
    byte[] bytes = classes.apply(owner.replace('/', '.'));
    Map<String, Integer> numbers = new HashMap<>();
    if (bytes == null) {
      throw new MethodResult.Unclear();
    }
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public @Nullable MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  @Nullable String signature,
                  String @Nullable [] exceptions) {
                return name.equals("<clinit>") ? new Initializer(field, numbers) : null;
              }
            },
            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return numbers;
  }

  /** {@code map[E.A.ordinal()] = 1}, for each constant. */
  private static final class Initializer extends MethodVisitor {
    private final String wanted;
    private final Map<String, Integer> numbers;
    private String map = "";
    private String constant = "";
    private int number;

    Initializer(String wanted, Map<String, Integer> numbers) {
      super(Opcodes.ASM9);
      this.wanted = wanted;
      this.numbers = numbers;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      if (descriptor.equals("[I")) {
        map = name;
      } else {
        constant = name;
      }
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5) {
        number = opcode - Opcodes.ICONST_0;
      } else if (opcode == Opcodes.IASTORE && map.equals(wanted)) {
        numbers.put(constant, number);
      }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      if (opcode != Opcodes.NEWARRAY) {
        number = operand;
      }
    }
  }
}
