package org.alongside.profile.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.page.Page;
import org.alongside.kit.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/** Who has read or done what about a person. Looking at that is itself recorded. */
@ApplicationScoped
public class ReadingAccessRecords {

    private final Access access;
    private final AccessTrail trail;
    private final AccessRecorder recorder;

    ReadingAccessRecords(Access access, AccessTrail trail, AccessRecorder recorder) {
        this.access = access;
        this.trail = trail;
        this.recorder = recorder;
    }

    Page<AccessRecordView> read(Caller caller, UUID person, @Nullable UUID before, int limit) {
        access.toRead(caller, person, Right.READ_ACCESS_RECORDS);
        Page<AccessRecordView> page = Page.fromOneMore(
                trail.about(caller.tenant(), person, before, limit + 1),
                limit,
                record -> record.recordId().toString());
        recorder.read(caller, "listAccessRecords", person, "/v1/people/" + person + "/access-records");
        return page;
    }
}
