package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.SequenceDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.Identity;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @GenericGenerator} and {@code @NativeGenerator} need of the database ({@code
 * SequenceStyleGenerator}).
 */
final class GenericGenerators {
  private static final Set<String> SEQUENCES =
      Set.of(
          "sequence",
          "seqhilo",
          "native",
          "enhanced-sequence",
          "org.hibernate.id.enhanced.SequenceStyleGenerator");
  private static final Set<String> TABLES =
      Set.of("table", "enhanced-table", "org.hibernate.id.enhanced.TableGenerator");
  private static final Set<String> IDENTITIES =
      Set.of("identity", "org.hibernate.id.IdentityGenerator");

  /** Optimizers that draw single numbers from the sequence and make more of them themselves. */
  private static final Set<String> COUNTING_ALONE = Set.of("none", "hilo", "legacy-hilo");

  private final MappingContext context;
  private final EntityBinding binding;

  GenericGenerators(MappingContext context, EntityBinding binding) {
    this.context = context;
    this.binding = binding;
  }

  void add(AnnotationUse use, Attribute id, ColumnDraft column) {
    String strategy = strategy(use);
    if (IDENTITIES.contains(strategy)) {
      column.identity(Identity.of(Identity.Generation.BY_DEFAULT));
    } else if (SEQUENCES.contains(strategy)) {
      Map<String, String> parameters = parameters(use);
      String name = parameters.getOrDefault("sequence_name", use.string("name", ""));
      if (Boolean.parseBoolean(parameters.get("force_table_use"))) {
        report(use, id, strategy);
      } else {
        sequence(name, schema(parameters), start(parameters), increment(parameters), use);
      }
    } else if (TABLES.contains(strategy)) {
      Map<String, String> parameters = parameters(use);
      new TableGenerators(context)
          .add(
              parameters.getOrDefault(
                  "table_name",
                  context.defaults.genericGeneratorsNameTables() ? use.string("name", "") : ""),
              schema(parameters),
              parameters.getOrDefault("segment_column_name", "sequence_name"),
              parameters.getOrDefault("value_column_name", "next_val"),
              use.origin());
    } else if (!needsNothing(strategy) && !OwnGenerators.workInMemory(context.types, strategy)) {
      report(use, id, strategy);
    }
  }

  private String strategy(AnnotationUse use) {
    return ofHibernate(use.string("strategy", use.type("type").map(TypeRef::name).orElse("")));
  }

  boolean isIdentity(@Nullable AnnotationUse use) {
    return use != null && IDENTITIES.contains(strategy(use));
  }

  /**
   * The generator of Hibernate's that an application's own extends, as those do that put something
   * before a number; else what was written. What such a class says of the parameters by itself is
   * not seen.
   */
  private String ofHibernate(String written) {
    return Stream.of(SEQUENCES, TABLES, IDENTITIES)
        .flatMap(Set::stream)
        .filter(name -> name.indexOf('.') > 0 && context.types.isA(written, name))
        .findFirst()
        .orElse(written);
  }

  /** PostgreSQL's native way is a sequence, of which every id takes one number. */
  void addNative(AnnotationUse use) {
    AnnotationUse form = use.annotation("sequenceForm").orElse(null);
    String given = form == null ? "" : form.string("sequenceName", form.string("name", ""));
    long allocation = form == null ? 50 : form.number("allocationSize", 50);
    sequence(
        given,
        form == null ? null : context.schemaOf(form),
        form == null ? 1 : form.number("initialValue", 1),
        allocation == 50 ? 1 : allocation,
        use);
  }

  private void sequence(
      String name, @Nullable Identifier schema, long start, long increment, AnnotationUse use) {
    Identifier logical = Identifier.of(name.isEmpty() ? binding.sequenceBase() + "_SEQ" : name);
    context.database.add(
        new SequenceDraft(
            schema, context.naming.physical(logical), start, increment, use.origin()));
  }

  private @Nullable Identifier schema(Map<String, String> parameters) {
    String schema = parameters.getOrDefault("schema", "");
    return schema.isEmpty() ? null : context.naming.physical(Identifier.of(schema));
  }

  private static long start(Map<String, String> parameters) {
    return number(parameters, "initial_value", 1);
  }

  private static long increment(Map<String, String> parameters) {
    long size = number(parameters, "increment_size", 50);
    return COUNTING_ALONE.contains(parameters.getOrDefault("optimizer", "pooled")) ? 1 : size;
  }

  private static long number(Map<String, String> parameters, String name, long fallback) {
    String text = parameters.getOrDefault(name, "").strip();
    return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : fallback;
  }

  private static Map<String, String> parameters(AnnotationUse use) {
    Map<String, String> parameters = new TreeMap<>();
    use.annotations("parameters")
        .forEach(p -> parameters.put(p.string("name", ""), p.string("value", "")));
    return parameters;
  }

  /** Ids that the application makes, or takes from elsewhere. */
  private static boolean needsNothing(String strategy) {
    String lower = strategy.toLowerCase(java.util.Locale.ROOT);
    return lower.contains("uuid")
        || lower.contains("increment")
        || lower.contains("assigned")
        || lower.contains("foreign")
        || lower.contains("guid");
  }

  private void report(AnnotationUse use, Attribute id, String strategy) {
    context.report(
        MappingFindings.RT131,
        id.label(),
        use.origin(),
        "@GenericGenerator "
            + strategy
            + " is not understood: a sequence or table that it needs is not part of the wanted"
            + " schema");
  }
}
