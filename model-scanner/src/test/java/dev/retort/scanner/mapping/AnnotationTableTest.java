package dev.retort.scanner.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.mapping.KnownAnnotations.Treatment;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/annotations.md} lists every annotation of the two APIs as they are on the class path.
 * With {@code -Dretort.write.docs=true} the test writes the file instead of comparing it.
 */
class AnnotationTableTest {
  private static final Path PAGE = Path.of("../docs/annotations.md");

  @Test
  void listsEveryAnnotationOfBothApis() throws IOException, URISyntaxException {
    String text =
        """
        # Annotations and what becomes of them

        Every annotation of the Jakarta Persistence API 3.2 and of `org.hibernate.annotations` 7.4, as the source reader and the
        annotation processor treat it. The Hibernate reader leaves all of them to Hibernate. This page is generated:
        `mvn -pl model-scanner -am test -Dtest=AnnotationTableTest -Dsurefire.failIfNoSpecifiedTests=false -Dretort.write.docs=true`.

        - *handled*: the wanted schema is what Hibernate makes of it. A form that is not understood gives a finding.
        - *leaves the schema alone*: it changes no table, column, constraint, index, sequence or type.
        - *reported*: RT131 names every place where it is used.

        """
            + section("jakarta.persistence", Entity.class)
            + section("org.hibernate.annotations", Formula.class);
    if (Boolean.getBoolean("retort.write.docs")) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(text);
  }

  private static String section(String packageName, Class<?> member)
      throws IOException, URISyntaxException {
    StringBuilder page = new StringBuilder("## " + packageName + "\n\n");
    SortedSet<String> names = annotations(packageName, member);
    for (Treatment treatment : Treatment.values()) {
      long count = names.stream().filter(n -> KnownAnnotations.treatment(n) == treatment).count();
      page.append(treatment == Treatment.HANDLED ? "" : ", ").append(count + " " + treatment);
    }
    page.append(".\n\n| annotation | |\n| --- | --- |\n");
    for (String name : names) {
      String simple = name.substring(packageName.length() + 1).replace('$', '.');
      page.append("| `@" + simple + "` | " + KnownAnnotations.treatment(name) + " |\n");
    }
    return page.append(packageName.startsWith("j") ? "\n" : "").toString();
  }

  private static SortedSet<String> annotations(String packageName, Class<?> member)
      throws IOException, URISyntaxException {
    Path jar = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> classes = new ArrayList<>();
    try (FileSystem files = FileSystems.newFileSystem(jar);
        Stream<Path> list = Files.list(files.getPath(packageName.replace('.', '/')))) {
      list.map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(".class") && !n.startsWith("package-info"))
          .map(n -> packageName + "." + n.substring(0, n.length() - ".class".length()))
          .forEach(classes::add);
    }
    SortedSet<String> names = new TreeSet<>();
    for (String name : classes) {
      if (isAnnotation(name, member.getClassLoader())) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isAnnotation(String name, ClassLoader loader) {
    try {
      // Containers that no one writes, the nested List annotations, are not listed by themselves.
      return Class.forName(name, false, loader).isAnnotation() && !name.endsWith("$List");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
