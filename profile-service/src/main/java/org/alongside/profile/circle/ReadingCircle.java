package org.alongside.profile.circle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.page.Page;
import org.alongside.kit.tenancy.Caller;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.Right;
import org.jspecify.annotations.Nullable;

/** Who stands around a person now. */
@ApplicationScoped
public class ReadingCircle {

    private final Access access;
    private final Circle circle;
    private final AccessRecorder recorder;
    private final Clock clock;

    ReadingCircle(Access access, Circle circle, AccessRecorder recorder, Clock clock) {
        this.access = access;
        this.circle = circle;
        this.recorder = recorder;
        this.clock = clock;
    }

    Page<MemberView> read(Caller caller, UUID person, @Nullable UUID after, int limit) {
        access.toRead(caller, person, Right.READ_CIRCLE);
        List<MemberView> members =
                circle.page(caller.tenant(), person, Grant.today(clock.instant()), after, limit + 1).stream()
                        .map(MemberView::of)
                        .toList();
        recorder.read(caller, "readCircle", person, "/v1/people/" + person + "/circle");
        return Page.fromOneMore(members, limit, member -> member.memberId().toString());
    }
}
