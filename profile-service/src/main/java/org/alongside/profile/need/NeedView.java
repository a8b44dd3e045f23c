package org.alongside.profile.need;

import java.util.UUID;
import org.alongside.profile.PersonalText;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.section.Recorded;
import org.alongside.profile.section.SectionView.RecordedView;
import org.jspecify.annotations.Nullable;

/** A need as it is shown: the person's account beside the assessor's. */
public record NeedView(
        UUID needId,
        UUID personId,
        int version,
        PersonalText what,
        @Nullable RecordedView<OwnAccount> ownAccount,
        Eligibility eligibility,
        @Nullable Assessment assessment,
        ActedBy recorded,
        @Nullable UUID supersedes,
        @Nullable UUID supersededBy) {

    static NeedView of(Need need) {
        Assessment assessment = need.content().assessment();
        Eligibility eligibility = assessment == null ? null : assessment.eligibility();
        Recorded<OwnAccount> account = need.ownAccount();
        return new NeedView(
                need.needId(),
                need.personId(),
                need.version(),
                need.content().what(),
                account == null ? null : RecordedView.of(account),
                eligibility == null ? Eligibility.NOT_YET_ASSESSED : eligibility,
                assessment,
                need.recorded(),
                need.supersedes(),
                need.supersededBy());
    }
}
