package org.alongside.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.kit.testing.Tokens;
import org.jspecify.annotations.Nullable;

/** What the tests ask of the service, over HTTP. Accounts are development accounts: the name is enough to sign in. */
public final class Api {

    /** An account signs in once, so that a race is about the service and not about signing. */
    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();

    private Api() {}

    /** A registered person, with the code that nobody has used yet. */
    public record Registered(String personId, String claimCode) {

        public String path() {
            return "/v1/people/" + personId;
        }
    }

    /** A worker's or person's account that no other test uses. */
    public static String freshWorker() {
        return "worker-" + UUID.randomUUID();
    }

    public static String freshPerson() {
        return "person-" + UUID.randomUUID();
    }

    public static RequestSpecification as(String account) {
        return withToken(SIGNED_IN.computeIfAbsent(account, Tokens::of));
    }

    public static RequestSpecification withToken(String token) {
        return given().auth().preemptive().oauth2(token);
    }

    public static RequestSpecification json(RequestSpecification request, String body) {
        return request.contentType(ContentType.JSON).body(body);
    }

    public static Registered register(String worker) {
        return register(worker, "Sam");
    }

    public static Registered register(String worker, String name) {
        var answer = json(as(worker), "{\"preferredName\":\"" + name + "\"}")
                .post("/v1/people")
                .then()
                .statusCode(201)
                .extract();
        return new Registered(answer.path("personId"), answer.path("claimCode"));
    }

    public static ValidatableResponse claim(String account, String code) {
        return json(as(account), "{\"claimCode\":\"" + code + "\"}")
                .post("/v1/account-claims")
                .then();
    }

    /** A person whom {@code worker} has registered and {@code account} has claimed. */
    public static Registered claimed(String worker, String account) {
        Registered person = register(worker);
        claim(account, person.claimCode()).statusCode(200);
        return person;
    }

    public static ValidatableResponse add(
            String by, Registered person, String account, String role, String scope, @Nullable LocalDate until) {
        String body = "{\"account\":\"" + Tokens.subjectOf(account) + "\",\"role\":\"" + role + "\",\"scope\":[" + scope
                + "]" + (until == null ? "" : ",\"until\":\"" + until + "\"") + "}";
        return json(as(by), body).post(person.path() + "/circle").then();
    }

    public static String added(String by, Registered person, String account, String role) {
        return add(by, person, account, role, "\"PROFILE\",\"PLAN\"", null)
                .statusCode(201)
                .extract()
                .path("memberId");
    }

    public static String entry(String words, String whose) {
        return "{\"entries\":[{\"words\":\"" + words + "\",\"whose\":\"" + whose + "\"}]}";
    }

    public static ValidatableResponse write(
            String by, Registered person, String section, @Nullable Integer read, String body) {
        RequestSpecification request = json(as(by), body);
        return (read == null ? request : request.header("If-Match", "\"" + read + "\""))
                .put(person.path() + "/profile/" + section)
                .then();
    }

    public static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", equalTo(code));
    }

    /** Runs the work as often as asked, all at the same moment. */
    public static <T> List<T> race(int runners, java.util.function.IntFunction<Callable<T>> work)
            throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(runners);
        try (ExecutorService threads = Executors.newFixedThreadPool(runners)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                Callable<T> one = work.apply(i);
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return one.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
