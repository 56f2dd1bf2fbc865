package dev.retort.scanner.mapping;

import dev.retort.scanner.ddl.ColumnDefinition;
import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An embeddable that others extend: a column tells which one a value is, and the columns of all of
 * them are in the table ({@code EmbeddableBinder#bindDiscriminator}).
 */
final class EmbeddableSubtypes {
  /** What {@code @AttributeOverride} calls the discriminator. */
  private static final String ROLE = "{discriminator}";

  private final MappingContext context;
  private final Scope inner;

  /**
   * @param inner where the embeddable's attributes are mapped
   */
  EmbeddableSubtypes(Scope inner) {
    this.context = inner.context();
    this.inner = inner;
  }

  /** The discriminator's column; none where nothing extends the type, or it extends another. */
  List<ColumnDraft> discriminator(TypeRef type) {
    TypeDeclaration declared = context.types.get(type.name());
    if (declared == null
        || !isPolymorphic(type)
        || declared.annotation(Jpa.DISCRIMINATOR_FORMULA).isPresent()) {
      return List.of();
    }
    AnnotationUse use = declared.annotation(Jpa.DISCRIMINATOR_COLUMN).orElse(null);
    AnnotationUse override = inner.overrides().column(ROLE).orElse(null);
    Origin origin = use == null ? declared.origin() : use.origin();
    String given = text("name", override, use);
    String attribute = inner.path().substring(inner.path().lastIndexOf('.') + 1);
    Identifier logical = Identifier.of(given.isEmpty() ? attribute + "_DTYPE" : given);
    ColumnDraft column =
        new ColumnDraft(logical, context.naming.physical(logical), type(use, override), origin)
            .nullable(false);
    return List.of(inner.table().add(column));
  }

  /** The attributes that the extending embeddables add, in their order. */
  List<Attribute> attributes(TypeRef type) {
    if (!isPolymorphic(type)) {
      return List.of();
    }
    List<Attribute> attributes = new ArrayList<>();
    collect(type.name(), attributes);
    return attributes;
  }

  private void collect(String name, List<Attribute> attributes) {
    for (TypeDeclaration subtype : context.hierarchy.embeddablesBelow(name)) {
      attributes.addAll(context.hierarchy.ownAttributes(subtype, inner.access()));
      collect(subtype.name(), attributes);
    }
  }

  private boolean isPolymorphic(TypeRef type) {
    return !context.hierarchy.embeddablesBelow(type.name()).isEmpty()
        && context.hierarchy.embeddableAbove(type.name()) == null;
  }

  private static String text(
      String member, @Nullable AnnotationUse first, @Nullable AnnotationUse second) {
    String own = first == null ? "" : first.string(member, "");
    return own.isEmpty() && second != null ? second.string(member, "") : own;
  }

  private static String type(@Nullable AnnotationUse use, @Nullable AnnotationUse override) {
    String definition = text("columnDefinition", override, use);
    if (!definition.isEmpty()) {
      return ColumnDefinition.parse(definition).type();
    }
    return switch (use == null ? "STRING" : use.enumConstant("discriminatorType", "STRING")) {
      case "INTEGER" -> "integer";
      case "CHAR" -> "char(1)";
      default -> {
        long own = use == null ? 31 : use.number("length", 31);
        yield "varchar("
            + Optional.ofNullable(override).map(o -> o.number("length", 255)).orElse(own)
            + ")";
      }
    };
  }
}
