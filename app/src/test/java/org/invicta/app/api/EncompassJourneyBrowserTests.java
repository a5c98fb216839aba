package org.invicta.app.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Operation Encompass by its own roles, page by page: from the incident an officer records to what the school answers. */
@BrowserTest
class EncompassJourneyBrowserTests {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 22);
  private static final String DESK = "/desks/encompass-morning";
  private static final Pattern LINK = Pattern.compile("/message/([A-Za-z0-9_-]{43})");

  private static Walk incident(Browser browser, String reference, String kind, String basis) {
    return Walk.as(browser, "rowan-hollis")
        .open("/new/da-incident")
        .follow("The incident")
        .fill("incident.reference", reference)
        .choose("incident.kind", kind)
        .moment("incident.happened-at", FRIDAY, "15:00")
        .moment("incident.reported-at", FRIDAY, "16:30")
        .fill("incident.where", "At home")
        .fill("incident.what-happened", "A broken door")
        .fill("incident.for-schools", "There was shouting at home. A quiet start may help")
        .choose("incident.basis", basis)
        .next()
        .next();
  }

  private static Walk child(Walk officer, int number, String given, String family, LocalDate born) {
    var at = "children.children." + number + ".";
    return officer
        .add("children.children")
        .fill(at + "given-name", given)
        .fill(at + "family-name", family)
        .day(at + "born", born)
        .choose(at + "relation", "lives-there")
        .choose(at + "present", "saw")
        .choose(at + "spoken-to", "yes")
        .choose(at + "alone", "yes")
        .fill(at + "words", given + " says: I hid")
        .fill(at + "demeanour", "Shaking");
  }

  private static Walk submitted(Walk officer) {
    officer.next();
    if (officer.page().url().endsWith("/check")) {
      return officer.press("Save the record");
    }
    return officer.press("Check your answers").press("Save the record");
  }

  private static Walk checked(Walk team, String child, String told) {
    team.open(DESK).follow(child).does("Check who is told");
    return team.choose("receiver.conflict", "no")
        .choose("receiver.told", told)
        .makes("Check who is told");
  }

  /** The link in the newest mail to a mailbox, which says nothing of anybody. */
  private static String link(Browser browser, String mailbox, int number) {
    var mail = browser.mailTo(mailbox, number);
    assertThat(mail).doesNotContain("Orlop", "School", "incident");
    var found = LINK.matcher(mail.replace("=\r\n", ""));
    assertThat(found.find()).isTrue();
    return "/message/" + found.group(1);
  }

  @Test
  void eachSchoolIsToldOfItsOwnChildByMailOrByTelephone(Browser browser) {
    var pupils = new Pupils(browser);
    var elm =
        pupils.school(
            "990011",
            "Elm School",
            "open",
            """
            "key-adult-role": "Safeguarding lead", "key-adult-mailbox": "lead@990011.example"
            """);
    var fen =
        pupils.school(
            "990012",
            "Fen School",
            "open",
            """
            "key-adult-role": "Safeguarding lead", "key-adult-phone": "01632 960012"
            """);
    pupils.pupil(elm, "Gala", "Orlop", LocalDate.of(2014, 3, 1), false);
    pupils.pupil(fen, "Hugo", "Orlop", LocalDate.of(2012, 5, 5), false);
    var officer = incident(browser, "EN/11", "domestic-abuse", "daa-s49a");
    child(officer, 0, "Gala", "Orlop", LocalDate.of(2014, 3, 1));
    child(officer, 1, "Hugo", "Orlop", LocalDate.of(2012, 5, 5)).accessible();
    submitted(officer).sees("EN/11").accessible();

    var team = Walk.as(browser, "sunniva-reed").open(DESK).photographed("encompass-morning");
    assertThat(team.row("Gala Orlop")).containsText("Elm School");
    assertThat(team.row("Hugo Orlop")).containsText("Fen School");
    assertThat(team.row("Hugo Orlop")).containsText("08:30 on Monday 1 June");
    team.accessible();

    checked(team, "Gala Orlop", "key-adult").does("Send").sees("Not opened yet");
    var link = link(browser, "lead@990011.example", 1);
    var school = Walk.stranger(browser).open(link).accessible();
    school.press("Open the message").sees("Gala says: I hid").sees("section 49A");
    school.seesNothingOf("Hugo", "Fen School", "broken door").accessible();
    school
        .fill("answer.answered-by", "R. Ferrow, safeguarding lead")
        .choose("answer.our-pupil", "yes")
        .press("Send the answer")
        .sees("Your answer was received");
    Walk.stranger(browser).open(link).sees("Somebody has opened this message already");
    team.page().reload();
    team.sees("Acknowledged by the school").sees("Answered").accessible();

    checked(team, "Hugo Orlop", "key-adult");
    team.sees("Ring Fen School on 01632 960012").sees("To be told by telephone").accessible();
    team.photographed("encompass-to-ring");
    team.does("Record a missed deadline")
        .choose("late.missed-why", "recorded-late")
        .makes("Record a missed deadline")
        .does("The school has been told")
        .choose("calls.told-how", "telephone")
        .fill("calls.told-whom", "Safeguarding lead")
        .makes("The school has been told")
        .sees("Told by the police")
        .seesNothingOf("Gala", "Elm School");
    team.open("/notices").sees("Ring Fen School on 01632 960012").accessible();
  }

  @Test
  void aChildWithoutASchoolIsLookedForAndOneTaughtAtHomeIsToldOfToTheAuthority(Browser browser) {
    var pupils = new Pupils(browser);
    var closed = pupils.school("990013", "Gorse School", "closed", "");
    pupils.authority("home-1", "Council of Home Lessons", "home@council.example");
    pupils.pupil(closed, "Ines", "Penrush", LocalDate.of(2013, 4, 4), false);
    var officer = incident(browser, "EN/12", "domestic-abuse", "daa-s49a");
    submitted(child(officer, 0, "Ines", "Penrush", LocalDate.of(2013, 4, 4)));

    var team = Walk.as(browser, "sunniva-reed").open("/desks/schools-to-find").accessible();
    team.follow("Ines Penrush").accessible();
    var search = team.page().url();
    team.follow("Enrolment")
        .day("enrolment.from", LocalDate.of(2026, 1, 5))
        .choose("enrolment.home-educated", "yes")
        .fill("enrolment.told-by", "The council")
        .fill("party.school.find", "Council of Home");
    team.page().locator("button[value='find:party.school']").click();
    team.page().getByLabel("Council of Home Lessons").check();
    team.accessible().next();
    team.press("Save the record").sees("Council of Home Lessons");
    team.open(search).does("The enrolment has been entered");
    team.choose("looking.found", "home-educated")
        .makes("The enrolment has been entered")
        .sees("Found");

    checked(team, "Ines Penrush", "local-authority").does("Send");
    var first = link(browser, "home@council.example", 1);
    team.does("Send again with a new link").sees("Replaced");
    Walk.stranger(browser).open(first).sees("A newer message has been sent").accessible();
    var second = link(browser, "home@council.example", 2);
    browser.visitor().get(second);
    browser.visitor().get(second);
    expire(browser);
    Walk.stranger(browser).open(second).sees("was not opened in time").accessible();
    team.page().reload();
    team.sees("Link expired").accessible();
  }

  /** A week goes by. */
  private static void expire(Browser browser) {
    browser
        .bean(JdbcClient.class)
        .sql(
            """
            update sharing.sealed_link set expires_at = :past where opened_at is null and withdrawn_at is null
            and id in (select link_id from sharing.outgoing_mail where address = 'home@council.example')
            """)
        .param("past", Instant.parse("2026-05-30T00:00:00Z").atOffset(ZoneOffset.UTC))
        .update();
  }

  @Test
  void exploitationIsToldOnlyWhenSomebodyAgreesAndOnItsOwnBasis(Browser browser) {
    var pupils = new Pupils(browser);
    var heath =
        pupils.school(
            "990014", "Heath School", "open", "\"key-adult-mailbox\": \"lead@990014.example\"");
    pupils.pupil(heath, "Jude", "Quarrel", LocalDate.of(2011, 6, 6), false);
    var officer = incident(browser, "EN/13", "exploitation", "exploitation-safeguarding");
    submitted(child(officer, 0, "Jude", "Quarrel", LocalDate.of(2011, 6, 6)));
    var incident = officer.page().url();
    officer
        .does("Let schools be told")
        .fill("assessment.approved-why", "The school can see who waits at the gate")
        .makes("Let schools be told")
        .sees("Waits for agreement")
        .accessible();

    var team = Walk.as(browser, "sunniva-reed").open(DESK);
    assertThat(team.row("Jude Quarrel")).hasCount(0);
    var supervisor = Walk.as(browser, "amari-stroud").open(incident).sees("who waits at the gate");
    supervisor.accessible().page().locator("button[value=agree]").click();

    checked(team, "Jude Quarrel", "key-adult").does("Send as Encompass Plus");
    var school = Walk.stranger(browser).open(link(browser, "lead@990014.example", 1));
    school
        .press("Open the message")
        .sees("Children Act 2004, section 11")
        .seesNothingOf("section 49A")
        .accessible();
  }
}
