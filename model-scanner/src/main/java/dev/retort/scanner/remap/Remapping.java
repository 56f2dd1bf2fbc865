package dev.retort.scanner.remap;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.kept.Exact;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a model is mapped to after a small edit, from what it was mapped to before. The edited
 * entities are mapped twice, as they were and as they are, within their {@link Neighbourhood}; what
 * differs between the two is what the edit changed. It must have been in the earlier result exactly
 * as the first of these mappings has it, or else the neighbourhood was not enough.
 */
public final class Remapping {
  private static final int MANY = 24;
  private static final String ENVERS = "org.hibernate.envers.";

  private final SchemaMapper mapper;

  public Remapping(ScanOptions options) {
    mapper = new SchemaMapper(options);
  }

  /**
   * @param model all declarations as they are now
   * @param before the types that may have changed, as they were
   * @param earlier what the whole model was mapped to before
   * @return empty where the whole model has to be mapped
   */
  public Optional<ScanResult> map(
      EntityModel model, Map<String, TypeDeclaration> before, ScanResult earlier) {
    if (before.size() > MANY || !earlier.findings().isEmpty()) {
      return Optional.empty();
    }
    Types types = new Types(model);
    Map<String, TypeDeclaration> edited = new HashMap<>();
    PlainEdit plain = new PlainEdit(types);
    for (TypeDeclaration old : before.values()) {
      TypeDeclaration now = types.get(old.name());
      if (now != null) { // else nothing refers to it
        TypeDeclaration then = old.withManaged(now.managed());
        if (!types.isAlone(now) || !plain.is(then, now) || usesEnvers(now)) {
          return Optional.empty();
        }
        edited.put(now.name(), then);
      }
    }
    Optional<Set<String>> centre = centre(types, edited.keySet());
    if (edited.isEmpty() || centre.isEmpty()) {
      return Optional.empty();
    }
    EntityModel past =
        new EntityModel(model.types().stream().map(t -> edited.getOrDefault(t.name(), t)).toList());
    Map<String, TypeDeclaration> around = Neighbourhood.of(types, centre.get());
    Neighbourhood.of(new Types(past), centre.get()).forEach(around::putIfAbsent);
    Map<String, TypeDeclaration> then = new HashMap<>(around);
    then.putAll(edited);
    try {
      ScanResult first = mapper.map(new EntityModel(List.copyOf(then.values())));
      ScanResult second = mapper.map(new EntityModel(List.copyOf(around.values())));
      return new Patch(earlier, first, second).apply();
    } catch (RuntimeException e) {
      return Optional.empty(); // a part of a model may be no model
    }
  }

  private static boolean usesEnvers(TypeDeclaration type) {
    return type.annotations().stream().anyMatch(a -> a.type().startsWith(ENVERS))
        || type.members().stream()
            .flatMap(m -> m.annotations().stream())
            .anyMatch(a -> a.type().startsWith(ENVERS));
  }

  /** The edited entities, and those that look at more of them than their keys. */
  private static Optional<Set<String>> centre(Types types, Set<String> edited) {
    Set<String> centre = new HashSet<>(edited);
    for (TypeDeclaration type : types.all()) {
      if (!edited.contains(type.name()) && looksInto(type, edited)) {
        if (!types.isEntity(type) || centre.size() == MANY) {
          return Optional.empty();
        }
        centre.add(type.name());
      }
    }
    return Optional.of(centre);
  }

  private static boolean looksInto(TypeDeclaration type, Set<String> edited) {
    List<String> found = new ArrayList<>();
    Mentions.ofFrame(type, name -> addIf(edited, name, found));
    if (!found.isEmpty()) {
      return true;
    }
    for (Member member : type.members()) {
      Mentions.of(member, name -> addIf(edited, name, found));
      if (!found.isEmpty()) {
        if (found.size() > 1 || !PlainEdit.refersToKey(member, found.get(0))) {
          return true;
        }
        found.clear();
      }
    }
    return false;
  }

  private static void addIf(Set<String> edited, String name, List<String> found) {
    if (edited.contains(name)) {
      found.add(name);
    }
  }

  /** The earlier result with what differs between two mappings of a part of it. */
  private record Patch(ScanResult earlier, ScanResult first, ScanResult second) {
    Optional<ScanResult> apply() {
      Schema was = first.schema();
      Schema is = second.schema();
      Schema all = earlier.schema();
      boolean known =
          first.findings().isEmpty()
              && second.findings().isEmpty()
              && Exact.same(first.additions(), second.additions())
              && hasKeysOf(was, all);
      if (!known) {
        return Optional.empty();
      }
      var tables = Exact.patched(all.tables(), was.tables(), is.tables(), Exact.TABLE);
      var sequences =
          Exact.patched(all.sequences(), was.sequences(), is.sequences(), Exact.SEQUENCE);
      var enums = Exact.patched(all.enums(), was.enums(), is.enums(), Exact.ENUM);
      var composites =
          Exact.patched(all.composites(), was.composites(), is.composites(), Exact.COMPOSITE);
      if (tables.isEmpty()
          || sequences.isEmpty()
          || enums.isEmpty()
          || composites.isEmpty()
          || new RelationNames(all.tables()).wereTakenBy(tables.get())) {
        return Optional.empty();
      }
      Schema schema =
          new Schema(
              all.namespaces(),
              tables.get(),
              sequences.get(),
              enums.get(),
              all.domains(),
              composites.get(),
              all.ranges(),
              all.objects());
      return Optional.of(
          new ScanResult(schema, List.of(), earlier.entities(), earlier.additions()));
    }

    /**
     * Whether keys have the same columns in the same order: an entity far away that refers to them
     * may give them another, which those that are new would have to follow.
     */
    private static boolean hasKeysOf(Schema part, Schema all) {
      Map<QualifiedName, List<String>> keys = new HashMap<>();
      all.tables().forEach(table -> keys.put(table.name(), key(table)));
      return part.tables().stream().allMatch(table -> key(table).equals(keys.get(table.name())));
    }

    private static List<String> key(Table table) {
      PrimaryKey key = table.primaryKey();
      return key == null ? List.of() : key.columns();
    }
  }
}
