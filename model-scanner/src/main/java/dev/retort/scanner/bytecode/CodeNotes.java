package dev.retort.scanner.bytecode;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.TypeDeclaration.Kind;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.model.code.Code;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects what the methods of a converter or an enum return. */
final class CodeNotes {
  private final SwitchMaps switches;
  private final Map<String, AnnotationValue> returned = new TreeMap<>();
  private @Nullable AnnotationValue converted;

  CodeNotes(SwitchMaps switches) {
    this.switches = switches;
  }

  /** Null for a method whose result is nobody's concern. */
  @Nullable MethodVisitor method(Kind kind, int access, String name, String descriptor) {
    boolean written =
        (access
                & (Opcodes.ACC_SYNTHETIC
                    | Opcodes.ACC_BRIDGE
                    | Opcodes.ACC_STATIC
                    | Opcodes.ACC_ABSTRACT))
            == 0;
    if (!written || name.startsWith("<")) {
      return null;
    }
    if (kind == Kind.ENUM && descriptor.startsWith("()") && !descriptor.endsWith(")V")) {
      return new MethodSteps(m -> note(name, MethodResult.of(m, name, descriptor, 0, switches)));
    }
    boolean converts =
        kind != Kind.ENUM
            && kind != Kind.INTERFACE
            && name.equals(Code.CONVERSION)
            && Type.getArgumentTypes(descriptor).length == 1;
    return converts
        ? new MethodSteps(m -> converted = MethodResult.of(m, name, descriptor, 1, switches))
        : null;
  }

  private void note(String name, AnnotationValue value) {
    if (!(value instanceof AnnotationValue.Unresolved) || name.equals("toString")) {
      returned.put(name, value);
    }
  }

  /** The annotations of a type, and what its methods return. */
  List<AnnotationUse> with(List<AnnotationUse> written) {
    List<AnnotationUse> all = new ArrayList<>(written);
    if (!returned.isEmpty()) {
      all.add(new AnnotationUse(Code.RETURNS, returned, Origin.UNKNOWN));
    }
    if (converted != null) {
      all.add(Code.converts(converted, Origin.UNKNOWN));
    }
    return all;
  }

  /** The annotations of an enum's constant, and what its fields hold. */
  static List<AnnotationUse> with(List<AnnotationUse> written, Map<String, AnnotationValue> held) {
    if (held.isEmpty()) {
      return written;
    }
    List<AnnotationUse> all = new ArrayList<>(written);
    all.add(new AnnotationUse(Code.HOLDS, held, Origin.UNKNOWN));
    return all;
  }

  /** Code has numbers for characters and booleans; null where value and type do not fit. */
  static @Nullable AnnotationValue typed(Object value, TypeRef type) {
    if (value instanceof String text) {
      return type.name().equals("java.lang.String") ? new AnnotationValue.Text(text) : null;
    }
    if (!(value instanceof Number number) || type.isArray()) {
      return null;
    }
    return switch (type.name()) {
      case "char", "java.lang.Character" ->
          new AnnotationValue.Text(String.valueOf((char) number.intValue()));
      case "boolean", "java.lang.Boolean" -> new AnnotationValue.Bool(number.intValue() != 0);
      case "int",
          "long",
          "short",
          "byte",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte" ->
          new AnnotationValue.Whole(number.longValue());
      default -> null;
    };
  }
}
