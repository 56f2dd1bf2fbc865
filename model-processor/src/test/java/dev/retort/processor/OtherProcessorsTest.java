package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others do around the processor and the plug-in. */
class OtherProcessorsTest {
  private static final String ENTITY =
      """
      package shop;

      @jakarta.persistence.Entity
      public class %s extends Base {
        @jakarta.persistence.Column(length = 40) String name;
        State state;
        enum State { NEW, OLD }
      }
      """;

  @TempDir Path folder;

  private abstract static class Other extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }
  }

  /** Hands over an environment that is not javac's own, as Gradle and some IDEs do. */
  private static final class Wrapped extends Other {
    private final EntityProcessor processor = new EntityProcessor();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      processor.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  Wrapped.class.getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) -> {
                    try {
                      return method.invoke(environment, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  }));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }

  private List<Path> sources() {
    Path root = folder.resolve("src");
    return List.of(
        Compilation.source(root, "shop/Order.java", ENTITY.formatted("Order")),
        Compilation.source(
            root,
            "shop/Base.java",
            "package shop;\n@jakarta.persistence.MappedSuperclass\npublic class Base { @jakarta.persistence.Id long id; }"));
  }

  private Compilation compile(String output, List<Path> files, Processor... processors) {
    return Compilation.of(folder.resolve(output), files, List.of(), List.of(), List.of(processors));
  }

  @Test
  void aWrappedEnvironmentCostsTheLinesOnly() {
    Compilation plain = compile("plain", sources(), new EntityProcessor());
    Compilation wrapped = compile("wrapped", sources(), new Wrapped());
    assertThat(wrapped.messages()).isEmpty();
    assertThat(wrapped.json())
        .isEqualTo(plain.json().replaceAll(",\"line\":\\d+", ""))
        .isNotEqualTo(plain.json());
  }

  @Test
  void anEntityThatIsGeneratedAsAClassFileIsManaged() throws IOException {
    List<Path> files = new ArrayList<>(sources());
    files.set(
        0,
        Compilation.source(
            folder.resolve("plain"),
            "shop/Order.java",
            "package shop; @jakarta.persistence.Entity public class Order extends Base {}"));
    compile("before", files);
    byte[] made = Files.readAllBytes(folder.resolve("before/shop/Order.class"));
    Processor generator =
        new Other() {
          private boolean done;

          @Override
          public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
              done = true;
              try (OutputStream out =
                  processingEnv.getFiler().createClassFile("shop.Order").openOutputStream()) {
                out.write(made);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
            return false;
          }
        };
    Compilation compilation =
        compile("after", files.subList(1, 2), new EntityProcessor(), generator);
    assertThat(compilation.messages()).isEmpty();
    assertThat(compilation.json())
        .contains("{\"name\":\"shop.Order\",\"kind\":\"CLASS\",\"managed\":true");
  }

  @Test
  void thePlugInNotesOnceWhatJavacEntersInEveryRound() {
    Path api =
        Compilation.source(
            folder.resolve("src"),
            "javax/persistence/Entity.java",
            "package javax.persistence; public @interface Entity {}");
    Path old =
        Compilation.source(
            folder.resolve("src"),
            "shop/Old.java",
            "package shop;\n\n@javax.persistence.Entity class Old {}");
    Path output = folder.resolve("plug");
    Compilation compilation =
        Compilation.of(
            output,
            List.of(api, old),
            List.of("-processorpath", Compilation.processorPath(), "-Xplugin:Retort " + output),
            List.of(),
            List.of(new MeasuredJavac.Idle(), new Wrapped()));
    assertThat(compilation.success()).isTrue();
    assertThat(compilation.messages())
        .filteredOn(m -> m.startsWith("NOTE: Old.java:3") && m.contains("shop.Old is"))
        .hasSize(2); // the plug-in's and the processor's
  }
}
