package dev.retort.runner;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what connections send to the server, statements and commits, and cuts in after one. */
final class RoundTrips {
  /** What happens when the count is reached. */
  interface Cut {
    void after(Connection connection) throws SQLException;
  }

  private final AtomicInteger count = new AtomicInteger();
  private final int limit;
  private final Cut cut;

  RoundTrips(int limit, Cut cut) {
    this.limit = limit;
    this.cut = cut;
  }

  int count() {
    return count.get();
  }

  Connection watch(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, args) -> {
          Object result = call(connection, method, args);
          if (result instanceof PreparedStatement prepared) {
            return watch(PreparedStatement.class, prepared, connection);
          }
          if (result instanceof Statement statement) {
            return watch(Statement.class, statement, connection);
          }
          if (method.getName().equals("commit")) {
            passed(connection);
          }
          return result;
        });
  }

  private <T> T watch(Class<T> type, T statement, Connection connection) {
    return proxy(
        type,
        (self, method, args) -> {
          Object result = call(statement, method, args);
          if (method.getName().startsWith("execute")) {
            passed(connection);
          }
          return result;
        });
  }

  private void passed(Connection connection) throws SQLException {
    if (count.incrementAndGet() == limit) {
      cut.after(connection);
    }
  }

  private static Object call(Object target, java.lang.reflect.Method method, Object[] args)
      throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(RoundTrips.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
