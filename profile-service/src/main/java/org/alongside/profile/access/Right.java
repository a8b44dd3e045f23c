package org.alongside.profile.access;

import static org.alongside.profile.access.Relation.ADVOCATE;
import static org.alongside.profile.access.Relation.BROKER;
import static org.alongside.profile.access.Relation.PERSON;
import static org.alongside.profile.access.Relation.WORKER;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one table of who may do what for a person. Whoever has any grant may know that the person exists. */
public enum Right {
    READ_PERSON(everyone(), null, null, "see this person"),
    READ_PROFILE(everyone(), Scope.PROFILE, null, "read the profile"),
    WRITE_PROFILE(EnumSet.of(PERSON, WORKER, ADVOCATE), Scope.PROFILE, null, "write in the profile"),
    READ_CONVERSATIONS(everyone(), Scope.PROFILE, null, "read what was talked about"),
    PLAN_CONVERSATION(EnumSet.of(PERSON, WORKER, ADVOCATE), Scope.PROFILE, null, "plan or change a conversation"),
    TAKE_PART(everyone(), Scope.PROFILE, null, "put something down in a conversation"),
    READ_NEEDS(everyone(), Scope.PROFILE, null, "read the needs"),
    WRITE_NEEDS(EnumSet.of(PERSON, WORKER, ADVOCATE), Scope.PROFILE, null, "put down a need"),
    READ_SHORTLIST(everyone(), Scope.PLAN, null, "see the shortlist"),
    GATHER_SHORTLIST(EnumSet.of(PERSON, WORKER, ADVOCATE, BROKER), Scope.PLAN, null, "gather for the shortlist"),
    READ_CIRCLE(EnumSet.of(PERSON, WORKER, ADVOCATE), null, null, "see who is in the circle"),
    CHANGE_CIRCLE(EnumSet.of(PERSON, WORKER), null, null, "change the circle"),
    ISSUE_CLAIM_CODE(EnumSet.of(WORKER), null, null, "issue a claim code"),
    RECORD_DEATH(EnumSet.of(WORKER), null, null, "record that the person has died"),
    /** An auditor watches how the authority uses its access and sees records of every person, but no personal text. */
    READ_ACCESS_RECORDS(EnumSet.of(PERSON, WORKER), null, "auditor", "see the access records");

    private final Set<Relation> holders;
    private final @Nullable Scope scope;
    private final @Nullable String outsideRole;
    private final String doing;

    Right(Set<Relation> holders, @Nullable Scope scope, @Nullable String outsideRole, String doing) {
        this.holders = holders;
        this.scope = scope;
        this.outsideRole = outsideRole;
        this.doing = doing;
    }

    private static Set<Relation> everyone() {
        return EnumSet.allOf(Relation.class);
    }

    Set<Relation> holders() {
        return holders;
    }

    boolean isWithin(Set<Scope> granted) {
        return scope == null || granted.contains(scope);
    }

    /** The role that needs no grant for this; null = there is none. */
    @Nullable
    String outsideRole() {
        return outsideRole;
    }

    String doing() {
        return doing;
    }
}
