package dev.retort.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class LambdaClassesTest {
  /** Every shape of lambda that the language has, and what each of them answers. */
  private static final String SOURCE =
      """
      package p;
      import java.io.Serializable;
      import java.util.*;
      import java.util.function.*;
      public class Lambdas extends Base implements Supplier<String> {
        interface Longs { long of(int i, long l, double d); }
        interface Makes<T> { T make(String text); }
        interface Does { void it(int i); }
        interface Shared { default Supplier<String> shared() { return () -> name() + hidden(); }
          String name(); private String hidden() { return "hidden"; } }
        static class Inner implements Shared {
          private final long kept; Inner(long kept) { this.kept = kept; }
          private static int twice(Integer i) { return 2 * i; }
          private String secret(Object o) { return "secret" + o + kept; }
          public String name() { return "inner"; }
        }
        private final StringBuilder out = new StringBuilder();
        private int count;
        private int add(int i) { return count += i; }
        private static String join(Object... all) { return Arrays.toString(all); }
        @Override protected String up() { return "overridden"; }
        void say(Object o) { out.append(o).append('\\n'); }
        public String get() {
          int i = 7; long l = 1L << 40; double d = 0.5; float f = 1.5f; char c = 'c'; byte b = -1; boolean z = true;
          Longs longs = (x, y, v) -> x + y + (long) v + i + l + (long) (d * 2) + b + (z ? c : 0);
          say(longs.of(1, 2, 3));
          Does does = this::add; does.it(5); does.it(6); say(count);
          Function<Integer, Integer> boxed = Inner::twice; say(boxed.apply(21));
          ToLongFunction<Integer> widened = Integer::intValue; say(widened.applyAsLong(3));
          IntFunction<Object> object = Integer::valueOf; say(object.apply(4));
          ToDoubleFunction<Float> floats = x -> x + f; say(floats.applyAsDouble(2f));
          Supplier<Long> constant = () -> l; say(constant.get());
          Makes<Object> made = StringBuilder::new; say(made.make("made"));
          LongFunction<Inner> inner = Inner::new; say(inner.apply(9).secret("s"));
          BiFunction<Inner, Object, String> unbound = Inner::secret; say(unbound.apply(new Inner(3), "u"));
          Function<String, String> more = Lambdas::join; say(more.apply("varargs"));
          Supplier<String> above = super::up; say(above.get());
          Supplier<String> below = this::up; say(below.get());
          say(new Inner(1).shared().get());
          IntFunction<int[]> array = int[]::new; say(array.apply(3).length);
          Supplier<int[]> copy = new int[] {1, 2}::clone; say(copy.get().length);
          Comparator<String> order = (Comparator<String> & Serializable) (x, y) -> y.compareTo(x);
          List<String> texts = new ArrayList<>(List.of("b", "a", "c")); texts.sort(order); say(texts);
          texts.sort(Comparator.comparing(String::toString)); say(texts);
          texts.forEach(this::say);
          Supplier<Supplier<String>> nested = () -> () -> "nested" + i + l + this.count; say(nested.get().get());
          Runnable anonymous = new Runnable() { int own = 3; public void run() { Supplier<Integer> s = () -> own + i; say(s.get()); } };
          anonymous.run();
          Callback<? super Integer> generic = (Integer x) -> x + 1; say(call(generic));
          try { Runnable fails = () -> { throw new IllegalStateException("thrown"); }; fails.run(); }
          catch (IllegalStateException e) { say(e.getMessage()); }
          return out.toString();
        }
        interface Callback<T extends Number & Comparable<T>> { Number to(Integer x); }
        private Number call(Callback<?> c) { return c.to(41); }
      }
      class Base { protected String up() { return "base"; } }
      """;

  @TempDir Path folder;
  private final Map<String, byte[]> classes = new LinkedHashMap<>();

  @BeforeEach
  void compile() throws IOException {
    Path source = Files.writeString(folder.resolve("Lambdas.java"), SOURCE);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "17", "-d", folder.toString(), source.toString());
    assertThat(code).isZero();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        classes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    classes.put("p/notes.txt", "as it is".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theRewrittenClassesDoTheSame() throws Exception {
    String before = run(classes);

    assertThat(before).contains("1099511627", "hidden", "overridden", "base", "thrown", "42");
    assertThat(run(LambdaClasses.rewrite(classes))).isEqualTo(before);
  }

  @Test
  void onlyWhatNobodyElseCanCallStaysALambda() {
    Map<String, byte[]> rewritten = LambdaClasses.rewrite(classes);

    assertThat(lambdas(classes)).isGreaterThan(20);
    // The serializable one, super::up is a method of its own; int[]'s clone has no class.
    assertThat(lambdas(rewritten)).isLessThanOrEqualTo(2);
    assertThat(rewritten.get("p/notes.txt")).isEqualTo(classes.get("p/notes.txt"));
  }

  @Test
  void onceMoreChangesNothing() {
    Map<String, byte[]> once = LambdaClasses.rewrite(classes);
    Map<String, byte[]> twice = LambdaClasses.rewrite(once);

    assertThat(twice.keySet()).isEqualTo(once.keySet());
    twice.forEach((name, content) -> assertThat(content).as(name).isEqualTo(once.get(name)));
  }

  private static String run(Map<String, byte[]> classes) throws Exception {
    ClassLoader loader =
        new ClassLoader(ClassLoader.getPlatformClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] content = classes.get(name.replace('.', '/') + ".class");
            if (content == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, content, 0, content.length);
          }
        };
    Object made = loader.loadClass("p.Lambdas").getConstructor().newInstance();
    return (String) ((Supplier<?>) made).get();
  }

  private static int lambdas(Map<String, byte[]> classes) {
    int[] count = {0};
    classes.forEach(
        (name, content) -> {
          if (name.endsWith(".class")) {
            new ClassReader(content).accept(counting(count), 0);
          }
        });
    return count[0];
  }

  private static ClassVisitor counting(int[] count) {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(
          int access, String name, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
          @Override
          public void visitInvokeDynamicInsn(
              String method, String type, Handle bootstrap, Object... arguments) {
            count[0] += bootstrap.getOwner().endsWith("LambdaMetafactory") ? 1 : 0;
          }
        };
      }
    };
  }
}
