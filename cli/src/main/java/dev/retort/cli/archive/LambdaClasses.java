package dev.retort.cli.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Gives each lambda of a jar a class of its own, as if it had been written as an anonymous one. A
 * program of its own, which the launcher runs on its copy of Retort.
 *
 * <p>The JVM makes such a class when a lambda is first met. From an archive of classes it comes
 * made, but to tie it in takes eight times as long as to load a class that is simply there; and a
 * scan meets three hundred.
 */
public final class LambdaClasses {
  private LambdaClasses() {}

  /**
   * Prints the names of the classes that it adds.
   *
   * @param args the jars, each of which is replaced
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String jar : args) {
      Path path = Path.of(jar);
      Map<String, byte[]> before = Jars.read(path);
      Map<String, byte[]> after = rewrite(before);
      Jars.write(path, after);
      after.keySet().stream()
          .filter(name -> !before.containsKey(name))
          .forEach(name -> out.println(name.substring(0, name.length() - ".class".length())));
    }
    out.flush();
  }

  /** The same classes without lambdas, and those that stand for them. */
  static Map<String, byte[]> rewrite(Map<String, byte[]> entries) {
    Map<String, byte[]> rewritten = new LinkedHashMap<>();
    Map<String, List<String>> members = new LinkedHashMap<>();
    entries.forEach(
        (name, content) -> {
          if (!name.endsWith(".class") || name.endsWith("-info.class")) {
            rewritten.put(name, content);
            return;
          }
          Rewriting rewriting = new Rewriting(content);
          rewritten.put(name, rewriting.result());
          rewritten.putAll(rewriting.lambdas);
          if (!rewriting.lambdas.isEmpty()) {
            members
                .computeIfAbsent(rewriting.host, host -> new ArrayList<>())
                .addAll(rewriting.lambdas.keySet());
          }
        });
    members.forEach(
        (host, added) -> rewritten.computeIfPresent(host + ".class", (n, c) -> nest(c, added)));
    return rewritten;
  }

  /**
   * A lambda's body is a private method of the class around it: only members of its nest see it.
   */
  private static byte[] nest(byte[] host, List<String> added) {
    ClassReader reader = new ClassReader(host);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(writer, 0);
    for (String file : added) {
      writer.visitNestMember(file.substring(0, file.length() - ".class".length()));
    }
    return writer.toByteArray();
  }

  /** One class. */
  private static final class Rewriting extends ClassVisitor {
    private final ClassReader reader;
    private final ClassWriter writer;

    /** The files that were added, by their names. */
    final Map<String, byte[]> lambdas = new LinkedHashMap<>();

    private String name = "";
    private String host = "";
    private boolean isInterface;
    private boolean hasNests;

    Rewriting(byte[] content) {
      this(new ClassReader(content));
    }

    private Rewriting(ClassReader reader) {
      this(reader, new ClassWriter(reader, 0));
    }

    private Rewriting(ClassReader reader, ClassWriter writer) {
      super(Opcodes.ASM9, writer);
      this.reader = reader;
      this.writer = writer;
    }

    byte[] result() {
      reader.accept(this, 0);
      return writer.toByteArray();
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      this.name = name;
      host = name;
      isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      hasNests = (version & 0xffff) >= Opcodes.V11;
      super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitNestHost(String nestHost) {
      host = nestHost;
      super.visitNestHost(nestHost);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitInvokeDynamicInsn(
            String sam, String captured, Handle bootstrap, Object... arguments) {
          if (!hasNests || !LambdaClass.canStandFor(name, bootstrap, arguments)) {
            super.visitInvokeDynamicInsn(sam, captured, bootstrap, arguments);
            return;
          }
          String lambda = name + "$Lambda$" + (lambdas.size() + 1);
          lambdas.put(
              lambda + ".class",
              new LambdaClass(lambda, host, sam, captured, arguments).toByteArray());
          super.visitMethodInsn(Opcodes.INVOKESTATIC, lambda, LambdaClass.FACTORY, captured, false);
        }
      };
    }
  }
}
