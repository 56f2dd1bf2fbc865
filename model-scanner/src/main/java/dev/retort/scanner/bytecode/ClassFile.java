package dev.retort.scanner.bytecode;

import dev.retort.scanner.model.TypeDeclaration;
import java.util.Map;

/**
 * What a class file says.
 *
 * @param declaration never managed: that is for the scan to decide
 * @param constants the compile-time constants among its static fields, name to {@code String} or
 *     boxed primitive
 * @param memberTypes types declared directly in it, simple name to binary name
 */
public record ClassFile(
    TypeDeclaration declaration, Map<String, Object> constants, Map<String, String> memberTypes) {
  public ClassFile {
    constants = Map.copyOf(constants);
    memberTypes = Map.copyOf(memberTypes);
  }
}
