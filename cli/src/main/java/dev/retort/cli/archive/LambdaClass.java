package dev.retort.cli.archive;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of one lambda: a field for each value that it captured, and one method, which does what
 * {@link java.lang.invoke.LambdaMetafactory} documents: adapts the arguments, calls the body.
 */
final class LambdaClass {
  /** The static method that makes one: the captured values in, the lambda out. */
  static final String FACTORY = "make";

  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  private final String name;
  private final String method;
  private final Type[] captured;
  private final String factory;
  private final String implemented;

  /** As the interface declares it, and as it is called here. */
  private final Type declared;

  private final Type specialized;
  private final Handle body;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

  /**
   * @param host of the nest that the class around the lambda belongs to
   * @param arguments the metafactory's static ones
   */
  LambdaClass(String name, String host, String method, String factory, Object... arguments) {
    this.name = name;
    this.method = method;
    this.factory = factory;
    captured = Type.getArgumentTypes(factory);
    implemented = Type.getReturnType(factory).getInternalName();
    declared = (Type) arguments[0];
    body = (Handle) arguments[1];
    specialized = (Type) arguments[2];
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        "java/lang/Object",
        new String[] {implemented});
    writer.visitNestHost(host);
  }

  /** Whether it is a plain lambda of that class, neither serializable nor of several interfaces. */
  static boolean canStandFor(String around, Handle bootstrap, Object... arguments) {
    if (!bootstrap.getOwner().equals(METAFACTORY) || !bootstrap.getName().equals("metafactory")) {
      return false;
    }
    Handle body = (Handle) arguments[1];
    return switch (body.getTag()) {
      case Opcodes.H_INVOKESTATIC,
          Opcodes.H_INVOKEVIRTUAL,
          Opcodes.H_INVOKEINTERFACE,
          Opcodes.H_NEWINVOKESPECIAL ->
          !body.getOwner().startsWith("[");
      // Not super::method, which nobody else can call.
      case Opcodes.H_INVOKESPECIAL ->
          body.getOwner().equals(around) && body.getName().startsWith("lambda$");
      default -> false;
    };
  }

  byte[] toByteArray() {
    for (int i = 0; i < captured.length; i++) {
      writer.visitField(
          Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
          "c" + i,
          captured[i].getDescriptor(),
          null,
          null);
    }
    String constructor = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    writeFactory(constructor);
    writeConstructor(constructor);
    writeMethod();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void writeFactory(String constructor) {
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, FACTORY, factory, null, null);
    code.visitCode();
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    int local = 0;
    for (Type type : captured) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
      local += type.getSize();
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor, false);
    end(code, Opcodes.ARETURN);
  }

  private void writeConstructor(String descriptor) {
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", descriptor, null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int local = 1;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, "c" + i, captured[i].getDescriptor());
      local += captured[i].getSize();
    }
    end(code, Opcodes.RETURN);
  }

  private void writeMethod() {
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PUBLIC, method, declared.getDescriptor(), null, null);
    code.visitCode();
    boolean creates = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (creates) {
      code.visitTypeInsn(Opcodes.NEW, body.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    Type[] taken = taken();
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, "c" + i, captured[i].getDescriptor());
      Conversion.write(captured[i], taken[i], code);
    }
    Type[] given = declared.getArgumentTypes();
    Type[] meant = specialized.getArgumentTypes();
    int local = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), local);
      Conversion.write(given[i], meant[i], code);
      Conversion.write(meant[i], taken[captured.length + i], code);
      local += given[i].getSize();
    }
    code.visitMethodInsn(
        call(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    Type made = creates ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
    Type answer = declared.getReturnType();
    if (answer.getSort() == Type.VOID) {
      Conversion.write(made, answer, code);
    } else {
      Conversion.write(made, specialized.getReturnType(), code);
      Conversion.write(specialized.getReturnType(), answer, code);
    }
    end(code, answer.getOpcode(Opcodes.IRETURN));
  }

  /** What the body takes, the object that it is called on included. */
  private Type[] taken() {
    Type[] arguments = Type.getArgumentTypes(body.getDesc());
    if (body.getTag() == Opcodes.H_INVOKESTATIC || body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      return arguments;
    }
    Type[] all = new Type[arguments.length + 1];
    all[0] = Type.getObjectType(body.getOwner());
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }

  private int call() {
    return switch (body.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }

  private static void end(MethodVisitor code, int instruction) {
    code.visitInsn(instruction);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
