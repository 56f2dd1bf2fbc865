package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.schema.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of entities: Hibernate refuses two of one name ({@code DuplicateMappingException}), so
 * those were never meant for one persistence unit.
 */
final class EntityNames {
  private EntityNames() {}

  static void report(MappingContext context) {
    List<EntityBinding> sorted =
        context.bindings().stream().sorted(Order.by(b -> b.entity().declaration().name())).toList();
    Map<String, EntityBinding> known = new HashMap<>();
    for (EntityBinding binding : sorted) {
      EntityType entity = binding.entity();
      EntityBinding first = known.putIfAbsent(entity.name(), binding);
      if (first != null) {
        TableDraft table = binding.table();
        context.report(
            MappingFindings.RT117,
            entity.declaration().name(),
            entity.declaration().origin(),
            entity.declaration().name()
                + " and "
                + first.entity().declaration().name()
                + " are entities of one name, which Hibernate refuses"
                + (table == first.table()
                    ? ": their columns are put together in table " + table.name().text()
                    : ""));
      }
    }
  }
}
