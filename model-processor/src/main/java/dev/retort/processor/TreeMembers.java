package dev.retort.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * What a class's tree declares. Whoever asks for one member after the other, as they were declared,
 * finds each where the last search ended.
 */
final class TreeMembers {
  private final List<? extends Tree> members;
  private List<ClassTree> classes = List.of();
  private @Nullable MethodTree conversion;
  private Iterator<? extends Tree> next;

  /**
   * @param conversion the name of the method of a converter that says what is stored
   */
  TreeMembers(ClassTree type, Name conversion) {
    members = type.getMembers();
    next = members.iterator();
    for (Tree member : members) {
      Tree.Kind kind = member.getKind();
      if (kind == Tree.Kind.METHOD) {
        if (this.conversion == null && isConversion((MethodTree) member, conversion)) {
          this.conversion = (MethodTree) member;
        }
      } else if (kind != Tree.Kind.VARIABLE && member instanceof ClassTree nested) {
        classes = classes.isEmpty() ? new ArrayList<>() : classes;
        classes.add(nested);
      }
    }
  }

  private static boolean isConversion(MethodTree method, Name name) {
    return method.getName().equals(name)
        && method.getParameters().size() == 1
        && method.getBody() != null;
  }

  /** The classes in the class. */
  List<ClassTree> classes() {
    return classes;
  }

  /** The method of a converter that says what is stored; null for none. */
  @Nullable MethodTree conversion() {
    return conversion;
  }

  /**
   * A field, a constant or a method without parameters. Null for what nobody wrote, such as a
   * record's accessor.
   */
  @Nullable Tree find(Element member) {
    boolean method = member.getKind() == ElementKind.METHOD;
    Name name = member.getSimpleName();
    for (int time = 0; time < 2; time++) {
      while (next.hasNext()) {
        Tree tree = next.next();
        if (method ? isMethod(tree, name) : isVariable(tree, name)) {
          return tree;
        }
      }
      next = members.iterator();
    }
    return null;
  }

  private static boolean isMethod(Tree tree, Name name) {
    return tree.getKind() == Tree.Kind.METHOD
        && ((MethodTree) tree).getName().equals(name)
        && ((MethodTree) tree).getParameters().isEmpty();
  }

  private static boolean isVariable(Tree tree, Name name) {
    return tree.getKind() == Tree.Kind.VARIABLE && ((VariableTree) tree).getName().equals(name);
  }
}
