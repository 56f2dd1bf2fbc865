package dev.retort.scanner.hibernate;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.MetadataImplementor;

/**
 * Lets Hibernate apply the constraints of Bean Validation to its metadata, as it does when it
 * builds a session factory.
 */
final class Validation {
  private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";

  private Validation() {}

  /** Loads the API, which need not be there: whoever calls this catches that. */
  static void apply(
      MetadataImplementor metadata, StandardServiceRegistry registry, ClassLoader loader) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader); // where providers are looked for
    try (ValidatorFactory factory = Factory.create()) {
      activate(factory, metadata, registry);
    } catch (jakarta.validation.ValidationException e) {
      throw HibernateErrors.noValidation(e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** Hibernate offers this to itself only. */
  private static void activate(
      ValidatorFactory factory, MetadataImplementor metadata, StandardServiceRegistry registry) {
    try {
      Method method =
          Arrays.stream(Class.forName(ACTIVATOR).getDeclaredMethods())
              .filter(m -> m.getName().equals("applyRelationalConstraints"))
              .filter(m -> m.getParameterCount() == 5)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("another Hibernate: " + ACTIVATOR));
      method.setAccessible(true);
      method.invoke(
          null,
          factory,
          metadata.getEntityBindings(),
          Map.of(),
          metadata.getDatabase().getDialect(),
          new ClassLoaderAccessImpl(registry.requireService(ClassLoaderService.class)));
    } catch (ClassNotFoundException | IllegalAccessException e) {
      throw new IllegalStateException("another Hibernate: " + ACTIVATOR, e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Apart, so that nothing of the API is loaded where it is not needed. */
  private static final class Factory {
    static ValidatorFactory create() {
      return jakarta.validation.Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new Silent()) // the default one needs an expression language
          .buildValidatorFactory();
    }
  }

  /** Gives messages as they are written: nobody will read them. */
  private static final class Silent implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return template;
    }
  }
}
