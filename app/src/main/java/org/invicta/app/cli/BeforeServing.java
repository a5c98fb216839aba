package org.invicta.app.cli;

import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.SmartLifecycle;

/** Does a verb's work when all beans are there and the web server has not yet opened its port. */
final class BeforeServing implements SmartLifecycle {

  private final BeanFactory beans;
  private final Consumer<BeanFactory> work;
  private volatile boolean done;

  BeforeServing(BeanFactory beans, Consumer<BeanFactory> work) {
    this.beans = beans;
    this.work = work;
  }

  @Override
  public void start() {
    work.accept(beans);
    done = true;
  }

  @Override
  public void stop() {
    done = false;
  }

  @Override
  public boolean isRunning() {
    return done;
  }

  /** Long before the web server, whose phase is near the last. */
  @Override
  public int getPhase() {
    return 0;
  }
}
