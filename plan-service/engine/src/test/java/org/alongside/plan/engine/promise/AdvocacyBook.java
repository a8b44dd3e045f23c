package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.plan.engine.AdvocacyCommand;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.jspecify.annotations.Nullable;

/** The oracle's page about advocates who are owed. Duties stand in the order in which they began. */
final class AdvocacyBook {

    private static final class Task {
        @Nullable
        ItemId id;

        boolean advocate;

        @Nullable
        UUID individual;

        @Nullable
        Seat namedBy;

        boolean bothSaidYes;

        boolean waits() {
            return !advocate && !bothSaidYes;
        }
    }

    private final List<Task> tasks = new ArrayList<>();

    String answerTo(AdvocacyCommand command, Seat me) {
        if (command instanceof AdvocacyCommand.RecordDifficulty record) {
            return me == Seat.PERSON
                    ? "only-the-worker"
                    : record.difficulties().isEmpty()
                            ? "no-advocacy-duty"
                            : tasks.stream().anyMatch(Task::waits) ? "advocate-already-owed" : Oracle.DONE;
        }
        Task task = task(((Command.OnItem) command).itemId());
        if (task == null) {
            return "unknown-item";
        }
        return switch (command) {
            case AdvocacyCommand.RecordDifficulty record -> throw new AssertionError("answered above");
            case AdvocacyCommand.NameIndividual name ->
                !task.waits() ? "advocate-is-there" : name.paidOrProfessional() ? "paid-to-care" : Oracle.DONE;
            case AdvocacyCommand.AgreeToIndividual agree ->
                !agree.individualId().equals(task.individual)
                        ? "somebody-else-named"
                        : task.namedBy == me || task.bothSaidYes ? Oracle.AS_BEFORE : Oracle.DONE;
            case AdvocacyCommand.LetIndividualGo let ->
                me == Seat.WORKER
                        ? "only-the-person"
                        : let.individualId().equals(task.individual) ? Oracle.DONE : "somebody-else-named";
        };
    }

    void note(AdvocacyCommand command, Item item, Seat me) {
        AdvocacyDuty duty = (AdvocacyDuty) item;
        if (command instanceof AdvocacyCommand.RecordDifficulty) {
            Task begun = new Task();
            begun.id = duty.itemId();
            tasks.add(begun);
            return;
        }
        Task task = Objects.requireNonNull(task(duty.itemId()));
        switch (command) {
            case AdvocacyCommand.RecordDifficulty record -> throw new AssertionError("noted above");
            case AdvocacyCommand.NameIndividual name -> {
                task.individual = Objects.requireNonNull(duty.individual()).individualId();
                task.namedBy = me;
            }
            case AdvocacyCommand.AgreeToIndividual agree -> task.bothSaidYes = true;
            case AdvocacyCommand.LetIndividualGo let -> {
                task.individual = null;
                task.bothSaidYes = false;
            }
        }
    }

    /** The service has said yes to a request for an advocate: one is owed from then on, if none was. */
    void wasGranted() {
        if (tasks.stream().noneMatch(Task::waits)) {
            tasks.add(new Task());
        }
    }

    void anAdvocateActed() {
        tasks.stream().filter(Task::waits).forEach(task -> task.advocate = true);
    }

    private @Nullable Task task(ItemId id) {
        return tasks.stream().filter(task -> id.equals(task.id)).findFirst().orElse(null);
    }

    /** Demands that the plan is as this page has it, and learns the ids of tasks that began by a request. */
    void isAsIn(Plan plan) {
        List<AdvocacyDuty> duties = plan.items(AdvocacyDuty.class);
        assertThat(duties).hasSameSizeAs(tasks);
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            AdvocacyDuty duty = duties.get(i);
            task.id = duty.itemId();
            assertThat(duty.isOpen()).isEqualTo(task.waits());
            assertThat(duty.joined() != null).isEqualTo(task.advocate);
            assertThat(duty.individual() == null ? null : duty.individual().individualId())
                    .isEqualTo(task.individual);
        }
    }
}
