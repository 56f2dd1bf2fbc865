package dev.retort.scanner.mapping.types;

import dev.retort.scanner.mapping.Jpa;
import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.schema.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code @Column}, {@code @JoinColumn}, {@code @MapKeyColumn} or {@code @OrderColumn} says,
 * with the defaults of the Jakarta Persistence API.
 *
 * @param name empty for the implicit name, as are {@code table} and {@code referencedColumn}
 * @param definition the raw type, default and constraints; empty for none
 * @param checks nested {@code @CheckConstraint}s
 * @param foreignKey the nested {@code @ForeignKey}; null for none
 * @param written whether there is an annotation, which has a length even where it states none
 */
public record ColumnSpec(
    String name,
    boolean nullable,
    boolean unique,
    String definition,
    String table,
    String referencedColumn,
    Size size,
    String comment,
    String options,
    List<AnnotationUse> checks,
    @Nullable AnnotationUse foreignKey,
    boolean written,
    Origin origin) {

  /** No annotation at all. */
  public static ColumnSpec implicit(Origin origin) {
    return new ColumnSpec(
        "", true, false, "", "", "", Size.DEFAULT, "", "", List.of(), null, false, origin);
  }

  public static ColumnSpec of(AnnotationUse use) {
    long length = use.number("length", 255);
    long precision = use.number("precision", 0);
    long seconds = use.number("secondPrecision", -1);
    Size size =
        new Size(
            length == 255 ? null : (int) length,
            precision > 0 ? (int) precision : null,
            precision > 0 ? (int) use.number("scale", 0) : null,
            seconds >= 0 ? (int) seconds : null);
    return new ColumnSpec(
        use.string("name", ""),
        use.bool("nullable", true),
        use.bool("unique", false),
        use.string("columnDefinition", ""),
        use.string("table", ""),
        use.string("referencedColumnName", ""),
        size,
        use.string("comment", ""),
        use.string("options", ""),
        use.annotations("check"),
        use.annotation("foreignKey").orElse(null),
        true,
        use.origin());
  }

  /** An attribute's own {@code @Column}, with {@code @FractionalSeconds}. */
  public static ColumnSpec of(Attribute attribute) {
    AnnotationUse column = AnnotationUse.first(attribute.annotations(), Jpa.COLUMN);
    ColumnSpec spec = column == null ? implicit(attribute.origin()) : of(column);
    AnnotationUse seconds = AnnotationUse.first(attribute.annotations(), Jpa.FRACTIONAL_SECONDS);
    return seconds == null ? spec : spec.withSeconds((int) seconds.number("value", 6));
  }

  private ColumnSpec withSeconds(int seconds) {
    return new ColumnSpec(
        name,
        nullable,
        unique,
        definition,
        table,
        referencedColumn,
        new Size(size.length(), size.precision(), size.scale(), seconds),
        comment,
        options,
        checks,
        foreignKey,
        written,
        origin);
  }

  /** Only the digits of a time. */
  public ColumnSpec ofTime() {
    ColumnSpec other = implicit(origin);
    return size.seconds() == null ? other : other.withSeconds(size.seconds());
  }

  public ColumnSpec withName(String other) {
    return new ColumnSpec(
        other,
        nullable,
        unique,
        definition,
        table,
        referencedColumn,
        size,
        comment,
        options,
        checks,
        foreignKey,
        written,
        origin);
  }

  public ColumnSpec withDefinition(String other) {
    return new ColumnSpec(
        name,
        nullable,
        unique,
        other,
        table,
        referencedColumn,
        size,
        comment,
        options,
        checks,
        foreignKey,
        written,
        origin);
  }

  public boolean isNamed() {
    return !name.isEmpty();
  }
}
