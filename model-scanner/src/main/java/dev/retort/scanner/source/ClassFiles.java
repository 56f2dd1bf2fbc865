package dev.retort.scanner.source;

import dev.retort.finding.Finding;
import dev.retort.scanner.bytecode.ClassFile;
import dev.retort.scanner.bytecode.ClassFileReader;
import dev.retort.scanner.bytecode.ClassPath;
import dev.retort.schema.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The class path's classes, each read once; one that cannot be read is a finding. */
final class ClassFiles {
  private final ClassPath classPath;
  private final List<Finding> findings;
  private final ClassFileReader reader;
  private final Map<String, Optional<ClassFile>> read = new HashMap<>();
  private final Map<String, Boolean> known = new HashMap<>();

  ClassFiles(ClassPath classPath, List<Finding> findings) {
    this.classPath = classPath;
    this.findings = findings;
    this.reader = new ClassFileReader(classPath::bytes);
  }

  boolean has(String binaryName) {
    return known.computeIfAbsent(binaryName, classPath::has);
  }

  @Nullable ClassFile find(String binaryName) {
    return read.computeIfAbsent(binaryName, name -> Optional.ofNullable(load(name))).orElse(null);
  }

  private @Nullable ClassFile load(String binaryName) {
    byte[] bytes = classPath.bytes(binaryName);
    if (bytes == null) {
      return null;
    }
    try {
      return reader.read(bytes);
    } catch (IllegalArgumentException e) {
      findings.add(
          SourceFindings.BAD_CLASS_FILE.on(
              binaryName,
              Origin.UNKNOWN,
              "the class file of " + binaryName + " cannot be read: " + e.getMessage()));
      return null;
    }
  }
}
