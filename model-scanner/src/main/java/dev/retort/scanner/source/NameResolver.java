package dev.retort.scanner.source;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.retort.scanner.bytecode.ClassFile;
import dev.retort.scanner.model.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a type's name means where it stands (Java Language Specification 6.4.1 and 6.5): type
 * variables and member types of the enclosing types, inherited ones too, the file's types and
 * imports, the package, imports on demand, {@code java.lang}.
 */
final class NameResolver {
  /** The annotations of Envers, whose jar is on few class paths that scanners get. */
  private static final Set<String> ENVERS =
      Set.of(
          "AuditJoinTable",
          "AuditMappedBy",
          "AuditOverride",
          "AuditOverrides",
          "AuditTable",
          "Audited",
          "CollectionAuditTable",
          "ModifiedEntityNames",
          "NotAudited",
          "RevisionEntity",
          "RevisionNumber",
          "RevisionTimestamp",
          "SecondaryAuditTable",
          "SecondaryAuditTables");

  /** What of Bean Validation shapes a schema: its API is on few class paths that scanners get. */
  private static final Set<String> VALIDATION =
      Set.of(
          "jakarta.validation.Constraint",
          "jakarta.validation.Valid",
          "jakarta.validation.constraints.Digits",
          "jakarta.validation.constraints.Max",
          "jakarta.validation.constraints.Min",
          "jakarta.validation.constraints.NotBlank",
          "jakarta.validation.constraints.NotEmpty",
          "jakarta.validation.constraints.NotNull",
          "jakarta.validation.constraints.Size",
          "org.hibernate.validator.constraints.Length",
          "org.hibernate.validator.constraints.Range");

  private final SourceIndex sources;
  private final ClassFiles classes;
  private final Map<String, Lookups.Known> memberTypes = new HashMap<>();

  NameResolver(SourceIndex sources, ClassFiles classes) {
    this.sources = sources;
    this.classes = classes;
  }

  SourceIndex sources() {
    return sources;
  }

  ClassFiles classes() {
    return classes;
  }

  boolean exists(String binaryName) {
    return sources.declares(binaryName) || classes.has(binaryName);
  }

