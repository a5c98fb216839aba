package org.invicta.app.clocks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Looks for clocks that are due, again and again, on one of the nodes that share a database. If that node goes away without a word
 * another takes over after half a minute.
 */
final class ClockSchedule implements AutoCloseable {

  private static final Duration HEARTBEAT = Duration.ofSeconds(6);
  private static final int MISSED = 5;

  private final Scheduler scheduler;

  ClockSchedule(DataSource dataSource, WakeClocks clocks, Duration every, InstantSource time) {
    var task = Tasks.recurring("clocks", FixedDelay.of(every)).execute((_, _) -> clocks.wake());
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(task)
            .tableName("clocks.task")
            // a name that says nothing of the machine
            .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
            .clock(time::instant)
            .threads(1)
            .pollingInterval(every)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .failureLogging(LogLevel.ERROR, true)
            .shutdownMaxWait(Duration.ofSeconds(10))
            .build();
  }

  void start() {
    scheduler.start();
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
