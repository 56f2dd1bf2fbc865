package dev.retort.scanner.remap;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of a model that decides about the tables of a few types: these as they are, and whatever
 * they mention, but of other entities only what their keys and columns need.
 */
final class Neighbourhood {
  private static final String JPA = "jakarta.persistence.";
  private static final Set<String> IDENTITY =
      Set.of(JPA + "Id", JPA + "EmbeddedId", JPA + "MapsId");
  private static final String CONVERTER = JPA + "Converter";

  private final Types types;
  private final Set<String> centre;
  private final Map<String, TypeDeclaration> kept = new HashMap<>();
  private final Deque<String> work = new ArrayDeque<>();

  private Neighbourhood(Types types, Set<String> centre) {
    this.types = types;
    this.centre = centre;
  }

  /** By name. */
  static Map<String, TypeDeclaration> of(Types types, Set<String> centre) {
    return new Neighbourhood(types, centre).collect();
  }

  private Map<String, TypeDeclaration> collect() {
    centre.forEach(work::add);
    for (TypeDeclaration type : types.all()) {
      if (countsEverywhere(type)) {
        work.add(type.name());
      }
    }
    while (!work.isEmpty()) {
      TypeDeclaration type = types.get(work.remove());
      if (type != null && !kept.containsKey(type.name())) {
        TypeDeclaration part =
            types.isEntity(type) && !centre.contains(type.name())
                ? type.withMembers(neededOf(type))
                : type;
        kept.put(type.name(), part);
        Mentions.ofFrame(part, work::add);
        part.members().forEach(member -> Mentions.of(member, work::add));
        if (types.isEntity(type)) {
          work.addAll(types.subclasses(type.name())); // rows may be in their tables
        }
      }
    }
    return kept;
  }

  /** Packages, converters that apply by themselves, types that are registered for all. */
  private static boolean countsEverywhere(TypeDeclaration type) {
    if (type.kind() == TypeDeclaration.Kind.PACKAGE) {
      return true;
    }
    for (AnnotationUse use : type.annotations()) {
      if (use.type().equals(CONVERTER) || use.type().contains("Registration")) {
        return true;
      }
    }
    return false;
  }

  private List<Member> neededOf(TypeDeclaration entity) {
    return entity.members().stream().filter(this::isNeeded).toList();
  }

  private boolean isNeeded(Member member) {
    if (member.annotations().stream().anyMatch(use -> IDENTITY.contains(use.type()))) {
      return true;
    }
    boolean[] leadsAway = {false};
    boolean[] leadsBack = {false};
    Mentions.of(
        member,
        name -> {
          leadsBack[0] |= centre.contains(name);
          leadsAway[0] |= types.isEntity(name);
        });
    return leadsBack[0] || !leadsAway[0];
  }
}
