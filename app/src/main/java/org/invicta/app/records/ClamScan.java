package org.invicta.app.records;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

/** Asks the daemon of ClamAV, by its INSTREAM command over TCP. */
final class ClamScan implements FileScan {

  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 4_096;
  private static final int CONNECTING = (int) Duration.ofSeconds(5).toMillis();
  private static final int ANSWERING = (int) Duration.ofSeconds(60).toMillis();
  private static final String FOUND = " FOUND";

  private final String host;
  private final int port;

  ClamScan(String host, int port) {
    this.host = host;
    this.port = port;
  }

  @Override
  public Optional<String> harmful(byte[] bytes) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECTING);
      socket.setSoTimeout(ANSWERING);
      send(bytes, new DataOutputStream(socket.getOutputStream()));
      return harmful(answer(socket.getInputStream()));
    }
  }

  private static void send(byte[] bytes, DataOutputStream out) throws IOException {
    out.write("zINSTREAM\0".getBytes(US_ASCII));
    for (int from = 0; from < bytes.length; from += CHUNK) {
      var length = Math.min(CHUNK, bytes.length - from);
      out.writeInt(length);
      out.write(bytes, from, length);
    }
    out.writeInt(0);
    out.flush();
  }

  private static String answer(InputStream in) throws IOException {
    var answer = new ByteArrayOutputStream();
    for (int one = in.read(); one > 0; one = in.read()) {
      answer.write(one);
      if (answer.size() > LONGEST_ANSWER) {
        throw new IOException("The scanner's answer is too long");
      }
    }
    return answer.toString(US_ASCII).strip();
  }

  private static Optional<String> harmful(String answer) throws IOException {
    if (answer.endsWith("OK")) {
      return Optional.empty();
    }
    if (answer.endsWith(FOUND)) {
      var name = answer.substring(answer.indexOf(':') + 1, answer.length() - FOUND.length());
      return Optional.of(name.strip());
    }
    throw new IOException("The scanner could not look at the file");
  }
}
