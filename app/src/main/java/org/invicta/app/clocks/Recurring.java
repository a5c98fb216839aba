package org.invicta.app.clocks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/**
 * Work that is done again and again, on one of the nodes that share a database, while pages are served. If that node goes away
 * without a word another takes over after half a minute.
 */
public final class Recurring implements ApplicationListener<ApplicationReadyEvent>, AutoCloseable {

  private static final Duration HEARTBEAT = Duration.ofSeconds(6);
  private static final int MISSED = 5;

  private final Optional<Scheduler> scheduler;

  /**
   * The work.
   *
   * @param name what it is called
   * @param table where the library keeps its one row
   * @param every how long after it has ended it begins again; nought or less for never
   */
  public record Job(String name, String table, Duration every, Runnable work) {}

  /** Work that begins once the application serves. */
  public Recurring(DataSource dataSource, Job job, InstantSource time) {
    this.scheduler =
        job.every().isPositive() ? Optional.of(of(dataSource, job, time)) : Optional.empty();
  }

  private static Scheduler of(DataSource dataSource, Job job, InstantSource time) {
    return Scheduler.create(dataSource)
        .startTasks(
            Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((_, _) -> job.work().run()))
        .tableName(job.table())
        // a name that says nothing of the machine
        .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
        .clock(time::instant)
        .threads(1)
        .pollingInterval(job.every())
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED)
        .failureLogging(LogLevel.ERROR, true)
        .shutdownMaxWait(Duration.ofSeconds(10))
        .build();
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
      start();
    }
  }

  void start() {
    scheduler.ifPresent(Scheduler::start);
  }

  /** Ends it, and waits a little for work that has begun. */
  @Override
  public void close() {
    scheduler.ifPresent(Scheduler::stop);
  }
}
