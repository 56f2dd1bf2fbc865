package dev.retort.differ.property;

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
 * Stands between a client and a server and counts how often the client speaks after the server has:
 * the round trips, whatever the driver makes of its calls.
 */
final class RoundTripProxy implements AutoCloseable {
  private final ServerSocket door;
  private final String host;
  private final int port;
  private final AtomicInteger turns = new AtomicInteger();
  private final List<Socket> sockets = new ArrayList<>();

  RoundTripProxy(String host, int port) throws IOException {
    this.host = host;
    this.port = port;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** The round trips since the last call. */
  int take() {
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
      AtomicInteger lastSpeaker = new AtomicInteger();
      start(() -> copy(client, server, () -> speaks(lastSpeaker, 1)));
      start(() -> copy(server, client, () -> speaks(lastSpeaker, 2)));
    }
  }

  private void speaks(AtomicInteger lastSpeaker, int who) {
    if (lastSpeaker.getAndSet(who) != who && who == 1) {
      turns.incrementAndGet();
    }
  }

  private static void copy(Socket from, Socket to, Runnable each) throws IOException {
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      each.run();
      out.write(buffer, 0, n);
      out.flush();
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
