package dev.retort.testkit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and PostgreSQL and counts how often the server says that it is ready for
 * the next query: the round trips, whatever the driver makes of its calls.
 *
 * <p>Connections must be without TLS ({@code sslmode=disable}).
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">Message
 *     formats: ReadyForQuery</a>
 */
public final class RoundTripProxy implements AutoCloseable {
  private final ServerSocket door;
  private final String host;
  private final int port;
  private final AtomicInteger turns = new AtomicInteger();
  private final List<Socket> sockets = new ArrayList<>();

  /** Opens a port for connections to that server. */
  public RoundTripProxy(String host, int port) throws IOException {
    this.host = host;
    this.port = port;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** The round trips since the last call. */
  public int take() {
    return turns.getAndSet(0);
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = door.accept();
      Socket server = new Socket(host, port);
      synchronized (sockets) {
        sockets.add(client);
        sockets.add(server);
      }
      start(() -> copy(client.getInputStream(), server.getOutputStream()));
      start(() -> answers(server, client));
    }
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      out.flush();
    }
  }

  /** Message by message: a letter, a length that counts itself, and as many bytes. */
  private void answers(Socket server, Socket client) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(server.getInputStream(), 1 << 16));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(client.getOutputStream(), 1 << 16));
    while (true) {
      int type = in.readUnsignedByte();
      int length = in.readInt();
      out.writeByte(type);
      out.writeInt(length);
      out.write(in.readNBytes(length - 4));
      if (type == 'Z') {
        turns.incrementAndGet();
      }
      if (type == 'Z' || in.available() == 0) {
        out.flush();
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // the other side has gone, or the proxy was closed
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
    synchronized (sockets) {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
