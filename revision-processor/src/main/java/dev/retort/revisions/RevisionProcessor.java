package dev.retort.revisions;

import dev.retort.finding.RetortException;
import dev.retort.migration.Revision;
import dev.retort.runner.RevisionFile;
import dev.retort.runner.RevisionIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes the revisions of a compilation to {@code META-INF/retort/revisions} in the class folder,
 * and beside it what a native image has to know of them. Where only some files are compiled, as
 * editors do, the others are kept from the list before.
 */
public final class RevisionProcessor extends AbstractProcessor {
  private final Map<String, RevisionFile> found = new TreeMap<>();
  private final Map<String, Element> elements = new TreeMap<>();

  /** Called by the compiler. */
  public RevisionProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Revision.class.getName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element element : round.getElementsAnnotatedWith(Revision.class)) {
      if (element instanceof TypeElement type) {
        RevisionFile file = RevisionReader.read(processingEnv, type);
        found.put(file.className(), file);
        elements.put(file.className(), type);
      }
    }
    if (round.processingOver() && !round.errorRaised() && !found.isEmpty()) {
      try {
        write();
      } catch (IOException e) {
        processingEnv
            .getMessager()
            .printMessage(
                Diagnostic.Kind.ERROR, "Retort could not write " + RevisionIndex.PATH + ": " + e);
      }
    }
    return false;
  }

  private void write() throws IOException {
    keepOthers();
    Element[] originating = elements.values().toArray(Element[]::new);
    resource(RevisionIndex.PATH, RevisionIndex.write(List.copyOf(found.values())), originating);
    NativeImage.files(found.values().stream().map(RevisionFile::className).toList())
        .forEach((path, text) -> quietly(path, text, originating));
  }

  /** Revisions that were compiled before and whose class is still there. */
  private void keepOthers() {
    List<RevisionFile> before;
    try {
      FileObject old =
          processingEnv
              .getFiler()
              .getResource(StandardLocation.CLASS_OUTPUT, "", RevisionIndex.PATH);
      before = RevisionIndex.read(old.getCharContent(true).toString(), RevisionIndex.PATH);
    } catch (IOException | RetortException e) {
      return; // there is none, or one of another version
    }
    for (RevisionFile file : before) {
      String canonical = file.className().replace('$', '.');
      if (processingEnv.getElementUtils().getTypeElement(canonical) != null) {
        found.putIfAbsent(file.className(), file);
      }
    }
  }

  private void quietly(String path, String text, Element[] originating) {
    try {
      resource(path, text, originating);
    } catch (IOException e) {
      processingEnv
          .getMessager()
          .printMessage(Diagnostic.Kind.NOTE, "Retort could not write " + path + ": " + e);
    }
  }

  private void resource(String path, String text, Element[] originating) throws IOException {
    FileObject resource =
        processingEnv
            .getFiler()
            .createResource(StandardLocation.CLASS_OUTPUT, "", path, originating);
    try (OutputStream out = resource.openOutputStream()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
