package dev.retort.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewerClassFilesTest {
  @TempDir Path folder;

  @Test
  void everyClassOfTheParserCanBeLoadedAndVerifiedAsOneOfJava8() throws Exception {
    Path jar = folder.resolve("picocli.jar");
    Files.copy(
        Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI()),
        jar);
    NewerClassFiles.rewrite(jar);

    int classes = 0;
    try (JarFile file = new JarFile(jar.toFile());
        URLClassLoader loader =
            new URLClassLoader(
                new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (JarEntry entry : file.stream().toList()) {
        String name = entry.getName();
        if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.contains("groovy/")) {
          assertThat(version(file.getInputStream(entry).readAllBytes())).isEqualTo(52);
          String className = name.substring(0, name.length() - 6).replace('/', '.');
          Class<?> type = Class.forName(className, false, loader);
          for (Method method : type.getDeclaredMethods()) {
            assertThat(method.getName()).isNotEmpty();
          }
          if (type.isEnum() || type.getEnclosingClass() == null) {
            Class.forName(className, true, loader); // links it, which verifies it
          }
          classes++;
        }
      }
      Class<?> commandLine = loader.loadClass("picocli.CommandLine");
      assertThat(commandLine.getField("VERSION").get(null)).isEqualTo(CommandLine.VERSION);
      assertThat(loader.loadClass("groovy.lang.Closure").isInstance("text")).isFalse();
    }
    assertThat(classes).isGreaterThan(200);
  }

  @Test
  void twiceIsAsGoodAsOnce() throws Exception {
    Path jar = folder.resolve("picocli.jar");
    Files.copy(
        Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI()),
        jar);
    NewerClassFiles.rewrite(jar);
    byte[] once = Files.readAllBytes(jar);
    NewerClassFiles.main(new String[] {jar.toString()});

    assertThat(Files.readAllBytes(jar)).isEqualTo(once);
  }

  @Test
  void whoeverCouldReadTheJarStillCan() throws Exception {
    Path jar = folder.resolve("some.jar");
    Jars.write(jar, Map.of("a", new byte[] {1}));
    assumeTrue(Files.getFileStore(jar).supportsFileAttributeView("posix"));
    Path plain = Files.createFile(folder.resolve("plain"));

    assertThat(Files.getPosixFilePermissions(jar)).isEqualTo(Files.getPosixFilePermissions(plain));
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  private static int version(byte[] classFile) {
    return classFile[6] << 8 | classFile[7];
  }
}
