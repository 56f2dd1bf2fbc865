package dev.retort.processor;

import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.ModelClosure;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.json.ModelFile;
import dev.retort.scanner.model.json.ModelProblem;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
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
  private final Set<String> managed = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();
  private final List<ModelProblem> problems = new ArrayList<>();

  ModelCollector(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.places = Places.of(environment);
    this.types = new TypeRefs(elements);
    this.reader = new ElementReader(types);
  }

  void note(Collection<? extends Element> elementsOfRound) {
    for (Element element : elementsOfRound) {
      if (element instanceof PackageElement packageElement) {
        packages.add(packageElement.getQualifiedName().toString());
      } else if (element instanceof TypeElement type) {
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
        managed.add(type.getQualifiedName().toString());
      } else if (annotation.equals(OLD + simpleName)) {
        String name = elements.getBinaryName(type).toString();
        problems.add(
            new ModelProblem(
                ModelProblem.Kind.JAVAX,
                name,
                name + " is mapped by " + annotation,
                places.of(type, true).origin()));
      }
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::note);
  }

  /** The compilation's types, each a source element that the written file depends on. */
  Element[] originating() {
    return managed.stream()
        .map(elements::getTypeElement)
        .filter(java.util.Objects::nonNull)
        .toArray(Element[]::new);
  }

  /** The managed types and all that they refer to. */
  ModelFile read() {
    List<TypeDeclaration> asked = new ArrayList<>();
    for (String name : packages) {
      TypeDeclaration type = packageType(name, true);
      if (type != null && ModelClosure.isPersistent(type)) {
        asked.add(type);
      }
    }
    for (String name : managed) {
      TypeElement element = elements.getTypeElement(name);
      TypeDeclaration type = element == null ? null : type(element, true);
      if (type != null) {
        asked.add(type);
      }
    }
    Collection<TypeDeclaration> all =
        ModelClosure.of(asked, this::lookup, name -> packageType(name, false)).values();
    return new ModelFile(new EntityModel(List.copyOf(all)), problems);
  }

  private @Nullable TypeDeclaration lookup(String name) {
    TypeElement element = types.element(name);
    boolean unwanted =
        element == null || ModelClosure.isJdk(name) && element.getKind() != ElementKind.ENUM;
    return unwanted ? null : type(element, false);
  }

  private @Nullable TypeDeclaration type(TypeElement element, boolean compiledHere) {
    return guarded(
        element.getQualifiedName().toString(),
        () -> reader.read(element, compiledHere, places.of(element, compiledHere)));
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
      return null;
    }
  }
}
