package dev.retort.scanner.xml;

import dev.retort.finding.Finding;
import dev.retort.scanner.FolderNames;
import dev.retort.schema.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The mapping files of some folders and jars: {@code META-INF/orm.xml} and those that {@code
 * META-INF/persistence.xml} names.
 *
 * @param resources their names, in the order in which they count, with the folder or jar of each
 * @param roots their root elements
 * @param listed the classes that persistence units name
 * @param onlyListed whether no other class belongs to them
 * @param settings what persistence units set
 * @param oldFormat the files in Hibernate's old format, which only Hibernate reads
 * @param findings what is wrong with the others
 */
public record MappingFiles(
    List<Resource> resources,
    List<XmlElement> roots,
    Set<String> listed,
    boolean onlyListed,
    List<UnitSettings.Setting> settings,
    List<OldFormat> oldFormat,
    List<Finding> findings) {
  private static final String ORM = "META-INF/orm.xml";
  private static final String PERSISTENCE = "META-INF/persistence.xml";

  /** A file by its name within a folder or jar. */
  public record Resource(Path place, String name) {}

  /** Of source folders, with the resources beside them. */
  public static MappingFiles ofSources(List<Path> sourceRoots) {
    return of(placesOf(sourceRoots));
  }

  /** Where the mapping files of source folders are: in these, and in the resources beside them. */
  public static List<Path> placesOf(List<Path> sourceRoots) {
    Set<Path> places = new LinkedHashSet<>();
    for (Path root : sourceRoots) {
      Path folder = root.toAbsolutePath().normalize();
      places.add(folder);
      if (folder.endsWith("java")) {
        places.add(folder.resolveSibling("resources"));
      }
    }
    return List.copyOf(places);
  }

  /** Of class folders and jars. */
  public static MappingFiles of(List<Path> places) {
    Search search = new Search(places);
    search.run();
    return new MappingFiles(
        search.resources,
        search.roots,
        search.listed,
        search.onlyListed,
        search.settings,
        search.oldFormat,
        search.findings);
  }

  private static final class Search {
    private final List<Path> places;
    private final List<Resource> resources = new ArrayList<>();
    private final List<XmlElement> roots = new ArrayList<>();
    private final Set<String> listed = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<UnitSettings.Setting> settings = new ArrayList<>();
    private final List<OldFormat> oldFormat = new ArrayList<>();
    private boolean onlyListed;

    Search(List<Path> places) {
      this.places = places;
    }

    void run() {
      Set<String> names = new LinkedHashSet<>();
      names.add(ORM);
      for (Path place : places) {
        XmlElement persistence = read(place, PERSISTENCE);
        if (persistence != null) {
          persistence.all("persistence-unit").forEach(unit -> unit(unit, names));
        }
      }
      for (String name : names) {
        boolean found = false;
        for (Path place : places) {
          XmlElement root = read(place, name);
          if (root != null) {
            found = true;
            add(place, name, root);
          }
        }
        if (!found && !name.equals(ORM)) {
          report(
              name,
              Origin.of("persistence.xml", 0),
              name
                  + (name.contains("${")
                      ? ", which persistence.xml names, is filled in by the build: the file is not read"
                      : ", which persistence.xml names, is not there"));
        }
      }
      places.forEach(this::findOldFormat);
    }

    private void unit(XmlElement unit, Set<String> names) {
      unit.all("mapping-file").forEach(file -> names.add(file.text()));
      unit.all("class").forEach(type -> listed.add(type.text()));
      unit.child("properties").stream()
          .flatMap(p -> p.all("property").stream())
          .map(UnitSettings.Setting::of)
          .forEach(settings::add);
      unit.child("exclude-unlisted-classes")
          .filter(e -> !e.text().equals("false"))
          .ifPresent(e -> onlyListed = true);
    }

    private void add(Path place, String name, XmlElement root) {
      if (root.name().equals("hibernate-mapping")) {
        oldFormat.add(new OldFormat(new Resource(place, name), root));
      } else {
        resources.add(new Resource(place, name));
        roots.add(root);
      }
    }

    /** Files of the old format lie beside the classes and are named in code, or by nobody. */
    private void findOldFormat(Path place) {
      if (!Files.isDirectory(place)) {
        return;
      }
      List<Path> files = new ArrayList<>();
      try {
        collectOldFormat(place, files);
      } catch (IOException e) {
        report(place.toString(), Origin.UNKNOWN, place + " cannot be read: " + e.getMessage());
      }
      Collections.sort(files);
      for (Path file : files) {
        String name = place.relativize(file).toString().replace('\\', '/');
        XmlElement root = isKnown(name) ? null : read(place, name);
        if (root != null) {
          oldFormat.add(new OldFormat(new Resource(place, name), root));
        }
      }
    }

    /** Does not ask the system about class files, which are nearly all that is there. */
    private static void collectOldFormat(Path folder, List<Path> files) throws IOException {
      for (String name : FolderNames.of(folder)) {
        if (name.endsWith(".hbm.xml")) {
          files.add(folder.resolve(name));
        } else if (!name.endsWith(".class")) {
          Path entry = folder.resolve(name);
          if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            collectOldFormat(entry, files);
          }
        }
      }
    }

    private boolean isKnown(String name) {
      return oldFormat.stream().anyMatch(known -> known.resource().name().equals(name))
          || findings.stream().anyMatch(known -> known.object().equals(name));
    }

    private @Nullable XmlElement read(Path place, String name) {
      try {
        if (Files.isDirectory(place)) {
          return parse(place.resolve(name), name);
        }
        if (!Files.isRegularFile(place) || place.toString().endsWith(".json")) {
          return null;
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
          return parse(jar.getPath(name), name);
        }
      } catch (IOException | XMLStreamException | java.nio.file.ProviderNotFoundException e) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        report(name, Origin.of(simple(name), 0), name + " cannot be read: " + why);
        return null;
      }
    }

    private static @Nullable XmlElement parse(Path file, String name)
        throws IOException, XMLStreamException {
      if (!Files.isRegularFile(file)) {
        return null;
      }
      try (InputStream in = Files.newInputStream(file)) {
        return XmlElement.parse(in, simple(name));
      }
    }

    private static String simple(String name) {
      return name.substring(name.lastIndexOf('/') + 1);
    }

    private void report(String object, Origin origin, String message) {
      findings.add(XmlFindings.NOT_READ.on(object, origin, message));
    }
  }
}
