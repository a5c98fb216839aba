package org.invicta.app.cli;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.invicta.app.Refused;
import org.invicta.app.Refused.Fault;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Verbs that only the tests have. */
public final class VerbsForTests {

  /** The project's own practice files: the application does not start without any. */
  static final String PRACTICE =
      Path.of(System.getProperty("invicta.root", ".."), "practice").toAbsolutePath().toString();

  private VerbsForTests() {}

  /** Refuses, for the reason named. */
  @Command(name = "test-refuses", hidden = true)
  public static final class Refuses implements Verb {

    @Option(names = "--fault", required = true)
    private Fault fault = Fault.WORK;

    @Override
    public Integer call() {
      throw new RuntimeException(
          new Refused(fault, "T001", "The kettle is empty.", "Fill the kettle."));
    }
  }

  /** Counts stores, which is one, with the application's beans. */
  @Command(name = "test-counts", hidden = true)
  public static final class Counts extends StoreVerb {

    @Option(names = "--url")
    private String url = "";

    @Option(names = "--user")
    private String user = "";

    @Option(names = "--password")
    private String password = "";

    @Option(names = "--break")
    private boolean breaks;

    @Override
    protected Map<String, Object> properties() {
      return Map.of(
          "invicta.database.url", url,
          "invicta.database.user", user,
          "invicta.database.password", password);
    }

    @Override
    protected int run(BeanFactory beans) {
      say("counting");
      if (breaks) {
        throw new IllegalStateException("broken on the way");
      }
      var sql = JdbcClient.create(beans.getBean(DataSource.class));
      out().println(sql.sql("SELECT count(*) FROM store_identity").query(Long.class).single());
      return 0;
    }
  }
}
