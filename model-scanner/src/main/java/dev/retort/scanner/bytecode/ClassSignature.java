package dev.retort.scanner.bytecode;

import dev.retort.scanner.model.TypeDeclaration.TypeParameter;
import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** A generic class's header: type parameters, superclass and interfaces. */
final class ClassSignature extends SignatureVisitor {
  private static final String OBJECT = "java.lang.Object";

  private final List<TypeParameter> parameters = new ArrayList<>();
  private final List<TypeRef> interfaces = new ArrayList<>();
  private @Nullable TypeRef superclass;
  private @Nullable String parameter;
  private @Nullable TypeRef bound;

  private ClassSignature() {
    super(Opcodes.ASM9);
  }

  static ClassSignature read(String signature) {
    ClassSignature result = new ClassSignature();
    new SignatureReader(signature).accept(result);
    result.endParameter();
    return result;
  }

  List<TypeParameter> parameters() {
    return parameters;
  }

  @Nullable TypeRef superclass() {
    return superclass;
  }

  List<TypeRef> interfaces() {
    return interfaces;
  }

  @Override
  public void visitFormalTypeParameter(String name) {
    endParameter();
    parameter = name;
  }

  @Override
  public SignatureVisitor visitClassBound() {
    return new TypeRefBuilder(type -> bound = type);
  }

  @Override
  public SignatureVisitor visitInterfaceBound() {
    return new TypeRefBuilder(
        type -> {
          if (bound == null) {
            bound = type;
          }
        });
  }

  @Override
  public SignatureVisitor visitSuperclass() {
    endParameter();
    return new TypeRefBuilder(type -> superclass = type);
  }

  @Override
  public SignatureVisitor visitInterface() {
    return new TypeRefBuilder(interfaces::add);
  }

  private void endParameter() {
    if (parameter != null) {
      boolean plain = bound == null || bound.name().equals(OBJECT);
      parameters.add(new TypeParameter(parameter, plain ? null : bound));
    }
    parameter = null;
    bound = null;
  }
}
