import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Saves concerns over the interface for programs, each on a connection that stays open, as fast as they are answered, and says how many
 * a second and how long each took. Every answer has to be 201.
 *
 * <p>{@code java Saving.java PORT CONNECTIONS SECONDS OFFICER…}; prints {@code saves/s p50 p99} in milliseconds.
 */
final class Saving {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private Saving() {}

  /** An officer who is signed in and has said what for. */
  private record Session(String cookie, String token) {}

  public static void main(String[] arguments) throws Exception {
    var port = Integer.parseInt(arguments[0]);
    var connections = Integer.parseInt(arguments[1]);
    var seconds = Integer.parseInt(arguments[2]);
    var sessions = new ArrayList<Session>();
    for (var officer : Arrays.asList(arguments).subList(3, arguments.length)) {
      sessions.add(signIn(port, officer));
    }
    var end = System.nanoTime() + seconds * 1_000_000_000L;
    var savers = new ArrayList<Saver>();
    for (var number = 0; number < connections; number++) {
      savers.add(new Saver(port, sessions.get(number % sessions.size()), number, end));
    }
    var threads = savers.stream().map(Thread::new).toList();
    var start = System.nanoTime();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
    var took = (System.nanoTime() - start) / 1e9;
    var times = savers.stream().flatMapToLong(saver -> saver.times.stream().mapToLong(each -> each)).sorted().toArray();
    if (savers.stream().anyMatch(saver -> saver.failed != null)) {
      System.err.println("A save was refused: " + savers.stream().filter(s -> s.failed != null).findFirst().get().failed);
      System.exit(1);
    }
    System.out.printf("%.0f %.2f %.2f%n", times.length / took, times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6);
  }

  private static Session signIn(int port, String officer) throws Exception {
    var cookies = new CookieManager();
    var client = HttpClient.newBuilder().cookieHandler(cookies).build();
    var address = "http://localhost:" + port;
    post(client, address + "/sign-in", "officer=" + officer + "&_csrf=" + token(client, address + "/sign-in"));
    var token = token(client, address + "/");
    post(client, address + "/purpose", "purpose=protect-child&next=/&_csrf=" + token);
    var cookie = cookies.getCookieStore().getCookies().stream().map(one -> one.getName() + "=" + one.getValue()).toList();
    return new Session(String.join("; ", cookie), URLDecode(token(client, address + "/")));
  }

  private static String URLDecode(String token) {
    return java.net.URLDecoder.decode(token, StandardCharsets.UTF_8);
  }

  private static String token(HttpClient client, String page) throws Exception {
    var answer = client.send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.ofString());
    Matcher found = TOKEN.matcher(answer.body());
    if (!found.find()) {
      throw new IllegalStateException("No form on " + page + ", which answered " + answer.statusCode());
    }
    return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
  }

  private static void post(HttpClient client, String page, String form) throws Exception {
    client.send(
        HttpRequest.newBuilder(URI.create(page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }

  /** One connection. */
  private static final class Saver implements Runnable {

    private final int port;
    private final Session session;
    private final int number;
    private final long end;
    private final List<Long> times = new ArrayList<>(20_000);
    private String failed;
    private boolean closes;

    private Saver(int port, Session session, int number, long end) {
      this.port = port;
      this.session = session;
      this.number = number;
      this.end = end;
    }

    @Override
    public void run() {
      var save = 0;
      while (failed == null && System.nanoTime() < end) {
        save = save(save);
      }
    }

    /** Saves until the server, which does so after a hundred requests, or the time ends the connection. */
    private int save(int first) {
      var save = first;
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress("localhost", port));
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var in = new BufferedInputStream(socket.getInputStream());
        var out = socket.getOutputStream();
        closes = false;
        for (; !closes && System.nanoTime() < end; save++) {
          var request = request(save);
          var start = System.nanoTime();
          out.write(request);
          var status = answer(in);
          times.add(System.nanoTime() - start);
          if (status != 201) {
            failed = "status " + status;
            break;
          }
        }
      } catch (IOException broken) {
        failed = broken.toString();
      }
      return save;
    }

    private byte[] request(int save) {
      var body = CONCERN.formatted(number, save, save % 28 + 1).getBytes(StandardCharsets.UTF_8);
      var head =
          """
          POST /api/records/concern HTTP/1.1
          Host: localhost
          Cookie: %s
          X-CSRF-TOKEN: %s
          Content-Type: application/json
          Content-Length: %d

          """
              .formatted(session.cookie(), session.token(), body.length)
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.ISO_8859_1);
      var whole = Arrays.copyOf(head, head.length + body.length);
      System.arraycopy(body, 0, whole, head.length, body.length);
      return whole;
    }

    /** Reads one answer to its end; its status. */
    private int answer(InputStream in) throws IOException {
      var line = line(in);
      var status = Integer.parseInt(line.substring(9, 12));
      var length = -1;
      while (!(line = line(in)).isEmpty()) {
        if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
          length = Integer.parseInt(line.substring(15).strip());
        }
        closes |= line.equalsIgnoreCase("Connection: close");
      }
      if (length >= 0) {
        in.skipNBytes(length);
        return status;
      }
      int chunk;
      while ((chunk = Integer.parseInt(line(in).strip(), 16)) > 0) {
        in.skipNBytes(chunk + 2L);
      }
      line(in);
      return status;
    }

    private static String line(InputStream in) throws IOException {
      var text = new StringBuilder(64);
      int next;
      while ((next = in.read()) != '\n') {
        if (next < 0) {
          throw new IOException("the connection was closed");
        }
        if (next != '\r') {
          text.append((char) next);
        }
      }
      return text.toString();
    }
  }

  private static final String CONCERN =
      """
      {"body": {
        "subject": {"given-name": "Made %d", "family-name": "Up %d", "date-of-birth": "2011-06-%02d", "sex": "female"},
        "concern": {"about-whom": "child", "seen-at": "2026-03-10T19:40:00Z", "categories": ["neglect", "domestic-abuse"],
          "facts": "No food in the house and no heating. She was looking after her brother, who is four, and said that she does so on most days. A neighbour had called because of shouting on Sunday night. The kitchen was dirty, the fridge empty and there was one bare mattress in the children’s room. A man was there when the door was opened and left without a word; nobody would say who he was."},
        "safety": {"immediate-danger": "no", "done": "The aunt came and stays until tomorrow; the school is told in the morning", "protects": "An aunt two streets away and a teacher whom she trusts"},
        "aware": {"seen": "yes", "environment": "Fridge empty, one bare mattress in the children’s room, heating off, windows broken and covered with card", "appearance": "Thin, clothes too small and damp, a cough"},
        "voice-of-the-child": {"spoken-to": "yes", "spoken-alone": "yes", "own-words": "“Mum’s not been back since Sunday. I do his tea. I want my nan. Please don’t tell them that I said it.”", "demeanour": "Tired and older than her years, watched the door, brightened when her brother laughed"},
        "consent": {"agreement": "not-asked", "without-because": "No adult was there to ask"},
        "risk": {"level": "medium", "reason": "Left alone for days with a small child"}}}
      """;
}
