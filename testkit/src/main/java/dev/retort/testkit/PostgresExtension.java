package dev.retort.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Resolves {@link TestDatabase} parameters. Server and databases live in JUnit's own stores, which
 * close them: the server with the test run, a database with its test or class.
 */
public final class PostgresExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

  /** Made by JUnit. */
  public PostgresExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestDatabase.class;
  }

  @Override
  public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
    String key = context.getUniqueId() + "#" + position(parameter);
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(key, k -> server(context).createDatabase(), TestDatabase.class);
  }

  /** The first database of each method is the same one, as is the second. */
  private static long position(ParameterContext parameter) {
    return java.util.Arrays.stream(parameter.getDeclaringExecutable().getParameters())
        .limit(parameter.getIndex())
        .filter(other -> other.getType() == TestDatabase.class)
        .count();
  }

  private static TestServer server(ExtensionContext context) {
    Store store = context.getRoot().getStore(NAMESPACE);
    int major =
        context
            .getTestClass()
            .flatMap(type -> AnnotationSupport.findAnnotation(type, UsesPostgres.class))
            .map(UsesPostgres::value)
            .filter(value -> value != 0)
            .orElse(TestServer.defaultMajor());
    return store.getOrComputeIfAbsent(
        "server " + major, key -> TestServer.start(major), TestServer.class);
  }
}
