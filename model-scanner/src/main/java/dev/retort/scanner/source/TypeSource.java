package dev.retort.scanner.source;

import dev.retort.scanner.model.TypeDeclaration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Declarations of the types of some source files. */
interface TypeSource {
  /** The binary names of the annotated types that a file declares, nested ones too, in order. */
  List<String> annotatedTypes(SourceFile file);

  /** A type that the sources declare; null where they do not. */
  @Nullable TypeDeclaration find(String binaryName);

  /** What a {@code package-info.java} of the sources says; null where there is none. */
  @Nullable TypeDeclaration findPackage(String packageName);

  /** The package of a {@code package-info.java} that parses; null for other files. */
  @Nullable String packageOf(SourceFile file);

  /** Whether the sources declare the type, also where its file could not be parsed. */
  boolean declares(String binaryName);
}
