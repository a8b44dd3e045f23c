package org.alongside.plan.app.model;

import static org.alongside.plan.app.testing.Http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.plan.app.model.Letters.Letter;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Http;
import org.alongside.plan.app.testing.Neighbourhood;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.promise.Player;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.SampleChanges;
import org.jspecify.annotations.Nullable;

/** Many clients at once who throw the model's dice at a handful of plans, by what they know and by what they only remember. */
final class Play {

    /** So many clients at once. */
    static final int CLIENTS = 16;

    private static final int BOARDS = 4;

    private final ObjectMapper mapper;
    private final Letters letters;
    private final Post post;
    private final AtomicInteger commands = new AtomicInteger();

    /** @param mapper writes and reads the engine's types as the contract has them */
    Play(ObjectMapper mapper, Post post) {
        this.mapper = mapper;
        this.letters = new Letters(mapper);
        this.post = post;
        SampleChanges.CATALOGUE.forEach((id, listing) -> Neighbourhood.opportunity(
                id, listing.title(), listing.offeringIds().toArray(UUID[]::new)));
    }

    /** How many commands were given; the same request sent twice counts once. */
    int commands() {
        return commands.get();
    }

    /**
     * Plays a handful of plans in two halves. At half-time the two who decide about one of the plans change places.
     *
     * @param each how many commands every client gives in each half
     */
    List<Board> round(SplittableRandom dice, int each) throws InterruptedException, ExecutionException {
        List<Board> boards = new ArrayList<>();
        for (int i = 0; i < BOARDS; i++) {
            boards.add(laid(i == 1 ? Actors.PERSON : Actors.WORKER));
        }
        half(boards, dice, each);
        boards.getLast().cast().changePlaces();
        half(boards, dice, each);
        return boards;
    }

    private Board laid(Actor opener) {
        Cast cast = Cast.gathered();
        JsonNode plan = json(
                Http.post(Cast.account(opener), "/v1/people/" + cast.personId() + "/plans", "{\"title\":\"Played\"}"),
                201);
        return new Board(cast, opener, UUID.fromString(plan.path("planId").asText()), mapper);
    }

    private void half(List<Board> boards, SplittableRandom dice, int each)
            throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> playing = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Client client = new Client(dice.split(), boards, clients);
                playing.add(clients.submit(() -> {
                    for (int turn = 0; turn < each; turn++) {
                        client.turn();
                    }
                    return null;
                }));
            }
            for (Future<?> one : playing) {
                one.get();
            }
        }
    }

    /** One of the many. */
    private final class Client {

        private final SplittableRandom random;
        private final List<Board> boards;
        private final ExecutorService helpers;
        private final Map<Board, Player.Turn> last = new HashMap<>();

        Client(SplittableRandom random, List<Board> boards, ExecutorService helpers) {
            this.random = random;
            this.boards = boards;
            this.helpers = helpers;
        }

        void turn() throws InterruptedException, ExecutionException {
            Board board = boards.get(random.nextInt(boards.size()));
            Board.Knowledge known = board.knowledge(random);
            Player.Turn turn = Player.next(random.nextInt(), last.get(board), known.plan(), Instant.now());
            last.put(board, turn);
            Board target = oneIn(25) ? boards.get(random.nextInt(boards.size())) : board;
            Command command = target.cast().asTheCircleHasIt(turn.command());
            Letter letter = letters.of(command, known.plan());
            @Nullable Actor actor = oneIn(40) ? null : target.cast().playing(turn.actor());
            String ifMatch = oneIn(6) ? tag(turn, known) : null;
            boolean again = oneIn(8);
            Post.Parcel parcel = new Post.Parcel(
                    target,
                    actor,
                    command,
                    letter,
                    again || oneIn(2) ? UUID.randomUUID().toString() : null,
                    ifMatch);
            commands.incrementAndGet();
            List<Attempt> heard = new ArrayList<>(oneIn(20) ? crowd(parcel) : List.of(post.send(parcel)));
            if (again) {
                heard.addAll(sendAgain(parcel));
            }
            boolean decided =
                    heard.stream().anyMatch(one -> one.saidYes() && one.answer().hasNonNull("planVersion"));
            if (decided || oneIn(12)) {
                read(target);
            }
        }

        /** A double click, the same later, or the same key with other bytes. */
        private List<Attempt> sendAgain(Post.Parcel parcel) throws InterruptedException, ExecutionException {
            return switch (random.nextInt(3)) {
                case 0 -> atOnce(List.of(parcel, parcel));
                case 1 -> List.of(post.send(parcel));
                default -> List.of(post.send(parcel.withOtherBytes()));
            };
        }

        /** Several who have read the same do the same at the same moment. */
        private List<Attempt> crowd(Post.Parcel parcel) throws InterruptedException, ExecutionException {
            commands.addAndGet(2);
            return atOnce(List.of(parcel, parcel.withKey(null), parcel.withKey(null)));
        }

        private List<Attempt> atOnce(List<Post.Parcel> parcels) throws InterruptedException, ExecutionException {
            List<Future<Attempt>> sent = new ArrayList<>();
            for (Post.Parcel parcel : parcels) {
                sent.add(helpers.submit(() -> post.send(parcel)));
            }
            List<Attempt> heard = new ArrayList<>();
            for (Future<Attempt> one : sent) {
                heard.add(one.get());
            }
            return heard;
        }

        private String tag(Player.Turn turn, Board.Knowledge known) {
            return oneIn(12) ? "\"0\"" : Foretelling.tag(turn.command(), known.plan(), known.tag());
        }

        private void read(Board board) {
            Account account = Cast.account(board.cast().playing(Actors.ADVOCATE));
            post.read(account, board);
        }

        private boolean oneIn(int n) {
            return random.nextInt(n) == 0;
        }
    }
}
