package org.invicta.app.county;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/**
 * Makes the made-up county of a store. Every step may be repeated without doing anything twice, so a making that was interrupted is
 * finished by the next.
 */
@Component
public class MakeCounty {

  private static final long USUAL_SEED = 1;

  private final Practice practice;
  private final CountyRegister register;
  private final TakeInCounty takeIn;
  private final PostPlanned post;
  private final LifeOfCounty life;
  private final InstantSource clock;

  MakeCounty(
      Practice practice,
      CountyRegister register,
      TakeInCounty takeIn,
      PostPlanned post,
      LifeOfCounty life,
      InstantSource clock) {
    this.practice = practice;
    this.register = register;
    this.takeIn = takeIn;
    this.post = post;
    this.life = life;
    this.clock = clock;
  }

  /**
   * The plan of the county that this store holds, or else of one up to today.
   *
   * @param seed the seed asked for; empty for whichever there is
   * @throws org.invicta.app.Refused when the store holds another county
   */
  public CountyPlan plan(CountySize size, OptionalLong seed) {
    return register
        .entry()
        .map(there -> same(there.plan(), size, seed))
        .orElseGet(() -> new CountyPlan(size, seed.orElse(USUAL_SEED), today()));
  }

  private static CountyPlan same(CountyPlan there, CountySize size, OptionalLong seed) {
    var asked = new CountyPlan(size, seed.orElse(there.seed()), there.until());
    if (!asked.equals(there)) {
      throw CountyRefusals.anotherCounty(there, asked);
    }
    return there;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), London.ZONE);
  }

  /**
   * Makes what is not there yet.
   *
   * @param progress told in plain words how far it is
   * @return whether anything was left to make
   * @throws org.invicta.app.Refused when the store holds records that are not made up, or another county
   */
  public boolean make(CountyPlan plan, Consumer<String> progress) {
    if (register.entry().filter(CountyRegister.Entry::finished).isPresent()) {
      same(register.entry().orElseThrow().plan(), plan.size(), OptionalLong.of(plan.seed()));
      return false;
    }
    var county = new County(plan, practice);
    register.begin(plan);
    same(register.entry().orElseThrow().plan(), plan.size(), OptionalLong.of(plan.seed()));
    progress.accept("people: " + count(takeIn.people(county)));
    take(Settlement.SCHOOL, "schools", county.schools(), progress);
    take(Settlement.CENSUS, "school censuses", county.censuses(), progress);
    take(Settlement.HOUSEHOLD, "households", county.households(), progress);
    take(Collisions.TYPE, "road collisions", county.collisions(), progress);
    take(Crimes.TYPE, "street crimes", county.crimes(), progress);
    postUpdates(plan, progress);
    life.make(plan, county, progress);
    register.finish();
    return true;
  }

  private void take(Code type, String words, Stream<Drafted> drafts, Consumer<String> progress) {
    progress.accept(words + ": " + count(takeIn.records(type, drafts).total()));
  }

  private void postUpdates(CountyPlan plan, Consumer<String> progress) {
    long actions = 0;
    long updates = 0;
    for (var planned : new PlannedUpdates(plan, practice).all().toList()) {
      actions++;
      updates += post.on(planned);
    }
    progress.accept(
        "updates of owners: %s on %s actions".formatted(count(updates), count(actions)));
  }

  /** What the maker knows of a county, whether it has been made or not. */
  public Truth truth(CountyPlan plan) {
    return new County(plan, practice).truth();
  }

  private static String count(long number) {
    return String.format(Locale.UK, "%,d", number);
  }
}
