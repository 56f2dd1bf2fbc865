package dev.retort.processor;

import dev.retort.scanner.model.ModelClosure;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.json.ModelProblem;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which types of the compilation are managed, and reads them and all that they refer to.
 * Where annotation processing has rounds to come, they are only noted, and read at the end, when
 * every type that they refer to exists, generated ones too.
 */
final class ModelCollector {
  private static final Set<String> MANAGED =
      Set.of("Entity", "Embeddable", "MappedSuperclass", "Converter");
  private static final String OLD = "javax.persistence.";

  private final Elements elements;
  private final Places places;
  private final boolean rounds;
  private final Consumer<TypeDeclaration> model;
  private final TypeRefs types;
  private final ElementReader reader;

  private final Map<Name, TypeElement> managed = new LinkedHashMap<>();

  /** The names of managed classes that the model has. */
  private final Set<String> read = new LinkedHashSet<>();

  /** Packages and managed types that are to be searched for what they refer to. */
  private final List<TypeDeclaration> unsearched = new ArrayList<>();

  /** By annotation: the simple name where it makes a type managed, "" for any other. */
  private final Map<TypeElement, String> roles = new HashMap<>();

  private final Set<String> packages = new TreeSet<>();

  /** The names of the types that the compilation has the source of, and that are in no other. */
  private final Set<Name> compiled = new HashSet<>();

  /**
   * Whether something that is being compiled refers to a type that does not exist: the compiler
   * tells the user after the processors are done, and fails.
   */
  private boolean broken;

  private final List<ModelProblem> problems = new ArrayList<>();

  /** The compiler's name of what each problem is about. */
  private final List<String> troubled = new ArrayList<>();

  /**
   * @param rounds whether annotation processing has its rounds between noting and reading
   * @param model gets all types, in no order
   */
  ModelCollector(
      Elements elements, Places places, boolean rounds, Consumer<TypeDeclaration> model) {
    this.elements = elements;
    this.places = places;
    this.rounds = rounds;
    this.model = model;
    this.types = new TypeRefs(elements);
    this.reader = new ElementReader(types, elements);
  }

  /** Notes types, with all that they enclose, and packages. */
  void note(Collection<? extends Element> elementsOfRound) {
    for (Element element : elementsOfRound) {
      if (element instanceof PackageElement packageElement) {
        note(packageElement);
      } else if (element instanceof TypeElement type) {
        noteCompiled(type);
        noteAll(type);
      }
    }
  }

  private void noteAll(TypeElement type) {
    note(type);
    for (Element enclosed : type.getEnclosedElements()) {
      if (enclosed instanceof TypeElement nested) {
        noteAll(nested);
      }
    }
  }

  void note(PackageElement element) {
    packages.add(element.getQualifiedName().toString());
  }

  /** Notes that the compilation has the source of a type that is nested in none. */
  void noteCompiled(TypeElement type) {
    compiled.add(type.getQualifiedName());
  }

