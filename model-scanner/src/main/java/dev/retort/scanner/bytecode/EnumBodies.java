package dev.retort.scanner.bytecode;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the enum constants that have a class body: their class is another than the enum's own. No
 * attribute says so, only the code of the static initializer does.
 */
final class EnumBodies extends MethodVisitor {
  private final String enumName;
  private final Set<String> found;
  private @Nullable String created;

  /**
   * @param enumName internal name
   * @param found the names of the constants are added to it
   */
  EnumBodies(String enumName, Set<String> found) {
    super(Opcodes.ASM9);
    this.enumName = enumName;
    this.found = found;
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    // The first object made for a constant is the constant; later ones are its arguments.
    if (opcode == Opcodes.NEW && created == null) {
      created = type;
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
    if (opcode == Opcodes.PUTSTATIC && owner.equals(enumName)) {
      if (created != null
          && descriptor.equals("L" + enumName + ";")
          && created.startsWith(enumName + "$")) {
        found.add(field);
      }
      created = null;
    }
  }
}
