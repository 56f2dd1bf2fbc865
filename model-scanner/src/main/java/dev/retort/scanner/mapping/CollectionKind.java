package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.TypeIndex;
import dev.retort.scanner.model.TypeRef;

/** What sort of collection an attribute is, which decides its table's key. */
enum CollectionKind {
  BAG,
  SET,
  LIST,
  MAP;

  static CollectionKind of(Attribute attribute, TypeIndex types) {
    TypeRef type = attribute.type();
    if (type.isArray()) {
      return LIST;
    }
    if (types.isA(type.name(), "java.util.Map")) {
      return MAP;
    }
    if (types.isA(type.name(), "java.util.Set")) {
      return SET;
    }
    if (attribute.has(Jpa.COLLECTION_ID)) {
      return BAG;
    }
    boolean list = types.isA(type.name(), "java.util.List") && !attribute.has(Jpa.BAG);
    return list && (attribute.has(Jpa.ORDER_COLUMN) || attribute.has(Jpa.LIST_INDEX_BASE))
        ? LIST
        : BAG;
  }

  /** What the collection holds: the elements, or a map's values. */
  static TypeRef elementType(Attribute attribute) {
    TypeRef type = attribute.type();
    if (type.isArray()) {
      return type.withDimensions(type.dimensions() - 1);
    }
    int arguments = type.arguments().size();
    return arguments == 0 ? TypeRef.of("java.lang.Object") : type.arguments().get(arguments - 1);
  }
}
