package org.alongside.profile.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.page.Page;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.Right;
import org.jspecify.annotations.Nullable;

/** A person's needs, those that others have followed too. */
@ApplicationScoped
public class ReadingNeeds {

    private final Access access;
    private final Needs needs;
    private final AccessRecorder recorder;

    ReadingNeeds(Access access, Needs needs, AccessRecorder recorder) {
        this.access = access;
        this.needs = needs;
        this.recorder = recorder;
    }

    Page<NeedView> all(Caller caller, UUID person, @Nullable UUID before, int limit) {
        access.toRead(caller, person, Right.READ_NEEDS);
        List<NeedView> found = needs.page(caller.tenant(), person, before, limit + 1).stream()
                .map(NeedView::of)
                .toList();
        recorder.read(caller, "listNeeds", person, "/v1/people/" + person + "/needs");
        return Page.fromOneMore(found, limit, need -> need.needId().toString());
    }

    NeedView one(Caller caller, UUID person, UUID needId) {
        access.toRead(caller, person, Right.READ_NEEDS);
        Need need = needs.find(caller.tenant(), person, needId).orElseThrow(ProblemException::notFound);
        recorder.read(caller, "readNeed", person, need.address());
        return NeedView.of(need);
    }
}
