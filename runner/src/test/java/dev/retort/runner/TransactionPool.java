package dev.retort.runner;

import dev.retort.testkit.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pooler in transaction mode makes of connections: each transaction gets one of a few
 * backends, each statement outside of one, too.
 */
final class TransactionPool implements ConnectionFactory, AutoCloseable {
  /** Which idle backend is next. */
  enum Order {
    /** PgBouncer's default. */
    LAST_USED,
    ROUND_ROBIN
  }

  private final Order order;
  private final ArrayDeque<Connection> idle = new ArrayDeque<>();
  private final Set<Connection> all = new HashSet<>();

  TransactionPool(TestDatabase database, int backends, Order order) {
    this.order = order;
    for (int i = 0; i < backends; i++) {
      idle.add(database.connect());
    }
    all.addAll(idle);
  }

  @Override
  public Connection open() {
    Client client = new Client();
    return (Connection)
        Proxy.newProxyInstance(
            TransactionPool.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, args) -> client.call(method, args));
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : all) {
      connection.close();
    }
  }

  private void giveBack(Connection backend) throws SQLException {
    backend.setAutoCommit(true);
    if (order == Order.LAST_USED) {
      idle.addFirst(backend);
    } else {
      idle.addLast(backend);
    }
  }

  /** One client's connection. */
  private final class Client {
    private boolean autoCommit = true;
    private boolean closed;
    private @Nullable Connection pinned;

    @Nullable Object call(Method method, Object @Nullable [] args) throws Throwable {
      switch (method.getName()) {
        case "getAutoCommit":
          return autoCommit;
        case "isClosed":
          return closed;
        case "setAutoCommit":
          autoCommit = (Boolean) args[0];
          if (autoCommit) {
            end("commit");
          }
          return null;
        case "commit", "rollback":
          end(method.getName());
          return null;
        case "close":
          end("rollback");
          closed = true;
          return null;
        default:
          Connection backend = pinned == null ? idle.removeFirst() : pinned;
          try {
            if (!autoCommit && pinned == null) {
              backend.setAutoCommit(false);
              pinned = backend;
            }
            return method.invoke(backend, args);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          } finally {
            if (pinned == null) {
              giveBack(backend);
            }
          }
      }
    }

    private void end(String how) throws SQLException {
      Connection backend = pinned;
      pinned = null;
      if (backend != null) {
        if (how.equals("commit")) {
          backend.commit();
        } else {
          backend.rollback();
        }
        giveBack(backend);
      }
    }
  }
}
