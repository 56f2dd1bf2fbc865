package dev.retort.engine.config;

import dev.retort.scanner.ScanOptions.BeanValidation;
import dev.retort.scanner.ScanOptions.ConstraintNaming;
import dev.retort.scanner.ScanOptions.Naming;
import dev.retort.scanner.ScanOptions.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The {@code [models]} table.
 *
 * @param source folders of Java sources
 * @param processor class folders or jars with the annotation processor's model; when not empty, it
 *     is read instead of the sources
 * @param hibernate folders or jars of compiled classes; when not empty, Hibernate's own metadata is
 *     read instead of both
 * @param objects folders of views, routines, triggers and their like as .sql files
 * @param beanValidation whether the constraints of Bean Validation shape the schema
 * @param properties settings of Hibernate and Envers, and the values of placeholders in names
 * @param classpath where superclasses, embeddables and converters may live
 */
public record ModelsConfig(
    List<Path> source,
    List<Path> processor,
    List<Path> hibernate,
    List<String> packages,
    List<String> classes,
    List<Path> classpath,
    Naming naming,
    Provider provider,
    ConstraintNaming constraintNames,
    BeanValidation beanValidation,
    List<Path> objects,
    Map<String, String> properties) {
  public ModelsConfig {
    source = List.copyOf(source);
    processor = List.copyOf(processor);
    hibernate = List.copyOf(hibernate);
    packages = List.copyOf(packages);
    classes = List.copyOf(classes);
    classpath = List.copyOf(classpath);
    objects = List.copyOf(objects);
    properties = Map.copyOf(properties);
  }
}
