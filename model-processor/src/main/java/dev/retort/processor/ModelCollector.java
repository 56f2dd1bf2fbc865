package dev.retort.processor;

import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.ModelClosure;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.json.ModelFile;
import dev.retort.scanner.model.json.ModelProblem;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Notes which types of the compilation are managed, round by round, and reads them at the end, when
 * every type that they refer to exists, generated ones too.
 */
final class ModelCollector {
  private static final Set<String> MANAGED =
      Set.of("Entity", "Embeddable", "MappedSuperclass", "Converter");
  private static final String OLD = "javax.persistence.";

  private final Elements elements;
  private final Places places;
  private final TypeRefs types;
  private final ElementReader reader;

  /** With the module of each: a look-up in one module is far quicker than in all. */
  private final Map<String, ModuleElement> managed = new TreeMap<>();

  private final Set<String> packages = new TreeSet<>();
  private final Set<String> compiled = new HashSet<>();
  private boolean broken;
  private final List<ModelProblem> problems = new ArrayList<>();

  /** The compiler's name of what each problem is about. */
  private final List<String> troubled = new ArrayList<>();

  ModelCollector(Elements elements, Places places) {
    this.elements = elements;
    this.places = places;
    this.types = new TypeRefs(elements);
    this.reader = new ElementReader(types);
  }

  void note(Collection<? extends Element> elementsOfRound) {
    for (Element element : elementsOfRound) {
      if (element instanceof PackageElement packageElement) {
        packages.add(packageElement.getQualifiedName().toString());
      } else if (element instanceof TypeElement type) {
        compiled.add(elements.getBinaryName(type).toString());
        note(type);
      }
    }
  }

  private void note(TypeElement type) {
    for (var mirror : type.getAnnotationMirrors()) {
      String annotation = MirrorReader.name(mirror);
      String simpleName = annotation.substring(annotation.lastIndexOf('.') + 1);
      if (!MANAGED.contains(simpleName)) {
        continue;
      }
      if (annotation.equals("jakarta.persistence." + simpleName)) {
        managed.put(type.getQualifiedName().toString(), elements.getModuleOf(type));
      } else if (annotation.equals(OLD + simpleName)) {
        String name = elements.getBinaryName(type).toString();
        problems.add(
            new ModelProblem(
                ModelProblem.Kind.JAVAX,
                name,
                name + " is mapped by " + annotation,
                places.of(type, true).origin()));
        troubled.add(type.getQualifiedName().toString());
      }
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::note);
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
    return managed.entrySet().stream()
        .map(entry -> find(entry.getKey(), entry.getValue()))
        .filter(java.util.Objects::nonNull)
        .toArray(Element[]::new);
  }

  private @Nullable TypeElement find(String name, @Nullable ModuleElement module) {
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }

  /**
   * The managed types and all that they refer to.
   *
   * @param previous what an earlier compilation wrote
   */
  ModelFile read(PreviousModel previous) {
    List<TypeDeclaration> asked = new ArrayList<>();
    for (String name : packages) {
      TypeDeclaration type = packageType(name, true);
      if (type != null && ModelClosure.isPersistent(type)) {
        asked.add(type);
      }
    }
    for (var entry : managed.entrySet()) {
      TypeElement element = find(entry.getKey(), entry.getValue());
      TypeDeclaration type = element == null ? null : type(element, true, true);
      if (type != null) {
        asked.add(type);
      }
    }
    previous.managed().stream().filter(type -> !isCompiledHere(type.name())).forEach(asked::add);
    Collection<TypeDeclaration> all =
        ModelClosure.of(asked, name -> lookup(name, previous), name -> packageType(name, false))
            .values();
    return new ModelFile(new EntityModel(List.copyOf(all)), problems);
  }

  /** Whether the compilation has the source of the type, or of the type that it was nested in. */
  private boolean isCompiledHere(String binaryName) {
    for (int end = binaryName.length(); end > 0; end = binaryName.lastIndexOf('$', end - 1)) {
      if (compiled.contains(binaryName.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable TypeDeclaration lookup(String name, PreviousModel previous) {
    TypeDeclaration known = isCompiledHere(name) ? null : previous.find(name);
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
    TypeDeclaration type =
        guarded(
            element.getQualifiedName().toString(),
            () -> reader.read(element, asManaged, places.of(element, compiledHere)));
    broken |= compiledHere && types.unresolved() > before;
    return type;
  }

  /**
   * Whether something that is being compiled refers to a type that does not exist: the compiler
   * tells the user after the processors are done, and fails.
   */
  boolean isBroken() {
    return broken;
  }

  private @Nullable TypeDeclaration packageType(String name, boolean compiledHere) {
    PackageElement element = elements.getPackageElement(name);
    return element == null || element.isUnnamed()
        ? null
        : guarded(name, () -> reader.read(element, compiledHere, places.of(element, compiledHere)));
  }

  /** One declaration that breaks the reader does not take the others with it. */
  private @Nullable TypeDeclaration guarded(String subject, Supplier<TypeDeclaration> read) {
    try {
      return read.get();
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      problems.add(
          new ModelProblem(
              ModelProblem.Kind.UNREADABLE,
              subject,
              "the annotation processor could not read " + subject + ": " + e,
              Origin.UNKNOWN));
      troubled.add(subject);
      return null;
    }
  }
}
