package dev.retort.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network between client and server that breaks at the n-th message to the server: before the
 * server gets it, or after, so that the client never hears what became of it.
 */
final class CutProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final String host;
  private final int port;
  private final int cut;
  private final boolean delivered;
  private final AtomicInteger messages = new AtomicInteger();
  private final List<Socket> open = new ArrayList<>();
  private volatile boolean broken;

  /**
   * @param cut which message, from 1; 0 for none
   * @param delivered whether the server still gets it
   */
  CutProxy(String host, int port, int cut, boolean delivered) {
    this.host = host;
    this.port = port;
    this.cut = cut;
    this.delivered = delivered;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  int messages() {
    return messages.get();
  }

  private void accept() {
    try {
      while (!broken) {
        Socket client = listener.accept();
        Socket server = new Socket(host, port);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        synchronized (open) {
          open.add(client);
          open.add(server);
        }
        daemon(() -> pump(client, server, true));
        daemon(() -> pump(server, client, false));
      }
    } catch (IOException e) {
      close();
    }
  }

  private void pump(Socket from, Socket to, boolean toServer) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n; (n = in.read(buffer)) >= 0 && !broken; ) {
        boolean now = toServer && messages.incrementAndGet() == cut;
        if (!now || delivered) {
          broken |= now;
          out.write(buffer, 0, n);
          out.flush();
        }
        if (now) {
          close();
          return;
        }
      }
    } catch (IOException e) {
      // One end is gone, and with it the other.
    }
  }

  @Override
  public void close() {
    broken = true;
    try {
      listener.close();
      synchronized (open) {
        for (Socket socket : open) {
          socket.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "cut-proxy");
    thread.setDaemon(true);
    thread.start();
  }
}
