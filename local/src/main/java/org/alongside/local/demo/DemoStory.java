package org.alongside.local.demo;

import static org.alongside.local.demo.Bodies.actionOfWorker;
import static org.alongside.local.demo.Bodies.fortyMinutesByBus;
import static org.alongside.local.demo.Bodies.goal;
import static org.alongside.local.demo.Bodies.proposal;
import static org.alongside.local.demo.Bodies.section;
import static org.alongside.local.demo.Bodies.weekdayMornings;
import static org.alongside.local.demo.Bodies.with;
import static org.alongside.local.demo.Bodies.words;
import static org.alongside.local.demo.Teller.demand;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The main job from end to end, through the gateway over HTTP, told in plain words. Every step demands what was promised, and
 * the story breaks off with a sentence at the first that is not so. It can be told any number of times.
 */
public final class DemoStory {
    private static final String LOVES = "I love cooking for other people, and food that my children will eat too";
    private static final String GOAL = "I want to be the one who makes the dinner, not the one who is brought it";

    /** A little after the first course of the sample begins, and moved with it. */
    private static final LocalDate FIRST_VISIT = LocalDate.of(2027, 1, 15);

    private final Stage stage;
    private final Path feed;
    private final LocalDate today;
    private final Teller teller;

    private DemoStory(Stage stage, Path feed, LocalDate today, Teller teller) {
        this.stage = stage;
        this.feed = feed;
        this.today = today;
        this.teller = teller;
    }

    /** Tells the story with the sample feed of the project whose folder is in the system property {@code alongside.home}. */
    public static void run(URI gateway, URI identity, PrintStream out) {
        Path home = Path.of(System.getProperty("alongside.home", ""));
        run(
                gateway,
                identity,
                home.resolve("sample-data/feeds/northshire-2027.xml"),
                out,
                (method, path, status, headers, body) -> {});
    }

    /**
     * Tells the story.
     *
     * @param feed an XCRI-CAP 1.2 document with something about cooking on weekday mornings near the sample place; its dates
     *     are moved by whole years until all lie ahead
     * @param check looks at each answer of the gateway
     * @throws RuntimeException with a sentence, at the first step that is not as promised
     */
    public static void run(URI gateway, URI identity, Path feed, PrintStream out, AnswerCheck check) {
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
        new DemoStory(new Stage(gateway, identity, check), feed, today, new Teller(out)).tell();
    }

    private void tell() {
        String sample = sample();
        SampleYears years = SampleYears.ahead(sample, today);
        teller.chapter("Alongside: one story, from a provider's feed to a plan that both sides have made");
        sendTheFeed(years.move(sample));
        Account worker = Account.user(stage, "worker");
        Account person = Account.user(stage, "person-" + UUID.randomUUID());
        String personId = claimTheAccount(worker, person);
        writeTheProfile(person, personId);
        strangersSeeNothing(personId);
        String planId = worker.post("/v1/people/" + personId + "/plans", Map.of("title", "Back to work that I like"))
                .was(201)
                .says("/status", "DRAFT")
                .text("/planId");
        Answer declined = putGoalsForward(worker, person, planId);
        byte[] versionOne = agreeOnOtherWords(worker, person, planId, declined, years.move(FIRST_VISIT));
        Sides sides = new Sides(stage, teller, worker, person, personId, planId, today);
        new FittingChapter(sides, LOVES).tell();
        teller.chapter("What was agreed stays as it was agreed");
        exactly(person, planId, 2);
        demand(Arrays.equals(versionOne, exactly(person, planId, 1)), "version 1 should be the same bytes as before");
        teller.tell("Version 1 can still be shown byte for byte, and its hash is what its bytes hash to.");
        List.of(
                        new IdeaChapter(sides),
                        new NoChapter(sides),
                        new TelephoneChapter(sides),
                        new RequirementChapter(sides),
                        new RiskChapter(sides),
                        new PerspectivesChapter(sides),
                        new ReviewChapter(sides),
                        new DirectPaymentChapter(sides),
                        new WhoDecidedChapter(sides),
                        new CatalogueChapter(stage, teller, today),
                        new SearchChapter(stage, teller),
                        new FeedbackChapter(sides, stage))
                .forEach(Chapter::tell);
        teller.chapter("Every step was as promised.");
    }

