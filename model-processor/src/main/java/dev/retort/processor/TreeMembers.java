package dev.retort.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** The fields, constants and methods without parameters that a class's tree declares, by name. */
final class TreeMembers {
  private final Map<Name, Tree> variables = new HashMap<>();
  private final Map<Name, Tree> methods = new HashMap<>();

  TreeMembers(ClassTree type) {
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree variable) {
        variables.putIfAbsent(variable.getName(), member);
      } else if (member instanceof MethodTree method && method.getParameters().isEmpty()) {
        methods.putIfAbsent(method.getName(), member);
      }
    }
  }

  /** Null for what nobody wrote, such as a record's accessor. */
  @Nullable Tree find(Element member) {
    boolean method = member.getKind() == ElementKind.METHOD;
    return (method ? methods : variables).get(member.getSimpleName());
  }
}
