package org.alongside.plan.engine.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.alongside.plan.engine.VoiceCommand;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.voice.Answer;
import org.jspecify.annotations.Nullable;

/** The oracle's page about ideas: what was said, who said it, and what the service owes. */
final class VoiceBook {

    private static final class Page {
        final String account;
        boolean owed;
        boolean thinking;
        boolean takenBack;

        @Nullable
        LocalDate until;

        Page(String account, boolean owed) {
            this.account = account;
            this.owed = owed;
        }
    }

    private final Map<ItemId, Page> pages = new HashMap<>();

    /** The ideas that the service owes an answer to. */
    long owed() {
        return pages.values().stream().filter(page -> page.owed).count();
    }

    /** The ideas that have no answer that counts on that day. */
    long unanswered(Instant now) {
        LocalDate today = now.atZone(ZoneId.of("Europe/London")).toLocalDate();
        return pages.values().stream()
                .filter(page -> page.owed && (page.until == null || today.isAfter(page.until)))
                .count();
    }

    String answerTo(VoiceCommand command, String account, @Nullable Seat seat, Instant now) {
        return switch (command) {
            case VoiceCommand.PutIdea put -> Oracle.DONE;
            case VoiceCommand.AnswerIdea answer -> answerTo(answer, seat, now);
            case VoiceCommand.WithdrawIdea withdraw -> {
                Page page = pages.get(withdraw.itemId());
                yield page == null
                        ? "unknown-item"
                        : !page.account.equals(account) ? "not-yours" : page.takenBack ? Oracle.AS_BEFORE : Oracle.DONE;
            }
        };
    }

    private String answerTo(VoiceCommand.AnswerIdea answer, @Nullable Seat seat, Instant now) {
        if (seat == null) {
            return "not-your-seat";
        }
        Page page = pages.get(answer.itemId());
        if (page == null) {
            return "unknown-item";
        }
        if (seat == Seat.PERSON) {
            return "not-your-seat";
        }
        if (!page.owed) {
            return "already-answered";
        }
        LocalDate today = now.atZone(ZoneId.of("Europe/London")).toLocalDate();
        if (answer.answer() != Answer.Kind.STILL_THINKING) {
            return answer.until() == null ? Oracle.DONE : "needs-a-day";
        }
        return page.thinking
                ? "thought-about-once"
                : answer.until() != null && answer.until().isAfter(today) ? Oracle.DONE : "needs-a-day";
    }

    void note(VoiceCommand command, ItemId itemId, String account, @Nullable Seat seat) {
        switch (command) {
            case VoiceCommand.PutIdea put -> pages.put(itemId, new Page(account, seat != Seat.WORKER));
            case VoiceCommand.AnswerIdea answer -> {
                Page page = page(itemId);
                page.thinking = answer.answer() == Answer.Kind.STILL_THINKING;
                page.owed = page.thinking;
                page.until = answer.until();
            }
            case VoiceCommand.WithdrawIdea withdraw -> {
                page(itemId).takenBack = true;
                page(itemId).owed = false;
            }
        }
    }

    private Page page(ItemId itemId) {
        Page page = pages.get(itemId);
        if (page == null) {
            throw new AssertionError("no page for " + itemId);
        }
        return page;
    }
}
