package dev.retort.scanner.source;

import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.bytecode.ClassFile;
import dev.retort.scanner.bytecode.ClassPath;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.ModelClosure;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.xml.MappingFiles;
import dev.retort.scanner.xml.XmlOverlay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the entity model from compiled classes, without loading one. */
public final class ClassModelReader {
  private static final String PACKAGE_INFO = ".package-info";

  /** Creates a reader without state. */
  public ClassModelReader() {}

  /**
   * @param classes folders and jars whose classes are looked at; what they refer to may also be on
   *     {@link ScanOptions#classpath()}
   */
  public SourceModel read(List<Path> classes, ScanOptions options) {
    List<Finding> findings = new ArrayList<>();
    List<Path> all = new ArrayList<>(classes);
    all.addAll(options.classpath());
    try (ClassPath own = new ClassPath(classes);
        ClassPath classPath = new ClassPath(all)) {
      classPath.unreadable().forEach(path -> findings.add(SourceReader.unreadable(path)));
      ClassFiles files = new ClassFiles(classPath, findings);
      List<TypeDeclaration> managed = new ArrayList<>();
      List<TypeDeclaration> packages = new ArrayList<>();
      for (String name : own.names()) {
        TypeDeclaration type = isAsked(name, options) ? lookup(files, name) : null;
        if (type == null) {
          continue;
        }
        if (type.kind() == TypeDeclaration.Kind.PACKAGE) {
          if (ModelClosure.isPersistent(type)) {
            packages.add(type);
          }
        } else if (ModelAssembler.isManaged(
            name, type.packageName(), type.annotations(), options)) {
          managed.add(type);
        }
      }
      EntityModel model =
          new ModelAssembler(
                  name -> lookup(files, name),
                  name -> lookup(files, name + PACKAGE_INFO),
                  files::has,
                  options,
                  new XmlOverlay(MappingFiles.of(classes), findings))
              .assemble(managed, packages, findings);
      return new SourceModel(model, findings);
    }
  }

  /** Spares reading what the filters leave out anyway. */
  private static boolean isAsked(String name, ScanOptions options) {
    return options.classes().isEmpty()
        || options.classes().contains(name)
        || name.endsWith(PACKAGE_INFO);
  }

  private static @Nullable TypeDeclaration lookup(ClassFiles files, String name) {
    ClassFile file = files.find(name);
    return file == null ? null : file.declaration();
  }
}