  /**
   * A dotted name in type position, without arguments.
   *
   * @param name as written, {@code Map.Entry}
   */
  TypeRef resolve(String name, Scope scope) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    if (dot < 0 && isVariable(first, scope)) {
      return TypeRef.variable(first);
    }
    String binaryName = simple(first, scope);
    if (binaryName == null) {
      if (dot > 0) {
        String canonical = existing(name);
        if (canonical == null && Character.isLowerCase(first.charAt(0))) {
          canonical = byConvention(name);
        }
        if (canonical != null) {
          return TypeRef.of(canonical);
        }
      }
      return new TypeRef(name, TypeRef.Kind.UNRESOLVED, List.of(), 0);
    }
    for (String part : dot < 0 ? new String[0] : name.substring(dot + 1).split("\\.")) {
      String member = memberType(binaryName, part);
      binaryName = member == null ? binaryName + "$" + part : member;
    }
    return TypeRef.of(binaryName);
  }

  private static boolean isVariable(String name, Scope scope) {
    for (SourceType type = scope.type(); type != null; type = type.outer()) {
      if (type.typeParameters().stream().anyMatch(p -> p.getNameAsString().equals(name))) {
        return true;
      }
      if (type.isStatic()) {
        return false;
      }
    }
    return false;
  }

  private @Nullable String simple(String name, Scope scope) {
    for (SourceType type = scope.type(); type != null; type = type.outer()) {
      if (type.simpleName().equals(name)) {
        return type.name();
      }
      if (!(scope.header() && type == scope.type())) {
        String member = memberType(type.name(), name);
        if (member != null) {
          return member;
        }
      }
    }
    return sources
        .lookups()
        .remembered(scope.unit().resolved(), name, () -> inFile(name, scope.unit()));
  }

  private @Nullable String inFile(String name, SourceUnit unit) {
    for (TypeDeclaration<?> type : unit.tree().getTypes()) {
      if (type.getNameAsString().equals(name)) {
        return qualified(unit.packageName(), name);
      }
    }
    for (ImportDeclaration imported : unit.tree().getImports()) {
      if (!imported.isAsterisk() && imported.getName().getIdentifier().equals(name)) {
        String found = imported(imported);
        if (found != null) {
          return found;
        }
      }
    }
    String neighbour = qualified(unit.packageName(), name);
    if (exists(neighbour)) {
      return neighbour;
    }
    for (ImportDeclaration imported : unit.tree().getImports()) {
      if (imported.isAsterisk()) {
        String found = onDemand(imported.getNameAsString(), name);
        if (found != null) {
          return found;
        }
      }
    }
    String implicit = "java.lang." + name;
    return classes.has(implicit) ? implicit : assumed(name, unit);
  }

  private @Nullable String imported(ImportDeclaration imported) {
    String canonical = imported.getNameAsString();
    String found = existing(canonical);
    if (found != null) {
      return found;
    }
    if (!imported.isStatic()) {
      return byConvention(canonical);
    }
    // A static import may name a member type that the named class inherits, or a field.
    int dot = canonical.lastIndexOf('.');
    String owner = existing(canonical.substring(0, dot));
    return owner == null ? null : memberType(owner, canonical.substring(dot + 1));
  }

  private @Nullable String onDemand(String scopeName, String name) {
    String inPackage = scopeName + "." + name;
    if (exists(inPackage)) {
      return inPackage;
    }
    String owner = existing(scopeName);
    return owner == null ? null : memberType(owner, name);
  }

  /**
   * For what an on-demand import of a persistence API must mean when that API is not here to look
   * into: the old one's names are today's, Hibernate's are taken on trust.
   */
  private @Nullable String assumed(String name, SourceUnit unit) {
    for (ImportDeclaration imported : unit.tree().getImports()) {
      String scope = imported.getNameAsString();
      if (imported.isAsterisk()
          && (scope.equals("javax.persistence") && classes.has("jakarta.persistence." + name)
              || scope.equals("org.hibernate.annotations")
                  && !classes.has("org.hibernate.annotations.Type")
              || scope.equals("org.hibernate.envers") && ENVERS.contains(name)
              || VALIDATION.contains(scope + "." + name))) {
        return scope + "." + name;
      }
    }
    return null;
  }

  /** The binary name of a canonical name that exists: {@code a.Outer.Nested}. */
  @Nullable String existing(String canonical) {
    String name = canonical;
    while (true) {
      if (exists(name)) {
        return name;
      }
      int dot = name.lastIndexOf('.');
      if (dot < 0) {
        break;
      }
      name = name.substring(0, dot) + "$" + name.substring(dot + 1);
    }
    // An inherited member type: a.Sub.Nested where a.Base declares it.
    int dot = canonical.lastIndexOf('.');
    if (dot < 0 || Character.isLowerCase(lastPart(canonical.substring(0, dot)).charAt(0))) {
      return null;
    }
    String owner = existing(canonical.substring(0, dot));
    return owner == null ? null : memberType(owner, canonical.substring(dot + 1));
  }

  private static String lastPart(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }

  /** Of a class that is nowhere to be seen: packages are written in lower case, types are not. */
  static String byConvention(String canonical) {
    StringBuilder name = new StringBuilder();
    boolean inType = false;
    for (String part : canonical.split("\\.")) {
      if (!name.isEmpty()) {
        name.append(inType ? '$' : '.');
      }
      name.append(part);
      inType |= Character.isUpperCase(part.charAt(0));
    }
    return name.toString();
  }

  /** The binary name of a type that is declared in a type or inherited by it. */
  @Nullable String memberType(String owner, String name) {
    // A class may extend its own member's outer name: that search comes back to itself.
    return sources
        .lookups()
        .remembered(
            memberTypes, owner + "/" + name, () -> memberType(owner, name, new HashSet<>()));
  }

  private @Nullable String memberType(String owner, String name, Set<String> visited) {
    if (!visited.add(owner)) {
      return null;
    }
    SourceType source = sources.find(owner);
    String declared = null;
    if (source != null) {
      declared = source.memberType(name);
    } else {
      ClassFile file = classes.find(owner);
      if (file != null) {
        declared = file.memberTypes().get(name);
      }
    }
    if (declared != null) {
      return declared;
    }
    for (String supertype : supertypes(owner)) {
      String inherited = memberType(supertype, name, visited);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  /** The binary names of a type's superclass and interfaces, as far as they are known. */
  List<String> supertypes(String binaryName) {
    SourceType source = sources.find(binaryName);
    if (source != null) {
      Scope scope = Scope.header(source);
      return source.supertypes().stream()
          .map(ClassOrInterfaceType::getNameWithScope)
          .map(name -> resolve(name, scope))
          .filter(type -> type.kind() == TypeRef.Kind.CLASS)
          .map(TypeRef::name)
          .toList();
    }
    ClassFile file = classes.find(binaryName);
    if (file == null) {
      return List.of();
    }
    return Stream.concat(
            Stream.ofNullable(file.declaration().superclass()),
            file.declaration().interfaces().stream())
        .map(TypeRef::name)
        .toList();
  }

  private static String qualified(String packageName, String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }
}
