package dev.retort.processor;

import com.sun.source.util.Trees;
import dev.retort.scanner.model.json.ModelFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the compiler knows of the entities to {@code META-INF/retort/model.json} in the class
 * folder. Says nothing when all is well and never fails a build: what it cannot read is a note on
 * the element ({@code -Aretort.problems=warning}: a warning), and kept in the file, for the scan to
 * report. Nothing is written when the compilation has errors.
 *
 * <p>Claims no annotation, so other processors see them all.
 */
public final class EntityProcessor extends AbstractProcessor {
  private static final String PROBLEMS = "retort.problems";

  private final Set<Element> declared = new LinkedHashSet<>();
  private @Nullable Entered entered;

  /** Called by the compiler. */
  public EntityProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    entered = Entered.by(environment);
  }

  /** Named, not "*": Gradle rebuilds everything for a processor that also sees @Override. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("jakarta.persistence.*", "javax.persistence.*", "org.hibernate.annotations.*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(PROBLEMS);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    try {
      if (!round.processingOver()) {
        declared.addAll(round.getRootElements());
      } else if (!round.errorRaised()) {
        write();
      }
    } catch (IOException
        | RuntimeException
        | LinkageError
        | AssertionError
        | StackOverflowError e) {
      // A note, because -Werror would turn a warning into a failed build.
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.NOTE, "Retort could not write " + ModelFile.PATH + ": " + e);
    }
    return false;
  }

  /** All that is known when every type exists, generated ones too. */
  private ModelCollector collect(Printing printing) {
    Elements elements = processingEnv.getElementUtils();
    Entered files = entered;
    if (files == null) {
      ModelCollector collector =
          new ModelCollector(elements, Places.of(processingEnv), true, printing);
      collector.note(declared);
      return collector;
    }
    Set<Name> names = new HashSet<>();
    ModelCollector collector =
        files.collect(Trees.instance(processingEnv), elements, printing, names);
    for (Element element : declared) {
      if (element instanceof TypeElement type && !names.contains(type.getQualifiedName())) {
        TypeElement generated = elements.getTypeElement(type.getQualifiedName());
        collector.note(generated == null ? List.of() : List.of(generated)); // as a class file
      }
    }
    return collector;
  }

  /** A note unless asked otherwise, because {@code -Werror} makes a failed build of a warning. */
  private Diagnostic.Kind kind() {
    boolean warn = "warning".equals(processingEnv.getOptions().get(PROBLEMS));
    return warn ? Diagnostic.Kind.WARNING : Diagnostic.Kind.NOTE;
  }

  private void write() throws IOException {
    ClassFolder folder = new ClassFolder.OfFiler(processingEnv.getFiler());
    Printing printing = Printing.begin();
    try {
      ModelCollector collected = collect(printing);
      if (collected.read(folder)) {
        printing.end(collected.problems());
        Diagnostic.Kind kind = kind();
        collected.report(
            (message, element) -> processingEnv.getMessager().printMessage(kind, message, element));
        try (OutputStream out = folder.createModel(collected.originating())) {
          out.write(printing.text());
        }
      }
    } finally {
      printing.abandon();
    }
  }
}
