package dev.retort.scanner.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The annotations on one compiled class.
 *
 * @param name the binary name
 * @param annotations their descriptors
 * @param sourceFile {@code Customer.java}; a guess from the name where the compiler left it out
 */
record ClassAnnotations(String name, Set<String> annotations, String sourceFile) {
  private static final String JAKARTA = "Ljakarta/persistence/";
  private static final String JAVAX = "Ljavax/persistence/";

  /** Null for a class without annotations. */
  static @Nullable ClassAnnotations read(InputStream bytes) throws IOException {
    Visitor visitor = new Visitor();
    new ClassReader(bytes).accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    return visitor.annotations.isEmpty()
        ? null
        : new ClassAnnotations(visitor.name, visitor.annotations, visitor.source());
  }

  boolean isManaged() {
    return has(JAKARTA, "Entity")
        || has(JAKARTA, "Embeddable")
        || has(JAKARTA, "MappedSuperclass")
        || isConverter();
  }

  boolean isConverter() {
    return has(JAKARTA, "Converter");
  }

  boolean isOutdated() {
    return has(JAVAX, "Entity") || has(JAVAX, "Embeddable") || has(JAVAX, "MappedSuperclass");
  }

  boolean isPackage() {
    return name.endsWith(".package-info");
  }

  String packageName() {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private boolean has(String prefix, String annotation) {
    return annotations.contains(prefix + annotation + ";");
  }

  private static final class Visitor extends ClassVisitor {
    private final Set<String> annotations = new TreeSet<>();
    private String name = "";
    private @Nullable String source;

    Visitor() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version,
        int access,
        String internalName,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      name = internalName.replace('/', '.');
    }

    @Override
    public void visitSource(@Nullable String file, @Nullable String debug) {
      source = file;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      annotations.add(descriptor);
      return null;
    }

    String source() {
      if (source != null) {
        return source;
      }
      String simple = name.substring(name.lastIndexOf('.') + 1);
      int nested = simple.indexOf('$');
      return (nested > 0 ? simple.substring(0, nested) : simple) + ".java";
    }
  }
}
