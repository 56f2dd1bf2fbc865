package dev.retort.scanner.source;

import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.code.Code;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds to declarations what the code of converters and enums computes, where it is plain. */
final class CodeReader {
  private final AnnotationReader annotations;

  CodeReader(AnnotationReader annotations) {
    this.annotations = annotations;
  }

  /** The annotations of a type, and what its methods return. */
  List<AnnotationUse> with(List<AnnotationUse> written, SourceType type) {
    List<AnnotationUse> all = new ArrayList<>(written);
    if (type.node() instanceof EnumDeclaration) {
      Map<String, AnnotationValue> returned = new TreeMap<>();
      for (MethodDeclaration method : type.node().getMethods()) {
        if (method.getParameters().isEmpty()
            && !method.isStatic()
            && !method.getType().isVoidType()) {
          AnnotationValue value = MethodCode.of(method, annotations, type);
          String name = method.getNameAsString();
          boolean unclear = value instanceof AnnotationValue.Unresolved;
          if (!unclear || name.equals("toString")) { // which every enum has
            returned.put(name, value);
          }
        }
      }
      if (!returned.isEmpty()) {
        all.add(new AnnotationUse(Code.RETURNS, returned, Origin.UNKNOWN));
      }
    } else if (!type.isInterface()) {
      type.node().getMethodsByName(Code.CONVERSION).stream()
          .filter(m -> m.getParameters().size() == 1 && !m.isAbstract())
          .findFirst()
          .map(m -> MethodCode.of(m, annotations, type))
          .ifPresent(value -> all.add(Code.converts(value, Origin.UNKNOWN)));
    }
    return all;
  }

  /** The annotations of an enum's constant, and what its fields hold. */
  List<AnnotationUse> with(
      List<AnnotationUse> written, EnumConstantDeclaration constant, EnumValues values) {
    Map<String, AnnotationValue> held = values.all(constant);
    if (held.isEmpty()) {
      return written;
    }
    List<AnnotationUse> all = new ArrayList<>(written);
    all.add(new AnnotationUse(Code.HOLDS, held, Origin.UNKNOWN));
    return all;
  }
}
