package dev.retort.cli.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
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
    Path rewritten = Files.createTempFile(jar.toAbsolutePath().getParent(), "newer", ".jar");
    try (JarFile in = new JarFile(jar.toFile());
        OutputStream file = Files.newOutputStream(rewritten);
        JarOutputStream out = new JarOutputStream(file)) {
      List<JarEntry> entries = in.stream().toList();
      for (JarEntry entry : entries) {
        byte[] content = in.getInputStream(entry).readAllBytes();
        write(out, entry.getName(), isOld(entry.getName(), content) ? newer(content) : content);
      }
      if (in.getEntry(LOOKED_FOR + ".class") == null) {
        write(out, LOOKED_FOR + ".class", empty(LOOKED_FOR));
      }
    }
    Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(JarOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
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
