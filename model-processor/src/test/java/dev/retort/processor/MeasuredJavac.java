package dev.retort.processor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.ToolProvider;

/** javac in a process of its own that notes how much processor time it took. */
public final class MeasuredJavac {
  private MeasuredJavac() {}

  /** A processor that does nothing: what any processor costs. */
  public static final class Idle extends AbstractProcessor {
    /** Called by the compiler. */
    public Idle() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("jakarta.persistence.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return false;
    }
  }

  /** First the file for the time in milliseconds, then javac's arguments. */
  public static void main(String[] arguments) throws IOException {
    String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
    int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, options);
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long milliseconds = system.getProcessCpuTime() / 1_000_000;
    Files.writeString(Path.of(arguments[0]), Long.toString(milliseconds));
    Runtime.getRuntime().exit(exit);
  }
}
