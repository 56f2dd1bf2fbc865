package dev.retort.conformance.random;

import java.beans.Introspector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A set of entities while it is being drawn: what there is to refer to. */
final class Sketch {
  private static final List<String> WORDS =
      List.of(
          "name",
          "code",
          "totalAmount",
          "URL",
          "xAxis",
          "order",
          "userName",
          "a",
          "created2",
          "is_open",
          "aB",
          "value",
          "key",
          "kind",
          "userURL",
          "e1",
          "desc",
          "theVeryLastOne");

  /** A type that can be embedded. */
  record Embeddable(String name, List<String> leaves, boolean plain) {}

  /** A converter and the type that it converts. */
  record Converter(String name, String type, boolean auto) {}

  /** An entity while attributes are added. */
  static final class Entity {
    final String name;
    final Entity root;
    final List<Use> uses = new ArrayList<>();
    final List<Attribute> attributes = new ArrayList<>();
    final List<String> basics = new ArrayList<>();
    final List<String> secondaries = new ArrayList<>();

    /** The type of the identifier where it is one value; empty otherwise. */
    String idType = "";

    /** What stands for the identifier in an identifier: its class, or {@link #idType}. */
    String idClass = "";

    /** Columns that are parts of the key, named after their attributes. */
    final List<String> keyParts = new ArrayList<>();

    /** How many columns the key has. */
    int keySize = 1;

    String suffix = "";
    boolean isAbstract;
    boolean hasChildren;
    boolean needsValues;
    String strategy = "SINGLE_TABLE";

    Entity(String name, Entity root) {
      this.name = name;
      this.root = root == null ? this : root;
    }
  }

  final Draw draw;

  /** For what was added later, so that the seeds draw the rest as ever. */
  final Draw more;

  /** For what was added after that. */
  final Draw extra;

  /** For what was added last. */
  final Draw fresh;

  /** Whether Bean Validation counts. */
  final boolean constrained;

  final boolean properties;
  final List<Type> types = new ArrayList<>();
  final List<String> enums = new ArrayList<>();

  /** Enums that say what is stored, which {@code @Enumerated} must not contradict. */
  final List<String> valued = new ArrayList<>();

  final List<Converter> converters = new ArrayList<>();
  final List<Embeddable> embeddables = new ArrayList<>();
  final List<Entity> entities = new ArrayList<>();
  final List<Use> packageUses = new ArrayList<>();
  private final Set<String> linked = new HashSet<>();
  private int counter;

  Sketch(Draw draw, Draw more, Draw extra, Draw fresh) {
    this.draw = draw;
    this.more = more;
    this.extra = extra;
    this.fresh = fresh;
    constrained = extra.chance(20);
    properties = draw.chance(25);
  }

  /** Whether a default join table between two families is the first: another would be the same. */
  boolean isFirst(Entity owner, Entity target) {
    return linked.add(owner.root.name + " " + target.root.name);
  }

  int next() {
    return ++counter;
  }

  /** A name that no other attribute has, and that the property of its getter has, too. */
  String attribute() {
    String word = draw.one(WORDS);
    boolean same =
        Introspector.decapitalize(
                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + 1)
            .equals(word + 1);
    return (properties && !same ? "name" : word) + next();
  }

  /** A name for a column, a table or a constraint, as people write them. */
  String identifier(String prefix) {
    String plain = prefix + next();
    return switch (draw.below(8)) {
      case 0 -> "`" + prefix + " " + next() + "`";
      case 1 -> "\\\"" + prefix + "Q" + next() + "\\\"";
      case 2 -> plain.toUpperCase(Locale.ROOT);
      case 3 -> "the" + plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
      case 4 -> draw.chance(20) ? plain + "_" + "abcdefghi_".repeat(7) : plain;
      default -> plain;
    };
  }

  Type type(
      Type.Kind kind, String name, String suffix, List<Use> uses, List<Attribute> attributes) {
    return new Type(kind, name, "", suffix, false, properties, uses, attributes, "");
  }
}
