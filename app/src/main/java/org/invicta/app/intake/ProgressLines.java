package org.invicta.app.intake;

import java.time.Duration;
import java.util.function.Consumer;

/** Says how an import goes, one line every two seconds. */
final class ProgressLines implements WatchImport {

  private static final long PAUSE = Duration.ofSeconds(2).toNanos();
  private static final double SECOND = 1e9;
  private static final long EVERY = 512;

  private final Consumer<String> say;
  private String stage = "";
  private long stageBegan;
  private long lastSaid;

  ProgressLines(Consumer<String> say) {
    this.say = say;
  }

  @Override
  public void recognised(String words) {
    say.accept(words);
  }

  @Override
  public void progress(String now, long done, long total) {
    if (!now.equals(stage)) {
      stage = now;
      stageBegan = System.nanoTime();
      lastSaid = stageBegan;
    }
    if (done % EVERY != 0) {
      return;
    }
    long time = System.nanoTime();
    if (time - lastSaid < PAUSE) {
      return;
    }
    lastSaid = time;
    say.accept(
        "%s: %,d of %,d rows, %,.0f a second"
            .formatted(now, done, total, done * SECOND / (time - stageBegan)));
  }
}
