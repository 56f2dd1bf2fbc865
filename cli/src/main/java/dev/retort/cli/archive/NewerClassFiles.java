package dev.retort.cli.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites a jar of class files from before Java 6 as such of Java 8. A program of its own, which
 * the launcher runs on its copy of picocli, whose class files are of Java 5.
 *
 * <p>The code stays what it is. But the JVM's archive of classes takes older class files in some
 * versions of Java only, and nowhere verified ones, for these say nothing of the types on the
 * stack; and the parser is a third of what a short command loads.
 */
public final class NewerClassFiles {
  /**
   * Picocli looks this class up, once a process, to see whether commands may be closures. Not to
   * find it takes as long as to open every jar of the class path; nothing is ever an instance of
   * the empty class that is found instead.
   */
  private static final String LOOKED_FOR = "groovy/lang/Closure";

  private NewerClassFiles() {}

  /**
   * @param args the jars, each of which is replaced
   */
  public static void main(String[] args) throws IOException {
    for (String jar : args) {
      rewrite(Path.of(jar));
    }
  }

  static void rewrite(Path jar) throws IOException {
    Map<String, byte[]> entries = Jars.read(jar);
    entries.replaceAll((name, content) -> isOld(name, content) ? newer(content) : content);
    entries.putIfAbsent(LOOKED_FOR + ".class", empty(LOOKED_FOR));
    Jars.write(jar, entries);
  }

  private static boolean isOld(String name, byte[] content) {
    return name.endsWith(".class") && new ClassReader(content).readShort(6) < Opcodes.V1_6;
  }

  /** What is common to two types is looked up on this program's class path: the jar is on it. */
  private static byte[] newer(byte[] content) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    new ClassReader(content)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public void visit(
                  int version,
                  int access,
                  String name,
                  String signature,
                  String superName,
                  String[] interfaces) {
                super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
              }
            },
            ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  private static byte[] empty(String name) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    writer.visitEnd();
    return writer.toByteArray();
  }
}