    private String sample() {
        try {
            return Files.readString(feed);
        } catch (IOException e) {
            throw new StoryBroken("the file " + feed + " cannot be read");
        }
    }

    private void sendTheFeed(String document) {
        teller.chapter("A provider sends its courses");
        Account.user(stage, "catalogue-steward")
                .post("/v1/publishing-rights", Map.of("client", "provider", "everyProvider", true))
                .wasEither(200, 201);
        teller.tell(
                "The catalogue steward has said for whom the client \"provider\" may publish; nobody else's client may.");
        Providing providing = new Providing(Account.system(stage, "provider"));
        String name = feed.getFileName().toString().replace(".xml", "");
        Answer run = providing.send(name, "XCRI_CAP_1_2", "application/xml", document);
        run.says("/status", "DONE");
        demand(Integer.parseInt(run.text("/counts/read")) > 0, "the sample feed should have courses in it");
        teller.tell(
                "Read %s courses: %s new, %s changed, %s as they were, %s that the provider has to mend.",
                run.text("/counts/read"),
                run.text("/counts/created"),
                run.text("/counts/changed"),
                run.text("/counts/unchanged"),
                run.text("/counts/refused"));
    }

    private String claimTheAccount(Account worker, Account person) {
        teller.chapter("A person, and an account that only they can claim");
        Answer registered =
                worker.post("/v1/people", Map.of("preferredName", "Sam")).was(201);
        String claimCode = registered.text("/claimCode");
        Map<String, Object> code = Map.of("claimCode", claimCode);
        teller.tell("A worker registers Sam, a single parent, and gets a one-time code to hand over: %s.", claimCode);
        Answer notTheirs = worker.post("/v1/account-claims", code).refused(422, "account-cannot-claim");
        teller.tell("The worker tries the code. \"%s\"", notTheirs.sentence());
        person.post("/v1/account-claims", code).was(200).says("/personId", registered.text("/personId"));
        teller.tell("Sam signs in and claims the account.");
        Account somebody = Account.user(stage, "person-" + UUID.randomUUID());
        Answer used = somebody.post("/v1/account-claims", code).refused(422, "claim-code-not-valid");
        teller.tell("Somebody else tries the same code. \"%s\"", used.sentence());
        return registered.text("/personId");
    }

    private void writeTheProfile(Account person, String personId) {
        String profile = "/v1/people/" + personId + "/profile/";
        Map.of(
                        "about-me",
                        section("What is most important to me", "My two children. I am there for them after school"),
                        "interests",
                        section("What I like", LOVES),
                        "availability",
                        weekdayMornings(),
                        "travel",
                        fortyMinutesByBus())
                .forEach((name, section) ->
                        person.put(profile + name, section).was(200).says("/version", "1"));
        teller.tell(
                "Sam writes what matters: the children; cooking; free on weekday mornings; at most 40 minutes by bus.");
    }

