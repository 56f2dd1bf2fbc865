package dev.retort.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.retort.processor.TreePlaces.Unit;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.schema.Origin;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A tree's place. The line is that of the name, or of the type before it: annotations above do not
 * count. Asks for a tree's kind before it asks for an interface: that a class has not an interface
 * is what a JVM finds out slowest.
 *
 * @param members what a class declares; null for all else
 */
record TreePlace(Unit unit, Tree tree, @Nullable TreeMembers members) implements Place {
  private static final Set<String> KEYWORDS = Set.of("class", "enum", "interface", "record");

  /** Within so many characters behind the last annotation's start a name nearly always is. */
  private static final int NEAR = 200;

  private TreePlace at(Tree other) {
    return new TreePlace(unit, other, null);
  }

  @Override
  public Origin origin() {
    return unit.origin(position());
  }

  private long position() {
    Tree.Kind kind = tree.getKind();
    if (kind == Tree.Kind.ANNOTATION) {
      return unit.start(tree);
    }
    if (kind == Tree.Kind.METHOD) {
      Tree result = ((MethodTree) tree).getReturnType();
      return unit.start(result == null ? tree : result);
    }
    if (kind == Tree.Kind.VARIABLE) {
      VariableTree variable = (VariableTree) tree;
      return isConstant(variable)
          ? find(variable.getName().toString(), false)
          : unit.start(variable.getType());
    }
    return tree instanceof ClassTree type
        ? find(type.getSimpleName().toString(), true)
        : unit.start(tree);
  }

  /**
   * Trees do not tell where the name is: it is searched behind the start of the last annotation.
   *
   * @param declared whether only a name counts that {@code class} or its like stands before
   */
  private long find(String name, boolean declared) {
    List<? extends AnnotationTree> annotations = annotations();
    if (annotations.isEmpty()) {
      return unit.start(tree);
    }
    long from = unit.start(annotations.get(annotations.size() - 1));
    CharSequence all = unit.text();
    if (from < 0 || from > all.length()) {
      return unit.start(tree);
    }
    int end = (int) Math.min(all.length(), from + NEAR);
    long found = find(all.subSequence((int) from, end).toString(), name, declared);
    if (found < 0 && end < all.length()) {
      found = find(all.subSequence((int) from, all.length()).toString(), name, declared);
    }
    return from + Math.max(found, 0);
  }

  private static int find(String text, String name, boolean declared) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (isWord(text, at, at + name.length()) && (!declared || isDeclared(text, at))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isWord(String text, int start, int end) {
    return (start == 0 || !Character.isJavaIdentifierPart(text.charAt(start - 1)))
        && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
  }

  private static boolean isDeclared(String text, int name) {
    int end = name;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    return end < name && KEYWORDS.contains(text.substring(start, end));
  }

  /** An enum's constant has a type that nobody wrote: it starts with the constant or behind it. */
  private boolean isConstant(VariableTree variable) {
    return variable.getType() == null
        || variable.getInitializer() instanceof NewClassTree created
            && unit.start(variable.getType()) >= unit.start(created);
  }

  @Override
  public Place member(Element member) {
    Tree found = members == null ? null : members.find(member);
    return found == null ? this : at(found); // nobody wrote it: a record's accessor
  }

  @Override
  public @Nullable Place annotation(Name simpleName, int occurrence) {
    int left = occurrence;
    for (AnnotationTree annotation : annotations()) {
      if (simpleName.equals(simpleName(annotation.getAnnotationType())) && left-- == 0) {
        return at(annotation);
      }
    }
    return null;
  }

  /** Without printing the tree, which costs more than all else that is done with an annotation. */
  private static @Nullable Name simpleName(Tree type) {
    if (type.getKind() == Tree.Kind.IDENTIFIER) {
      return ((IdentifierTree) type).getName();
    }
    return type instanceof MemberSelectTree access ? access.getIdentifier() : null;
  }

  private List<? extends AnnotationTree> annotations() {
    Tree.Kind kind = tree.getKind();
    if (kind == Tree.Kind.VARIABLE) {
      return ((VariableTree) tree).getModifiers().getAnnotations();
    }
    if (kind == Tree.Kind.METHOD) {
      return ((MethodTree) tree).getModifiers().getAnnotations();
    }
    if (tree instanceof ClassTree type) {
      return type.getModifiers().getAnnotations();
    }
    return tree instanceof PackageTree packageTree ? packageTree.getAnnotations() : List.of();
  }

  @Override
  public Place nested(Name member, int index) {
    if (tree.getKind() == Tree.Kind.ANNOTATION) {
      for (ExpressionTree argument : ((AnnotationTree) tree).getArguments()) {
        if (argument.getKind() == Tree.Kind.ASSIGNMENT) {
          AssignmentTree assignment = (AssignmentTree) argument;
          if (member.equals(simpleName(assignment.getVariable()))) {
            return element(assignment.getExpression(), index);
          }
        } else if (member.contentEquals("value")) {
          return element(argument, index);
        }
      }
    }
    return this;
  }

  private Place element(ExpressionTree value, int index) {
    if (value.getKind() == Tree.Kind.NEW_ARRAY) {
      List<? extends ExpressionTree> items = ((NewArrayTree) value).getInitializers();
      return items != null && index < items.size() ? at(items.get(index)) : this;
    }
    return at(value);
  }

  @Override
  public boolean hasBody() {
    return tree instanceof VariableTree variable
        && variable.getInitializer() instanceof NewClassTree created
        && created.getClassBody() != null;
  }

  @Override
  public AnnotationValue passed(Element constant, String field) {
    if (tree instanceof ClassTree type
        && constant.getEnclosingElement() instanceof TypeElement declaring
        && member(constant) instanceof TreePlace place
        && place.tree() instanceof VariableTree variable) {
      return new TreeEnumValues(type, declaring, field).of(variable);
    }
    return new AnnotationValue.Unresolved(constant.getSimpleName().toString());
  }

  @Override
  public List<AnnotationUse> code(TypeElement type) {
    return members == null || members.conversion() == null && type.getKind() != ElementKind.ENUM
        ? List.of() // nearly always
        : TreeCodeReader.of((ClassTree) tree, type, members.conversion());
  }

  @Override
  public List<AnnotationUse> held(Element constant) {
    return tree instanceof ClassTree type
            && constant.getEnclosingElement() instanceof TypeElement declaring
            && member(constant) instanceof TreePlace place
            && place.tree() instanceof VariableTree variable
        ? TreeCodeReader.held(type, declaring, variable)
        : List.of();
  }
}
