package org.invicta.app.records;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;

/** Speaks the INSTREAM command as the daemon of ClamAV does, and knows one harmful text. */
final class FakeClamd implements AutoCloseable {

  private final ServerSocket server;
  private final String harmful;
  private final AtomicReference<byte[]> scanned = new AtomicReference<>(new byte[0]);
  private final AtomicReference<String> answer = new AtomicReference<>("");

  FakeClamd(String harmful) throws IOException {
    this.harmful = harmful;
    this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  /** What was sent last. */
  byte[] scanned() {
    return scanned.get();
  }

  /** Answers so from now on. */
  void answer(String words) {
    answer.set(words);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        serve(socket);
      } catch (IOException closed) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(closed);
        }
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    var command = in.readNBytes("zINSTREAM\0".length());
    if (!new String(command, US_ASCII).equals("zINSTREAM\0")) {
      throw new IOException("Not the command of a scan");
    }
    var bytes = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      bytes.write(in.readNBytes(length));
    }
    scanned.set(bytes.toByteArray());
    var found = bytes.toString(ISO_8859_1).contains(harmful);
    var words = found ? "stream: Eicar-Signature FOUND" : "stream: OK";
    socket
        .getOutputStream()
        .write(((answer.get().isEmpty() ? words : answer.get()) + "\0").getBytes(US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