  /** Notes a type without what it encloses. */
  void note(TypeElement type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      TypeElement annotation = MirrorReader.type(mirror);
      String role = role(annotation);
      if (role.startsWith(OLD)) {
        String name = elements.getBinaryName(type).toString();
        problems.add(
            new ModelProblem(
                ModelProblem.Kind.JAVAX,
                name,
                name + " is mapped by " + role,
                places.of(type, true).origin()));
        troubled.add(type.getQualifiedName().toString());
      } else if (!role.isEmpty()) {
        boolean isNew = managed.put(type.getQualifiedName(), type) == null;
        if (isNew && !rounds) {
          readManaged(type); // while its tree is in the processor's caches
        }
      }
    }
  }

  /** What a class refers to is noted while it is read; others are few and searched afterwards. */
  private void readManaged(TypeElement element) {
    boolean isClass = element.getKind() == ElementKind.CLASS;
    types.follow(isClass);
    TypeDeclaration type = type(element, true, true);
    types.follow(false);
    if (type != null && isClass) {
      read.add(type.name());
      model.accept(type);
    } else if (type != null) {
      unsearched.add(type);
    }
  }

  /** The name of an annotation that makes a type managed, today or of old; empty for any other. */
  private String role(TypeElement annotation) {
    String known = roles.get(annotation);
    if (known == null) {
      String name = annotation.getQualifiedName().toString();
      String simpleName = name.substring(name.lastIndexOf('.') + 1);
      boolean managing =
          MANAGED.contains(simpleName)
              && (name.equals("jakarta.persistence." + simpleName)
                  || name.equals(OLD + simpleName));
      known = managing ? name : "";
      roles.put(annotation, known);
    }
    return known;
  }

  /** Says what could not be read, each on the element that it is about. */
  void report(BiConsumer<String, Element> say) {
    for (int i = 0; i < problems.size(); i++) {
      String message = problems.get(i).message();
      Element element = elements.getTypeElement(troubled.get(i));
      if (element == null) {
        element = elements.getPackageElement(troubled.get(i));
      }
      say.accept("Retort: " + message, element);
    }
  }

  /** The compilation's types, each a source element that the written file depends on. */
  Element[] originating() {
    List<Element> all = new ArrayList<>();
    for (TypeElement type : managed.values()) {
      TypeElement now = current(type);
      if (now != null) {
        all.add(now);
      }
    }
    return all.toArray(Element[]::new);
  }

  /**
   * The element of today: a round of annotation processing may replace those of the one before. A
   * look-up in one module is far quicker than in all.
   */
  private @Nullable TypeElement current(TypeElement type) {
    if (!rounds) {
      return type;
    }
    ModuleElement module = elements.getModuleOf(type);
    return module == null
        ? elements.getTypeElement(type.getQualifiedName())
        : elements.getTypeElement(module, type.getQualifiedName());
  }

  /**
   * Reads what is left: what was only noted, and all that is referred to.
   *
   * @param folder where an earlier compilation may have left what this one does not see
   * @return whether there is something to write: not where there are no entities, but other
   *     persistence annotations, or where something does not compile
   */
  boolean read(ClassFolder folder) {
    PreviousModel previous = PreviousModel.of(folder, this::isCompiledHere);
    for (String name : packages) {
      TypeDeclaration type = packageType(name, true);
      if (type != null && ModelClosure.isPersistent(type)) {
        unsearched.add(type);
      }
    }
    if (rounds) {
      for (TypeElement noted : managed.values()) {
        TypeElement element = current(noted);
        if (element != null) {
          readManaged(element);
        }
      }
    }
    unsearched.addAll(previous.managed());
    Collection<TypeDeclaration> others =
        ModelClosure.of(
                unsearched,
                read,
                types.followed(),
                name -> lookup(name, previous),
                name -> packageType(name, false))
            .values();
    others.forEach(model);
    boolean empty = read.isEmpty() && others.isEmpty() && problems.isEmpty();
    return !broken && !(empty && previous.staysAway());
  }

  /** What could not be read. */
  List<ModelProblem> problems() {
    return problems;
  }

  /** Whether the compilation has the source of the type, or of the type that it was nested in. */
  private boolean isCompiledHere(String binaryName) {
    for (int end = binaryName.length(); end > 0; end = binaryName.lastIndexOf('$', end - 1)) {
      if (compiled.contains(elements.getName(binaryName.substring(0, end)))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable TypeDeclaration lookup(String name, PreviousModel previous) {
    TypeDeclaration known = previous.find(name);
    if (known != null) {
      return known;
    }
    TypeElement element = types.element(name);
    if (element == null) {
      element = elements.getTypeElement(name.replace('$', '.'));
    }
    boolean unwanted =
        element == null || ModelClosure.isJdk(name) && element.getKind() != ElementKind.ENUM;
    return unwanted ? null : type(element, false, isCompiledHere(name));
  }

  private @Nullable TypeDeclaration type(
      TypeElement element, boolean asManaged, boolean compiledHere) {
    int before = types.unresolved();
    TypeDeclaration type = null;
    try {
      type = reader.read(element, asManaged, places.of(element, compiledHere));
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      unreadable(element.getQualifiedName().toString(), e);
    }
    broken |= compiledHere && types.unresolved() > before;
    return type;
  }

  private @Nullable TypeDeclaration packageType(String name, boolean compiledHere) {
    PackageElement element = elements.getPackageElement(name);
    if (element == null || element.isUnnamed()) {
      return null;
    }
    try {
      return reader.read(element, compiledHere, places.of(element, compiledHere));
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      unreadable(name, e);
      return null;
    }
  }

  /** One declaration that breaks the reader does not take the others with it. */
  private void unreadable(String subject, Throwable why) {
    problems.add(
        new ModelProblem(
            ModelProblem.Kind.UNREADABLE,
            subject,
            "the annotation processor could not read " + subject + ": " + why,
            Origin.UNKNOWN));
    troubled.add(subject);
  }
}
