package dev.retort.codegen;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.operations.Operation;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A migration, compiled in memory from the text that was written. */
final class Compiled {
  private final Migration migration;

  private Compiled(Migration migration) {
    this.migration = migration;
  }

  static Compiled of(MigrationSource source) throws ReflectiveOperationException {
    String name = source.fileName().replace(".java", "");
    Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaFileManager files =
        new ForwardingJavaFileManager<JavaFileManager>(
            compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className), kind) {
              @Override
              public OutputStream openOutputStream() {
                return classes.computeIfAbsent(className, n -> new ByteArrayOutputStream());
              }
            };
          }
        };
    JavaFileObject unit =
        new SimpleJavaFileObject(
            URI.create("mem:///" + source.fileName()), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return source.text();
          }
        };
    List<String> options =
        List.of(
            "-Xlint:all,-processing,-path",
            "-Werror",
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"));
    boolean done =
        compiler.getTask(new StringWriter(), files, problems, options, null, List.of(unit)).call();
    if (!done) {
      throw new AssertionError(problems.getDiagnostics() + "\n" + source.text());
    }
    ClassLoader loader =
        new ClassLoader(Compiled.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String className) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = classes.get(className);
            if (bytes == null) {
              throw new ClassNotFoundException(className);
            }
            return defineClass(className, bytes.toByteArray(), 0, bytes.size());
          }
        };
    String qualified =
        classes.keySet().stream().filter(n -> n.endsWith(name)).findFirst().orElseThrow();
    Object instance = loader.loadClass(qualified).getDeclaredConstructor().newInstance();
    return new Compiled((Migration) instance);
  }

  List<Operation> upgrade() {
    return collect(Migration::upgrade);
  }

  List<Operation> downgrade() {
    return collect(Migration::downgrade);
  }

  private List<Operation> collect(BiConsumer<Migration, Operations> direction) {
    List<Operation> operations = new ArrayList<>();
    direction.accept(migration, new Operations(operations::add));
    return operations;
  }
}
