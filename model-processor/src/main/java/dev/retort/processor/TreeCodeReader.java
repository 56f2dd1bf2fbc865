package dev.retort.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.code.Code;
import dev.retort.schema.Origin;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What the code of converters and enums computes, where it is plain, from javac's trees. */
final class TreeCodeReader {
  private TreeCodeReader() {}

  /**
   * What a converter's or an enum's methods return.
   *
   * @param conversion the method of a converter; null for none
   */
  static List<AnnotationUse> of(ClassTree tree, TypeElement type, @Nullable MethodTree conversion) {
    return switch (type.getKind()) {
      case ENUM -> returned(tree, type);
      case CLASS, RECORD ->
          conversion == null
              ? List.of()
              : List.of(Code.converts(TreeCode.of(conversion, tree, type), Origin.UNKNOWN));
      default -> List.of();
    };
  }

  private static List<AnnotationUse> returned(ClassTree tree, TypeElement type) {
    Map<String, AnnotationValue> returned = new TreeMap<>();
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree method
          && method.getParameters().isEmpty()
          && method.getReturnType() != null
          && !method.getReturnType().toString().equals("void")
          && !method.getModifiers().getFlags().contains(Modifier.STATIC)) {
        String name = method.getName().toString();
        AnnotationValue value = TreeCode.of(method, tree, type);
        boolean unclear = value instanceof AnnotationValue.Unresolved;
        if (!unclear || name.equals("toString")) { // which every enum has
          returned.put(name, value);
        }
      }
    }
    return returned.isEmpty()
        ? List.of()
        : List.of(new AnnotationUse(Code.RETURNS, returned, Origin.UNKNOWN));
  }

  /** What is known of all fields of an enum's constant. */
  static List<AnnotationUse> held(ClassTree tree, TypeElement type, VariableTree constant) {
    Map<String, AnnotationValue> held = new TreeMap<>();
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree field
          && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
        String name = field.getName().toString();
        Object value = new TreeEnumValues(tree, type, name).held(constant);
        if (value instanceof String
            || value instanceof Number
            || value instanceof Character
            || value instanceof Boolean) {
          held.put(name, AnnotationValue.of(value));
        }
      }
    }
    return held.isEmpty()
        ? List.of()
        : List.of(new AnnotationUse(Code.HOLDS, held, Origin.UNKNOWN));
  }
}
