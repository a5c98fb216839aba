package org.invicta.app.sharing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the mail that is due sent every few seconds while pages are served, on one of the nodes that share a database. */
@Component
class SendOften implements DisposableBean {

  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Scheduler scheduler;

  SendOften(DataSource dataSource, SendMail mail, InstantSource time) {
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(Tasks.recurring("mail", FixedDelay.of(EVERY)).execute((_, _) -> mail.due()))
            .tableName("sharing.task")
            // a name that says nothing of the machine
            .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
            .clock(time::instant)
            .threads(1)
            .pollingInterval(EVERY)
            .shutdownMaxWait(Duration.ofSeconds(10))
            .build();
  }

  @EventListener
  void ready(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
      scheduler.start();
    }
  }

  @Override
  public void destroy() {
    scheduler.stop();
  }
}
