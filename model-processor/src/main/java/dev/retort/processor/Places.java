package dev.retort.processor;

import com.sun.source.util.Trees;
import dev.retort.schema.Origin;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of types and packages: file and line with javac, else the file's likely name.
 */
final class Places {
  private final Elements elements;
  private final @Nullable TreePlaces trees;

  private Places(Elements elements, @Nullable TreePlaces trees) {
    this.elements = elements;
    this.trees = trees;
  }

  static Places of(ProcessingEnvironment environment) {
    TreePlaces trees = null;
    try {
      trees = new TreePlaces(Trees.instance(environment), environment.getElementUtils());
    } catch (IllegalArgumentException | LinkageError e) {
      // Another compiler than javac, or a build tool has wrapped its environment: no lines, then.
    }
    return new Places(environment.getElementUtils(), trees);
  }

  /** Within javac itself. */
  static Places of(Elements elements, TreePlaces trees) {
    return new Places(elements, trees);
  }

  /**
   * @param compiledHere whether the element is among those that are being compiled
   */
  Place of(TypeElement type, boolean compiledHere) {
    Place place = trees == null ? null : trees.of(type);
    if (place != null) {
      return place;
    }
    String binaryName = elements.getBinaryName(type).toString();
    String file = binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class";
    if (compiledHere || trees == null) {
      file = topLevel(type).getSimpleName() + ".java";
    }
    return new Place.InFile(Origin.of(file, 0));
  }

  Place of(PackageElement element, boolean compiledHere) {
    Place place = trees == null ? null : trees.of(element);
    String file = compiledHere || trees == null ? "package-info.java" : "package-info.class";
    return place == null ? new Place.InFile(Origin.of(file, 0)) : place;
  }

  private static TypeElement topLevel(TypeElement type) {
    TypeElement top = type;
    while (top.getNestingKind() != NestingKind.TOP_LEVEL) {
      Element outer = top.getEnclosingElement();
      if (!(outer instanceof TypeElement enclosing)) {
        return top;
      }
      top = enclosing;
    }
    return top;
  }
}
