package dev.retort.scanner.source;

import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.TypeDeclaration.Kind;
import dev.retort.scanner.model.TypeDeclaration.TypeParameter;
import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the syntax tree of a type into its declaration; never managed. */
final class DeclarationReader {
  private static final String OBJECT = "java.lang.Object";

  private static final Set<String> OF_OBJECT = Set.of("hashCode", "toString");

  private final TypeReader types;
  private final AnnotationReader annotations;
  private final CodeReader code;

  DeclarationReader(TypeReader types, AnnotationReader annotations) {
    this.types = types;
    this.code = new CodeReader(annotations);
    this.annotations = annotations;
  }

  List<AnnotationUse> annotations(SourceType type) {
    return annotations.read(type.node().getAnnotations(), Scope.header(type));
  }

  TypeDeclaration readPackage(SourceUnit unit) {
    PackageDeclaration node = unit.tree().getPackageDeclaration().orElseThrow();
    return new TypeDeclaration(
        unit.packageName(),
        Kind.PACKAGE,
        false,
        List.of(),
        null,
        List.of(),
        annotations.read(node.getAnnotations(), Scope.top(unit)),
        List.of(),
        List.of(),
        false,
        unit.origin(node));
  }

  TypeDeclaration read(SourceType type) {
    Scope header = Scope.header(type);
    Kind kind = kind(type);
    return new TypeDeclaration(
        type.name(),
        kind,
        type.isInterface()
            || type.node() instanceof ClassOrInterfaceDeclaration declaration
                && declaration.isAbstract(),
        type.typeParameters().stream().map(p -> parameter(p, header)).toList(),
        superclass(type.superclass(), header),
        type.interfaces().stream().map(i -> types.read(i, header)).toList(),
        code.with(annotations(type), type),
        members(type),
        enumConstants(type),
        false,
        type.unit().origin(type.node().getName()));
  }

  private static Kind kind(SourceType type) {
    if (type.node() instanceof RecordDeclaration) {
      return Kind.RECORD;
    }
    if (type.node() instanceof EnumDeclaration) {
      return Kind.ENUM;
    }
    if (type.node() instanceof AnnotationDeclaration) {
      return Kind.ANNOTATION;
    }
    return type.isInterface() ? Kind.INTERFACE : Kind.CLASS;
  }

  private TypeParameter parameter(
      com.github.javaparser.ast.type.TypeParameter parameter, Scope scope) {
    TypeRef bound = parameter.getTypeBound().getFirst().map(b -> types.read(b, scope)).orElse(null);
    boolean plain = bound == null || bound.name().equals(OBJECT);
    return new TypeParameter(parameter.getNameAsString(), plain ? null : bound);
  }

  private @Nullable TypeRef superclass(@Nullable ClassOrInterfaceType node, Scope scope) {
    if (node == null) {
      return null;
    }
    TypeRef type = types.read(node, scope);
    return type.name().equals(OBJECT) ? null : type;
  }

  /** Components, then fields, then methods: the order in which a class file has them. */
  private List<Member> members(SourceType type) {
    Scope scope = Scope.body(type);
    List<Member> fields = new ArrayList<>();
    List<Member> methods = new ArrayList<>();
    Map<String, Member> components = new LinkedHashMap<>();
    if (type.node() instanceof RecordDeclaration declaration) {
      for (Parameter parameter : declaration.getParameters()) {
        components.put(parameter.getNameAsString(), component(parameter, scope));
      }
    }
    for (BodyDeclaration<?> member : type.node().getMembers()) {
      if (member instanceof FieldDeclaration field) {
        fields(field, type, scope, fields);
      } else if (member instanceof MethodDeclaration method && isReadable(method, type)) {
        Member read =
            member(
                method.getNameAsString(),
                Member.Kind.METHOD,
                types.read(method.getType(), scope),
                method.getAnnotations(),
                method.getName(),
                scope);
        if (components.containsKey(read.name())) {
          components.computeIfPresent(read.name(), (name, c) -> merge(c, read.annotations()));
        } else {
          methods.add(read);
        }
      } else if (member instanceof AnnotationMemberDeclaration method) {
        methods.add(
            member(
                method.getNameAsString(),
                Member.Kind.METHOD,
                types.read(method.getType(), scope),
                method.getAnnotations(),
                method.getName(),
                scope));
      }
    }
    List<Member> all = new ArrayList<>(components.values());
    all.addAll(fields);
    all.addAll(methods);
    return all;
  }

  private static boolean isReadable(MethodDeclaration method, SourceType type) {
    return !type.isInterface()
        && !method.isStatic()
        && method.getParameters().isEmpty()
        && !OF_OBJECT.contains(method.getNameAsString())
        && method.getTypeParameters().isEmpty() // no property has type variables of its own
        && !method.getType().isVoidType();
  }

  private Member component(Parameter parameter, Scope scope) {
    TypeRef type = types.read(parameter.getType(), scope);
    return member(
        parameter.getNameAsString(),
        Member.Kind.COMPONENT,
        parameter.isVarArgs() ? type.withDimensions(type.dimensions() + 1) : type,
        parameter.getAnnotations(),
        parameter.getName(),
        scope);
  }

  private Member member(
      String name,
      Member.Kind kind,
      TypeRef type,
      List<com.github.javaparser.ast.expr.AnnotationExpr> uses,
      com.github.javaparser.ast.Node place,
      Scope scope) {
    return new Member(
        name,
        kind,
        type,
        false,
        false,
        false,
        annotations.read(uses, scope),
        scope.unit().origin(place));
  }

  private static Member merge(Member component, List<AnnotationUse> more) {
    List<AnnotationUse> all = new ArrayList<>(component.annotations());
    more.stream().filter(use -> !component.has(use.type())).forEach(all::add);
    return new Member(
        component.name(),
        component.kind(),
        component.type(),
        false,
        false,
        false,
        all,
        component.origin());
  }

  private void fields(FieldDeclaration field, SourceType type, Scope scope, List<Member> out) {
    List<AnnotationUse> uses = annotations.read(field.getAnnotations(), scope);
    for (VariableDeclarator variable : field.getVariables()) {
      out.add(
          new Member(
              variable.getNameAsString(),
              Member.Kind.FIELD,
              types.read(variable.getType(), scope),
              field.isStatic() || type.isInterface(),
              field.isTransient(),
              false,
              uses,
              scope.unit().origin(variable)));
    }
  }

  private List<EnumConstant> enumConstants(SourceType type) {
    if (!(type.node() instanceof EnumDeclaration declaration)) {
      return List.of();
    }
    Scope scope = Scope.body(type);
    EnumValues values = new EnumValues(annotations, type, declaration);
    return declaration.getEntries().stream()
        .map(
            entry ->
                new EnumConstant(
                    entry.getNameAsString(),
                    !entry.getClassBody().isEmpty(),
                    code.with(annotations.read(entry.getAnnotations(), scope), entry, values),
                    values.of(entry),
                    type.unit().origin(entry.getName())))
        .toList();
  }
}
