package dev.retort.scanner.mapping;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Which annotations of the two APIs the rules understand, and which leave the schema alone. */
public final class KnownAnnotations {
  private static final String P = "jakarta.persistence.";
  private static final String H = "org.hibernate.annotations.";

  /** Handled by some rule. */
  private static final Set<String> HANDLED =
      union(
          Set.of(
              Jpa.ACCESS,
              Jpa.ASSOCIATION_OVERRIDE,
              Jpa.ASSOCIATION_OVERRIDES,
              Jpa.ATTRIBUTE_OVERRIDE,
              Jpa.ATTRIBUTE_OVERRIDES,
              Jpa.BASIC,
              Jpa.COLLECTION_TABLE,
              Jpa.COLUMN,
              Jpa.CONVERT,
              Jpa.CONVERTS,
              Jpa.CONVERTER,
              Jpa.DISCRIMINATOR_COLUMN,
              Jpa.DISCRIMINATOR_VALUE,
              Jpa.ELEMENT_COLLECTION,
              Jpa.EMBEDDABLE,
              Jpa.EMBEDDED,
              Jpa.EMBEDDED_ID,
              Jpa.ENTITY,
              Jpa.ENUMERATED,
              Jpa.GENERATED_VALUE,
              Jpa.ID,
              Jpa.ID_CLASS,
              Jpa.INHERITANCE,
              Jpa.JOIN_COLUMN,
              Jpa.JOIN_COLUMNS,
              Jpa.JOIN_TABLE,
              Jpa.LOB,
              Jpa.MANY_TO_MANY,
              Jpa.MANY_TO_ONE,
              Jpa.MAP_KEY,
              Jpa.MAP_KEY_CLASS,
              Jpa.MAP_KEY_COLUMN,
              Jpa.MAP_KEY_ENUMERATED,
              Jpa.MAP_KEY_JOIN_COLUMN,
              Jpa.MAP_KEY_JOIN_COLUMNS,
              Jpa.MAP_KEY_TEMPORAL,
              Jpa.MAPPED_SUPERCLASS,
              Jpa.MAPS_ID,
              Jpa.ONE_TO_MANY,
              Jpa.ONE_TO_ONE,
              Jpa.ORDER_COLUMN,
              Jpa.PRIMARY_KEY_JOIN_COLUMN,
              Jpa.PRIMARY_KEY_JOIN_COLUMNS,
              Jpa.SECONDARY_TABLE,
              Jpa.SECONDARY_TABLES,
              Jpa.SEQUENCE_GENERATOR,
              Jpa.SEQUENCE_GENERATORS,
              Jpa.TABLE,
              Jpa.TABLE_GENERATOR,
              Jpa.TABLE_GENERATORS,
              Jpa.TEMPORAL,
              Jpa.TRANSIENT,
              Jpa.VERSION),
          Set.of(
              Jpa.ANY,
              Jpa.ANY_DISCRIMINATOR,
              Jpa.ANY_KEY_JAVA_CLASS,
              Jpa.ANY_KEY_JDBC_TYPE_CODE,
              Jpa.COLLECTION_ID,
              Jpa.COLLECTION_ID_JAVA_CLASS,
              Jpa.COLLECTION_ID_JDBC_TYPE_CODE,
              Jpa.ENUMERATED_VALUE,
              Jpa.AUDITED,
              Jpa.AUDITED_COLLECTION_TABLE,
              Jpa.AUDITED_EXCLUDED,
              Jpa.AUDITED_SECONDARY_TABLE,
              Jpa.AUDITED_SECONDARY_TABLES,
              Jpa.AUDITED_TABLE,
              Jpa.BAG,
              Jpa.CHANGELOG,
              Jpa.CHANGESET_ID,
              Jpa.CHECK,
              Jpa.CHECKS,
              Jpa.COLLATE,
              Jpa.COLUMN_DEFAULT,
              Jpa.COMMENT,
              Jpa.COMMENTS,
              Jpa.DISCRIMINATOR_FORMULA,
              Jpa.EMBEDDED_COLUMN_NAMING,
              Jpa.EMBEDDED_TABLE,
              Jpa.FORMULA,
              Jpa.FRACTIONAL_SECONDS,
              Jpa.GENERATED_COLUMN,
              Jpa.GENERIC_GENERATOR,
              H + "GenericGenerators",
              Jpa.HISTORY_TABLE,
              Jpa.JDBC_TYPE_CODE,
              H + "ListIndexJdbcTypeCode",
              Jpa.LIST_INDEX_BASE,
              Jpa.MAP_KEY_JDBC_TYPE_CODE,
              Jpa.MANY_TO_ANY,
              Jpa.NATIONALIZED,
              Jpa.NATURAL_ID,
              Jpa.NOT_FOUND,
              Jpa.ON_DELETE,
              Jpa.NATIVE_GENERATOR,
              Jpa.PARENT,
              Jpa.PARTITION_KEY,
              Jpa.SOFT_DELETE,
              Jpa.STRUCT,
              Jpa.SUBSELECT,
              Jpa.TARGET_EMBEDDABLE,
              Jpa.TEMPORAL_ENTITY,
              Jpa.TENANT_ID,
              Jpa.TIME_ZONE_COLUMN,
              Jpa.TIME_ZONE_STORAGE,
              Jpa.UUID_GENERATOR,
              Jpa.VIEW,
              H + "JoinFormula",
              H + "JoinColumnsOrFormulas",
              H + "JoinColumnOrFormula",
              H + "DiscriminatorOptions",
              Jpa.ARRAY),
          Envers.KNOWN,
          Set.of(
              Postgres.INDEX,
              Postgres.INDEXES,
              Postgres.UNIQUE,
              Postgres.UNIQUES,
              Postgres.EXCLUSION,
              Postgres.EXCLUSIONS,
              Postgres.RENAMED_FROM,
              Postgres.RENAMES));

