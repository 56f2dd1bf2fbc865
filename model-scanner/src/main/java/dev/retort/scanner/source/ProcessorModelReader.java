package dev.retort.scanner.source;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.Finding;
import dev.retort.finding.RetortException;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.kept.Later;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.Kind;
import dev.retort.scanner.model.json.ModelFile;
import dev.retort.scanner.model.json.ModelJson;
import dev.retort.scanner.model.json.ModelProblem;
import dev.retort.scanner.xml.MappingFiles;
import dev.retort.scanner.xml.XmlOverlay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entity model from what the annotation processor wrote. Several modules' files are
 * merged: a type that one module compiled counts before another module's view of it.
 */
public final class ProcessorModelReader {
  /** Creates a reader without state. */
  public ProcessorModelReader() {}

  /**
   * @param places class folders and jars that hold a {@code META-INF/retort/model.json}, or such
   *     files themselves
   * @throws RetortException RT110 to RT112 when a file is damaged, too new or missing
   */
  public SourceModel read(List<Path> places, ScanOptions options) {
    return read(places, options, MappingFiles.of(places), new LinkedHashMap<>());
  }

  /**
   * As {@link #read(List, ScanOptions)}, and tells what has changed since an earlier reading.
   *
   * @param cache has the earlier models; need not be there, and may be deleted at any time
   */
  public CachedReading read(List<Path> places, ScanOptions options, Path cache) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    MappingFiles mappings = MappingFiles.of(places);
    Later<KeptModels> keeping = new Later<>(() -> KeptModels.read(cache, options));
    SourceModel source = read(places, options, mappings, contents);
    KeptModels kept = keeping.get();
    String state = kept.state(contents);
    return new CachedReading(
        source,
        kept.state(),
        state,
        mappings.resources().isEmpty() ? kept.changed(contents) : Optional.empty(),
        () -> {
          if (!state.equals(kept.state())) {
            kept.replace(state, contents);
          }
        });
  }

  /**
   * @param contents receives the models' texts by where they are
   */
  private static SourceModel read(
      List<Path> places, ScanOptions options, MappingFiles mappings, Map<String, byte[]> contents) {
    List<Finding> findings = new ArrayList<>();
    Merged merged = new Merged(findings);
    for (Path place : places) {
      try (ModelPlace opened = ModelPlace.open(place)) {
        contents.put(opened.name(), opened.content());
        ModelFile file = ModelJson.read(opened.content(), opened.name());
        file.problems().forEach(problem -> findings.add(finding(problem)));
        file.model().types().forEach(type -> merged.add(type, opened));
      } catch (IOException e) {
        throw missing(place);
      }
    }
    return new SourceModel(merged.assemble(options, new XmlOverlay(mappings, findings)), findings);
  }

  private static Finding finding(ModelProblem problem) {
    var code =
        problem.kind() == ModelProblem.Kind.JAVAX
            ? SourceFindings.JAVAX
            : SourceFindings.PROCESSOR_FAILED;
    return code.on(problem.subject(), problem.origin(), problem.message());
  }

  private static RetortException missing(Path place) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT112",
        "there is no model of the annotation processor where it should be.",
        List.of("looked for   " + place + "!/" + ModelFile.PATH),
        "Put dev.retort:model-processor on the module's annotation processor path and compile it. Nothing was touched.");
  }

  /** The files' types, by name. */
  private static final class Merged {
    private final List<Finding> findings;
    private final Map<String, TypeDeclaration> types = new TreeMap<>();
    private final Map<String, TypeDeclaration> packages = new TreeMap<>();

    Merged(List<Finding> findings) {
      this.findings = findings;
    }

    void add(TypeDeclaration type, ModelPlace place) {
      if (type.managed() && !place.holds(type)) {
        findings.add(
            SourceFindings.STALE_MODEL.on(
                type.name(),
                type.origin(),
                "the class file of %s is gone from %s: the type is left out"
                    .formatted(type.name(), place.name())));
        return;
      }
      Map<String, TypeDeclaration> known = type.kind() == Kind.PACKAGE ? packages : types;
      TypeDeclaration first = known.get(type.name());
      if (first == null || type.managed() && !first.managed()) {
        known.put(type.name(), type);
      } else if (type.managed() && !type.equals(first)) {
        findings.add(
            SourceFindings.DECLARED_TWICE.on(
                type.name(),
                type.origin(),
                type.name() + " is in several models, last in " + place.name()));
      }
    }

    EntityModel assemble(ScanOptions options, XmlOverlay overlay) {
      boolean named = !options.classes().isEmpty();
      List<TypeDeclaration> managed =
          types.values().stream()
              .filter(type -> type.managed() || named)
              .filter(
                  type ->
                      ModelAssembler.isManaged(
                          type.name(), type.packageName(), type.annotations(), options))
              .toList();
      List<TypeDeclaration> annotated =
          packages.values().stream().filter(TypeDeclaration::managed).toList();
      // The compiler found every superclass, so none is missing.
      return new ModelAssembler(
              name -> unmanaged(types.get(name)),
              name -> unmanaged(packages.get(name)),
              name -> true,
              options,
              overlay)
          .assemble(managed, annotated, findings);
    }

    private static @Nullable TypeDeclaration unmanaged(@Nullable TypeDeclaration type) {
      return type == null ? null : type.withManaged(false);
    }
  }
}
