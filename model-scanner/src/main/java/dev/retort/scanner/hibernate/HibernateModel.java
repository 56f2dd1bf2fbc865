package dev.retort.scanner.hibernate;

import dev.retort.scanner.Additions;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.Naming;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.bytecode.ValidationProvider;
import dev.retort.scanner.mapping.types.Preferences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.internal.TcclLookupPrecedence;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.jspecify.annotations.Nullable;

/** Hibernate's metadata over a set of compiled classes, booted without a connection. */
public final class HibernateModel implements AutoCloseable {
  /** The oldest server that Retort supports: the answers must not depend on who asks. */
  private static final DatabaseVersion VERSION = DatabaseVersion.make(14);

  private final ScanOptions options;
  private final ManagedClasses managed;
  private final @Nullable URLClassLoader opened;
  private final StandardServiceRegistry registry;
  private final ImplicitNaming naming;
  private final MetadataImplementor metadata;

  /** Each table's columns as the mapping binds them, ids first, which reads better than by size. */
  private final Map<Table, List<Column>> order = new IdentityHashMap<>();

  private HibernateModel(ScanOptions options, ManagedClasses managed, ClassLoader loader) {
    this(options, managed, loader, null);
  }

  /**
   * @param opened the loader once more where closing this model closes it
   */
  private HibernateModel(
      ScanOptions options,
      ManagedClasses managed,
      ClassLoader loader,
      @Nullable URLClassLoader opened) {
    this.options = options;
    this.managed = managed;
    this.opened = opened;
    registry = registry(loader, options);
    naming = options.naming() == Naming.SPRING ? new SpringNaming() : new ImplicitNaming();
    try {
      metadata = metadata();
      applyValidation(loader);
      metadata.collectTableMappings().forEach(t -> order.put(t, List.copyOf(t.getColumns())));
      metadata.orderColumns(true); // as hbm2ddl=create does; it sorts the columns of keys, too
    } catch (RuntimeException | LinkageError e) {
      StandardServiceRegistryBuilder.destroy(registry);
      throw e;
    }
  }

  /** Boots Hibernate; see {@link HibernateReader#read}. */
  public static HibernateModel boot(List<Path> classes, ScanOptions options) {
    ManagedClasses managed = ManagedClasses.find(classes, options);
    URL[] urls =
        Stream.concat(classes.stream(), options.classpath().stream())
            .map(HibernateModel::url)
            .toArray(URL[]::new);
    URLClassLoader loader = new URLClassLoader(urls, HibernateModel.class.getClassLoader());
    try {
      return QuietLogging.quietly(() -> new HibernateModel(options, managed, loader, loader));
    } catch (RuntimeException | LinkageError e) {
      close(loader);
      throw HibernateErrors.translate(e);
    }
  }

  /**
   * Boots Hibernate over exactly {@link ScanOptions#classes()}, without looking for others.
   *
   * @param loader finds the classes; it stays open
   */
  public static HibernateModel boot(ClassLoader loader, ScanOptions options) {
    ManagedClasses managed = new ManagedClasses(options.classes(), List.of(), List.of(), List.of());
    try {
      return QuietLogging.quietly(() -> new HibernateModel(options, managed, loader));
    } catch (RuntimeException | LinkageError e) {
      throw HibernateErrors.translate(e);
    }
  }

  /** The schema that {@code hbm2ddl=create} would make. */
  public ScanResult schema() {
    return schema(Additions.NONE);
  }

  /**
   * The same, with what Retort's own annotations add.
   *
   * @param additions of the same classes
   */
  ScanResult schema(Additions additions) {
    try {
      return QuietLogging.quietly(
          () ->
              new SchemaConverter(metadata, naming, options, order)
                  .convert(managed.findings(), additions));
    } catch (org.hibernate.HibernateException e) {
      throw HibernateErrors.translate(e);
    }
  }

  /** The statements with which Hibernate itself would create the schema, in its order. */
  public List<String> ddl() {
    return QuietLogging.quietly(
        () ->
            List.copyOf(new SchemaCreatorImpl(registry).generateCreationCommands(metadata, true)));
  }

  /** Whether the entities' class loader finds a class. */
  boolean canLoad(String className) {
    try {
      Class.forName(className, false, opened == null ? getClass().getClassLoader() : opened);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Override
  public void close() {
    StandardServiceRegistryBuilder.destroy(registry);
    if (opened != null) {
      close(opened);
    }
  }

  private static StandardServiceRegistry registry(ClassLoader loader, ScanOptions options) {
    BootstrapServiceRegistryBuilder bootstrap =
        new BootstrapServiceRegistryBuilder().applyClassLoader(loader);
    bootstrap.applyTcclLookupPrecedence(TcclLookupPrecedence.NEVER);
    Map<String, Object> followed = new TreeMap<>(options.properties());
    followed.keySet().retainAll(Preferences.FOLLOWED);
    return new StandardServiceRegistryBuilder(bootstrap.build())
        .applySettings(followed)
        .applySettings(
            Map.of(
                "hibernate.dialect",
                new PostgreSQLDialect(VERSION),
                "hibernate.boot.allow_jdbc_metadata_access",
                false,
                "jakarta.persistence.validation.mode",
                "none"))
        .build();
  }

  private void applyValidation(ClassLoader loader) {
    if (ValidationProvider.counts(options)) {
      try {
        Validation.apply(metadata, registry, loader);
      } catch (NoClassDefFoundError e) {
        throw HibernateErrors.noValidation(e);
      }
    }
  }

  private MetadataImplementor metadata() {
    MetadataSources sources = new MetadataSources(registry);
    managed.classes().forEach(sources::addAnnotatedClassName);
    managed.packages().forEach(sources::addPackage);
    managed.mappings().forEach(sources::addURL);
    PhysicalNamingStrategy physical =
        options.naming() == Naming.SPRING
            ? new PhysicalNamingStrategySnakeCaseImpl()
            : new PhysicalNamingStrategyStandardImpl();
    MetadataBuilder builder =
        sources
            .getMetadataBuilder()
            .applyImplicitNamingStrategy(naming)
            .applyPhysicalNamingStrategy(new PlaceholderNaming(physical, options.properties()));
    return (MetadataImplementor) builder.build();
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(URLClassLoader loader) {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