    /** Returns the proposal to which the person said no. */
    private Answer putGoalsForward(Account worker, Account person, String planId) {
        teller.chapter("Two sides, one plan");
        String proposals = "/v1/plans/" + planId + "/proposals";
        Answer office = worker.post(
                        proposals,
                        proposal(
                                "The usual first step",
                                goal("office", "Get an office job", "Work that pays", "Applications sent each week")))
                .was(201)
                .says("/awaiting/0", "PERSON");
        teller.tell("The worker puts a goal forward: get an office job. Nothing is agreed by that; it awaits Sam.");
        Answer own = person.post(proposals, proposal("This is what I talked about", cooking()))
                .was(201)
                .says("/awaiting/0", "WORKER");
        teller.tell("Sam puts a goal forward too: \"%s\".", GOAL);
        String path = proposals + "/" + office.text("/proposalId");
        person.post(
                        path + "/declines",
                        with(words(office), "reason", "Nobody asked me. I have never wanted to work in an office."))
                .was(200)
                .says("/status", "DECLINED");
        worker.post(path + "/agreements", words(office)).refused(409, "proposal-declined");
        person.get("/v1/plans/" + planId).was(200).says("/planVersion", "0").says("/status", "DRAFT");
        teller.tell("Sam says no to the office, in Sam's own words. The no is kept, and the plan is unchanged.");
        person.post(
                        proposals + "/" + own.text("/proposalId") + "/withdrawals",
                        with(words(own), "reason", "Put it in place of the office, then it is one plan."))
                .was(200)
                .says("/status", "WITHDRAWN");
        return office;
    }

    /** Returns the bytes of version 1. */
    private byte[] agreeOnOtherWords(
            Account worker, Account person, String planId, Answer declined, LocalDate firstVisit) {
        teller.chapter("Other words, and both agree to exactly those");
        String path = "/v1/plans/" + planId + "/proposals/" + declined.text("/proposalId");
        Map<String, Object> reason =
                with(words(declined), "reason", "You are right. In your words, then, and a first step that I owe you.");
        Answer revised = worker.post(
                        path + "/revisions",
                        with(
                                reason,
                                "changes",
                                List.of(
                                        cooking(),
                                        actionOfWorker(
                                                "cooking",
                                                "Visit the community kitchen with Sam",
                                                firstVisit.toString()))))
                .was(201)
                .says("/revision", "2")
                .says("/awaiting/0", "PERSON");
        teller.tell("The worker puts Sam's words in their place, and a first step for the worker.");
        Answer stale = person.post(path + "/agreements", words(declined)).refused(409, "proposal-changed");
        teller.tell(
                "A tab that Sam left open shows the old words, and Sam presses agree there. \"%s\"", stale.sentence());
        Map<String, Object> yes = with(words(revised), "inMyWords", "Yes. These are my words.");
        Answer agreed = person.post(path + "/agreements", yes)
                .was(200)
                .says("/status", "AGREED")
                .says("/planVersion", "1");
        Answer again = person.post(path + "/agreements", yes).was(200);
        demand(Arrays.equals(agreed.bytes(), again.bytes()), "agreeing twice should give the same answer");
        teller.tell("Sam reads the new words and agrees to them: that is version 1. A double click changes nothing.");
        return exactly(person, planId, 1);
    }

    private static Map<String, Object> cooking() {
        return goal("cooking", "Cook for other people, and be paid for it", GOAL, "How sure am I in a busy kitchen?");
    }

    private void strangersSeeNothing(String personId) {
        Account colleague = Account.user(stage, "worker-two");
        Account elsewhere = Account.user(stage, "worker-elsewhere");
        for (Account stranger : List.of(colleague, elsewhere)) {
            stranger.get("/v1/people/" + personId).refused(404, "not-found");
            stranger.get("/v1/people/" + personId + "/plans").refused(404, "not-found");
        }
        teller.tell(
                "A colleague who is not in Sam's circle, and a worker of another authority, are told that there is nothing there.");
    }

    /** The bytes of a version, after a check that they hash to their ETag. */
    private static byte[] exactly(Account account, String planId, int version) {
        Answer answer = account.get("/v1/plans/" + planId + "/versions/" + version)
                .was(200)
                .says("/version", Integer.toString(version));
        demand(
                answer.header("ETag").equals("\"sha-256:" + Sha256.of(answer.bytes()) + "\""),
                "the bytes of version " + version + " should hash to their ETag");
        return answer.bytes();
    }
}
