package org.alongside.profile.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.http.Versions;
import org.alongside.kit.id.Ids;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.Relation;
import org.alongside.profile.access.Right;
import org.jspecify.annotations.Nullable;

/** A section gets its next version, by somebody who has read the one before. */
@ApplicationScoped
public class WritingSection {

    private final TenantWrite writes;
    private final Access access;
    private final ProfileSections sections;
    private final AccessRecorder recorder;
    private final Ids ids;
    private final Clock clock;

    WritingSection(
            TenantWrite writes,
            Access access,
            ProfileSections sections,
            AccessRecorder recorder,
            Ids ids,
            Clock clock) {
        this.writes = writes;
        this.access = access;
        this.sections = sections;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the caller has seen before writing.
     *
     * @param ifMatch the tag of the version that is replaced; needed once there is one
     * @param ifNoneMatch {@code *} writes only the first version
     */
    record Conditions(@Nullable String ifMatch, @Nullable String ifNoneMatch) {}

    @Transactional
    SectionVersion write(Caller caller, UUID person, Section section, NewSection asked, Conditions conditions) {
        return writes.as(caller.tenant(), sql -> {
            Grant grant = access.toWrite(sql, caller, person, Right.WRITE_PROFILE);
            List<NewEntry> sent = asked.checkedEntries(section);
            SectionVersion before = sections.newest(sql, caller.tenant(), person, section)
                    .orElseGet(() -> SectionVersion.unwritten(person, section));
            demandRead(before, conditions);
            Instant now = clock.instant();
            SectionContent content = before.content().followedBy(asked, sent, grant.relation(), now, ids::next);
            refuseToTouchThePersonsOwn(section, grant, before.content(), content);
            SectionVersion next = new SectionVersion(
                    person, section, before.version() + 1, content, now, caller.account(), grant.relation());
            if (!sections.add(sql, caller.tenant(), next)) {
                throw changedMeanwhile();
            }
            recorder.written(
                    sql, caller, "writeProfileSection", person, "/v1/people/" + person + "/profile/" + section.path());
            return next;
        });
    }

    /** What the person has learned to say about themselves is theirs: others suggest beside it. */
    private static void refuseToTouchThePersonsOwn(
            Section section, Grant grant, SectionContent before, SectionContent next) {
        if (section == Section.EXPLAIN_TO_OTHERS
                && grant.relation() != Relation.PERSON
                && !before.keepsThePersonsIn(next)) {
            throw ProblemException.notAllowed(
                    "What the person has written here is theirs: only they change or remove it. Send it as it stands, and yours beside it as a suggestion.");
        }
    }

    private static void demandRead(SectionVersion before, Conditions conditions) {
        String tag = Versions.tag(before.version());
        if (before.version() == 0) {
            Versions.check(conditions.ifMatch(), tag);
        } else {
            if ("*".equals(conditions.ifNoneMatch())) {
                throw changedMeanwhile();
            }
            Versions.demand(conditions.ifMatch(), tag);
        }
    }

    private static ProblemException changedMeanwhile() {
        return new ProblemException(
                CommonProblem.PRECONDITION_FAILED,
                "Somebody changed this after you read it. Read it again, then decide.");
    }
}