  /** Handled where they stand inside another. */
  private static final Set<String> PARTS =
      prefixed(P, "CheckConstraint ForeignKey Index UniqueConstraint");

  /** Handled where they name one of Hibernate's own descriptors, else reported. */
  private static final Set<String> DESCRIPTORS =
      prefixed(
          H,
          "AnyKeyJavaType AnyKeyJdbcType CollectionIdJavaType CollectionIdJdbcType JavaType JdbcType"
              + " ListIndexJavaType ListIndexJdbcType MapKeyJavaType MapKeyJdbcType");

  /** Known to leave the schema alone. */
  private static final Set<String> NEUTRAL =
      union(
          prefixed(
              P,
              "Cacheable EntityListeners ExcludeDefaultListeners ExcludeSuperclassListeners"
                  + " NamedEntityGraph NamedEntityGraphs NamedNativeQueries NamedNativeQuery"
                  + " NamedQueries NamedQuery NamedStoredProcedureQueries"
                  + " NamedStoredProcedureQuery OrderBy PersistenceContext PersistenceContexts"
                  + " PersistenceUnit PersistenceUnits PostLoad PostPersist PostRemove PostUpdate"
                  + " PrePersist PreRemove PreUpdate SqlResultSetMapping SqlResultSetMappings"
                  + " ColumnResult ConstructorResult EntityResult FieldResult NamedAttributeNode"
                  + " NamedSubgraph PersistenceProperty QueryHint StoredProcedureParameter"),
          prefixed(
              H,
              "AnyDiscriminatorImplicitValues AnyDiscriminatorValue AnyDiscriminatorValues"
                  + " AttributeAccessor BatchSize CollectionIdMutability"
                  + " EmbeddableInstantiatorRegistration EmbeddableInstantiatorRegistrations Cache Cascade ColumnTransformer ColumnTransformers"
                  + " ConcreteProxy CreationTimestamp CurrentTimestamp DynamicInsert"
                  + " DynamicUpdate EmbeddableInstantiator Fetch FetchProfile"
                  + " FetchProfileOverride FetchProfileOverrides FetchProfiles Filter FilterDef"
                  + " FilterDefs FilterJoinTable FilterJoinTables Filters Generated HQLSelect"
                  + " Immutable Imported Instantiator LazyGroup MapKeyMutability Mutability"
                  + " NamedEntityGraph NamedEntityGraphs NamedNativeQueries NamedNativeQuery"
                  + " NamedQueries NamedQuery NaturalIdCache NaturalIdClass OptimisticLock"
                  + " OptimisticLocking ParamDef Parameter QueryCacheLayout RowId"
                  + " SQLDelete SQLDeleteAll SQLDeletes SQLInsert SQLInserts"
                  + " SQLJoinTableRestriction SQLOrder SQLRestriction SQLSelect SQLUpdate"
                  + " SQLUpdates SecondaryRow SecondaryRows SortComparator SortNatural Source"
                  + " Changelog$ModifiedEntities Changelog$Timestamp Temporal$Excluded SqlFragmentAlias Synchronize UpdateTimestamp FetchProfile$FetchOverride"),
          prefixed(
              H + "DialectOverride$",
              "FilterDefOverrides FilterDefs FilterOverrides Filters JoinFormula JoinFormulas"
                  + " OverridesAnnotation SQLDelete SQLDeleteAll SQLDeleteAlls SQLDeletes SQLInsert"
                  + " SQLInserts SQLOrder SQLOrders SQLRestriction SQLRestrictions SQLSelect"
                  + " SQLSelects SQLUpdate SQLUpdates Version"));

  private KnownAnnotations() {}

  /** What becomes of an annotation. */
  public enum Treatment {
    HANDLED("handled"),
    NEUTRAL("leaves the schema alone"),
    REPORTED("reported (RT131)");

    private final String text;

    Treatment(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** What becomes of an annotation of the two APIs, by its full name. */
  public static Treatment treatment(String type) {
    if (HANDLED.contains(type) || PARTS.contains(type) || DESCRIPTORS.contains(type)) {
      return Treatment.HANDLED;
    }
    return NEUTRAL.contains(type) ? Treatment.NEUTRAL : Treatment.REPORTED;
  }

  /** Whether an annotation of the two APIs needs no finding. */
  public static boolean isKnown(String type) {
    return HANDLED.contains(type) || NEUTRAL.contains(type);
  }

  /** Whether an annotation belongs to an API of which every annotation must be known. */
  public static boolean isOurConcern(String type) {
    return type.startsWith(P)
        || type.startsWith(H)
        || type.startsWith("org.hibernate.envers.")
        || type.startsWith(Postgres.PACKAGE);
  }

  private static Set<String> prefixed(String prefix, String names) {
    Set<String> all = new TreeSet<>();
    Arrays.stream(names.split(" ")).forEach(n -> all.add(prefix + n));
    return all;
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> all = new TreeSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return Set.copyOf(all);
  }
}
