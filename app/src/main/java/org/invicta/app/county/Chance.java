package org.invicta.app.county;

import java.util.List;
import java.util.Random;

/** Chance that comes out the same for the same seed and purpose, on every machine and in every release of Java. */
final class Chance {

  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** Above this a Poisson number is put together from smaller ones, as its start underflows. */
  private static final double LARGEST_MEAN = 30;

  // the sequence of java.util.Random is laid down in its contract, unlike that of its successors
  private final Random random;

  private Chance(long seed) {
    this.random = new Random(seed);
  }

  /**
   * The chance of one purpose, independent of that of any other.
   *
   * @param seed the seed of the county
   * @param purpose what it is for, such as a district and a quarter
   */
  static Chance of(long seed, String... purpose) {
    long hash = (START ^ seed) * PRIME;
    for (String part : purpose) {
      for (int index = 0; index < part.length(); index++) {
        hash = (hash ^ part.charAt(index)) * PRIME;
      }
      hash = (hash ^ 0xffff) * PRIME;
    }
    return new Chance(hash ^ hash >>> 29);
  }

  /** A number from 0 up to but not including the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number from the least to the most, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** Whether something of this probability, 0 to 1, happens. */
  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** The place of one of the weights, each as likely as it is heavy. */
  int weighted(int... weights) {
    int total = 0;
    for (int weight : weights) {
      total += weight;
    }
    int left = random.nextInt(total);
    for (int place = 0; ; place++) {
      left -= weights[place];
      if (left < 0) {
        return place;
      }
    }
  }

  /** How many times something happens that happens so many times on average. */
  int poisson(double mean) {
    int count = 0;
    for (double left = mean; left > 0; left -= LARGEST_MEAN) {
      count += smallPoisson(Math.min(left, LARGEST_MEAN));
    }
    return count;
  }

  private int smallPoisson(double mean) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  <T> void shuffle(List<T> things) {
    for (int last = things.size() - 1; last > 0; last--) {
      java.util.Collections.swap(things, last, random.nextInt(last + 1));
    }
  }
}
