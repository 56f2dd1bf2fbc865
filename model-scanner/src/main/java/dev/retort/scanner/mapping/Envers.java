package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.model.TypeIndex;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Envers audits, by annotations and settings ({@code
 * org.hibernate.envers.configuration.internal.metadata.reader.AuditedPropertiesReader}).
 */
final class Envers {
  private static final String P = "org.hibernate.envers.";
  static final String AUDITED = P + "Audited";
  static final String NOT_AUDITED = P + "NotAudited";
  static final String AUDIT_TABLE = P + "AuditTable";
  static final String AUDIT_JOIN_TABLE = P + "AuditJoinTable";
  static final String AUDIT_MAPPED_BY = P + "AuditMappedBy";
  static final String COLLECTION_AUDIT_TABLE = P + "CollectionAuditTable";
  static final String SECONDARY_AUDIT_TABLE = P + "SecondaryAuditTable";
  static final String SECONDARY_AUDIT_TABLES = P + "SecondaryAuditTables";
  static final String REVISION_ENTITY = P + "RevisionEntity";
  private static final String AUDIT_OVERRIDE = P + "AuditOverride";
  private static final String AUDIT_OVERRIDES = P + "AuditOverrides";

  /** The annotations that are understood, or that leave the schema alone. */
  static final Set<String> KNOWN =
      Stream.of(
              "Audited",
              "NotAudited",
              "AuditTable",
              "AuditJoinTable",
              "AuditMappedBy",
              "AuditOverride",
              "AuditOverrides",
              "CollectionAuditTable",
              "SecondaryAuditTable",
              "SecondaryAuditTables",
              "RevisionEntity",
              "RevisionNumber",
              "RevisionTimestamp",
              "ModifiedEntityNames")
          .map(P::concat)
          .collect(Collectors.toCollection(TreeSet::new));

  private final Map<String, String> settings;

  Envers(Map<String, String> settings) {
    this.settings = settings;
  }

  String setting(String name, String fallback) {
    return settings.getOrDefault(P + name, fallback);
  }

  boolean flag(String name, boolean fallback) {
    return Boolean.parseBoolean(setting(name, String.valueOf(fallback)));
  }

  boolean isEnabled() {
    return !"false".equals(settings.get("hibernate.integration.envers.enabled"));
  }

  /** Whether anything in a model may be audited. */
  static boolean occursIn(TypeIndex types) {
    return types.uses(AUDITED) || types.uses(AUDIT_OVERRIDE) || types.uses(AUDIT_OVERRIDES);
  }

  /** Whether anything of an entity is audited. */
  boolean isAudited(EntityBinding binding) {
    EntityType entity = binding.entity();
    return entity.declaration().annotation(AUDITED).isPresent()
        || entity.attributes().stream().anyMatch(a -> isAudited(a, entity));
  }

  /** Whether an entity's attribute is audited; ids always are, where anything is. */
  boolean isAudited(Attribute attribute, EntityType entity) {
    boolean optimisticLock =
        attribute.has(Jpa.VERSION) && flag("do_not_audit_optimistic_locking_field", true);
    if (attribute.has(NOT_AUDITED) || optimisticLock) {
      return false;
    }
    boolean stated = attribute.has(AUDITED) || attribute.owner().annotation(AUDITED).isPresent();
    for (AnnotationUse override :
        AnnotationUse.all(entity.declaration().annotations(), AUDIT_OVERRIDE, AUDIT_OVERRIDES)) {
      String of = override.type("forClass").map(TypeRef::name).orElse("");
      String name = override.string("name", "");
      if (of.equals(attribute.owner().name())
          && (name.isEmpty() || name.equals(attribute.name()))) {
        stated = override.bool("isAudited", true);
      }
    }
    return stated;
  }

  /** Whether a column says of each revision that the attribute changed. */
  boolean hasModifiedFlag(Attribute attribute) {
    AnnotationUse own = attribute.annotation(AUDITED).orElse(null);
    AnnotationUse ofClass = attribute.owner().annotation(AUDITED).orElse(null);
    AnnotationUse use = own == null ? ofClass : own;
    boolean stated = use != null && use.isWritten("withModifiedFlag");
    return stated ? use.bool("withModifiedFlag", false) : flag("global_with_modified_flag", false);
  }

  String modifiedFlag(Attribute attribute) {
    String given =
        attribute.annotation(AUDITED).map(a -> a.string("modifiedColumnName", "")).orElse("");
    return given.isEmpty() ? attribute.name() + setting("modified_flag_suffix", "_MOD") : given;
  }

  /** Whether a member of an embeddable is left out. */
  static boolean isExcluded(List<AnnotationUse> annotations) {
    return annotations.stream().anyMatch(a -> a.type().equals(NOT_AUDITED));
  }

  /** The name of the audit table of a table. */
  String auditTable(String table) {
    return setting("audit_table_prefix", "") + table + setting("audit_table_suffix", "_AUD");
  }
}
