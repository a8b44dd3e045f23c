package org.alongside.plan.engine;

/** Why a command was refused. Each has one sentence that says what can be done instead. */
public enum Refusal {
    AGENDA_FIRST(
            "The person has not put the agenda of this review yet. Wait for it, or ask whether you may put yours first."),
    ADVOCATE_ALREADY_OWED(
            "It is on record already that an advocate has to be found. Find one: it ends when the advocate acts, or with somebody to whom you both agree."),
    ADVOCATE_IS_THERE(
            "An advocate or somebody whom you both agreed to stands beside the person already. The person can let them go, or ask for an advocate."),
    ALREADY_ANSWERED("This has its answer already. To think again, put it to them as a new idea or a proposal."),
    ALREADY_AGREED(
            "Both sides have agreed to this already. To take your agreement back, withdraw it; to change the plan, put a new proposal forward."),
    ACTION_CANCELLED("Both sides have let this action go. Add it again as a new action to take it up."),
    ATTESTED_AT_ANOTHER_TIME(
            "The agreement is said to be older than these words, or yet to come. Say when the person agreed to these very words."),
    AUTHORITY_DOES_NOT_REACH(
            "An attorney for property decides about money only, and one for welfare about everything but money. Split the proposal, or ask who has the right to it."),
    AUTHORITY_ENDED("This authority has ended. Ask who may decide now, or decide it with the person."),
    AUTHORITY_NOT_SHOWN(
            "An attorney needs the registration and a deputy the order, checked since these words were written. Look it up and send its number and that day."),
    BOTH_SEATS("One account can never hold both seats of a plan. Ask for another worker to take the worker's seat."),
    BUDGET_DOES_NOT_ADD_UP(
            "A personal budget is the authority's share and the person's contribution together. Correct the figure that is wrong, to the penny."),
    BUDGET_INCOMPLETE(
            "An agreed budget stands beside what section 25 of the Care Act 2014 wants a plan to say. Add it, or call the budget indicative for now."),
    CHANGES_CLASH(
            "Two changes of this proposal are about the same thing, or one takes away what another needs. Say it in one change, or put two proposals forward one after the other."),
    CAPACITY_NOT_RECORDED(
            "The person is presumed able to decide this. Support them to decide it, or record first that they cannot decide on these very words."),
    CAPACITY_PRESUMED(
            "Nobody lacks capacity unless an impairment keeps one of the four abilities from them; an unwise choice is no ground. Say which and why, or record that they can decide."),
    CHALLENGES_UNANSWERED(
            "A review cannot be concluded while the service owes the answer to a challenge. Answer each first, with a reason."),
    CONCLUSION_CHANGED(
            "These are not the words on the table of this review. Read it again, then agree to its conclusion or put other words."),
    DIRECT_PAYMENT_INCOMPLETE(
            "A direct payment, and nothing else, has terms: who is paid, and what is kept for an employer's costs if somebody is employed. Complete them, or choose another deployment."),
    ENQUIRY_BINDS_NOBODY(
            "A safeguarding enquiry is the authority's duty and asks nothing of the person. Raise a concern there; offer support here as a proposal."),
    CORRECTED_ALREADY(
            "A correction stands beside this title already. Object to that one first, or put a change of the title forward."),
    DAYS_BACKWARDS(
            "The last day stands before the first. Put the days the right way round, or leave one of them open."),
    EVALUATION_OVER(
            "Both sides have said what they wanted to about this, and it stays. Begin another one, or put an idea forward."),
    GOAL_CLOSED("This goal has ended. Add it again in today's words to take it up."),
    GOAL_HAS_STEPS(
            "Other goals that still stand are steps to this one. Close those first, in this proposal or before it."),
    DECIDED_ON_BEHALF(
            "This was decided on the person's behalf. The person can contradict it at any time; to change the plan, put a new proposal forward."),
    FOR_THE_PERSON(
            "This is for the person to ask, and for those who stand beside them. Hand the seat over, or record that an advocate has to be found."),
    GOAL_NEEDS_MEASURE(
            "Every goal needs at least one measure that the person has chosen. Add how they will know that it works."),
    HAS_A_SEAT("This account decides in this plan already. Invite somebody who has no seat in it."),
    GOAL_TOO_DEEP(
            "A step to a longer goal cannot have steps of its own. Make this a step to the longer goal, or a goal by itself."),
    IDEAS_UNANSWERED(
            "A review cannot be concluded while the service owes the answer to an idea. Answer each first, with a reason."),
    INTERIM_NEEDS_AN_END(
            "Nobody could tell when this would be over. Name the proposal on the table that it stands in for, or the last day for which it is promised."),
    INTERIM_STANDS(
            "Disagreement does not end support. It ends when the person says so, once both agree to what it stands in for, or after its last day."),
    INTERIM_OVER("This support in the meantime has ended. Put a proposal forward, or begin it anew."),
    INVITATION_TAKEN_BACK(
            "The person has taken this invitation back, and what was said stays. Ask the person if you would like to say more."),
    NEEDS_A_DAY(
            "Say by which later day there will be another answer if you are still thinking. Any other answer has no day."),
    NEEDS_NOTICE(
            "A review is held at least 7 days from now, unless the person asks for sooner, and never in the past. Choose a later day."),
    NEEDS_REVIEW_DATE(
            "What is imposed is looked at again within 12 months. Give a day after today and within that time."),
    NO_ADVOCACY_DUTY(
            "The duty to find an advocate begins with substantial difficulty in at least one way. Say which it is, or offer an advocate all the same."),
    NOT_A_FAILURE(
            "Only what the worker's side took on can be reported as not done. Say what this action needs, or propose a change to it."),
    NOT_A_REQUIREMENT(
            "Advice and public-health aims bind nobody. Offer it as an idea or a proposal, which the person is free to decline."),
    NOT_A_WORKER_HERE(
            "The seat goes to a worker of the person's circle, and this account is none. Bring them into the circle first."),
    NOT_HAPPENED_YET("This is looked at together after it has been. Give the day on which it was, or come back then."),
    NOT_INVITED(
            "The person has invited somebody else to say this. Ask the person for an invitation, or put an idea forward."),
    NOT_THE_HOLDER(
            "The seat is handed over by the worker who holds it, or by another of the circle once that one has left it. Ask them, or ask for a change of worker."),
    NOT_CLERICAL(
            "A correction mends a slip of the pen: it changes something, and at most a quarter of the characters. Put any other title forward as a change."),
    NOT_THE_OWNER(
            "Only whoever this action belongs to can say this. Ask them; to give it to somebody else, propose that as a change."),
    NOT_LEFT_OPEN(
            "Nothing under this id is on the table or was left open by a no. Name such a proposal, or the last day for which support is promised."),
    NOT_PAUSED("The plan is not paused, so there is nothing to take up again. It goes on as it is."),
    NEEDS_OWN_AGREEMENT(
            "This adds risk or takes support or money away, so only the person's own account can agree to it. Help them to sign in, or split the proposal."),
    NO_DISAGREEMENT(
            "Nobody has said no here that is still open. Say what you see otherwise by declining, withdrawing or a new proposal."),
    NO_LONGER_OPEN(
            "This was taken back, or its words are no longer on the table. Read it again and ask anew if it still matters."),
    NOT_THIS_POTS_PURPOSE("This pot is for something else. Use a pot of this purpose, or ask its payer to widen it."),
    NOT_YOURS("Only the account that put this forward can take it back. You can answer it, or put your own beside it."),
    NO_STANDS(
            "The person said no to this, or took their yes back. Ask them again; an attested agreement needs a witness of the person's own now, a decision for them what they have against it."),
    NOT_YOURS_TO_END(
            "Whoever imposed this ends it, and the worker writes that down. Challenge it, or ask for a review of it."),
    NOTHING_TO_CONTRADICT(
            "Nobody has agreed or decided for the person here. To take your own agreement back, withdraw it; to say no, decline."),
    NOT_A_PART(
            "A part is some of the changes and not all of them. Name changes by their place, the first is 0, and leave at least one."),
    NOTHING_PROPOSED("A proposal needs at least one change. Add what should be different."),
    NOTHING_TO_WITHDRAW("You have no agreement here to take back. To say no, decline it."),
    NOT_YOUR_SEAT(
            "This belongs to a seat of this plan that you do not hold. Leave it to who holds it; you can put an idea to them instead."),
    ONLY_THE_PERSON(
            "Only the person can say this, by their own account. To take your own side's agreement back, withdraw it."),
    ONLY_THE_WORKER(
            "This is written down by the worker who holds the plan's seat. The person agrees or declines by their own account instead."),
    OUTSIDE_THE_POTS_TIME(
            "This begins before its pot does or ends after it. Choose days within the pot's, or another pot."),
    OWNER_NEEDS_NAME(
            "Say which circle member, community asset or provider takes the action on; the person, the worker and both together need no id."),
    PAID_TO_CARE(
            "Whoever is paid or professionally engaged to care for the person cannot be the one who supports them here. Name somebody else, or find an advocate."),
    PAUSE_NEEDS_A_DAY(
            "A pause has a later day on which both look at it again; nothing lapses before or after it. Say which day."),
    PERSON_HAS_DIED(
            "The authority has recorded that the person has died, so this plan stays as it is. It can still be read; if the record is wrong, have it taken back."),
    PLAN_CLOSED("This plan has been closed by both sides. Begin a new plan to go on."),
    POT_EXCEEDED("More would be taken from a pot than is in it. Set less aside, or agree on more for the pot first."),
    POT_IS_WEEKLY(
            "This pot is filled week by week, so nothing is paid from it at once. Set an amount a week aside, or use a one-off pot."),
    PARTS_NEED_EACH_OTHER("One part needs what the other adds or takes away. Keep these together, or split elsewhere."),
    PROPOSAL_CHANGED("The words have changed since you read them. Read the current revision, then decide about that."),
    PROPOSAL_DECLINED(
            "A side has said no to these words. Put other words in their place with a revision, or talk first."),
    PROPOSAL_SPLIT("This was split in two, and the two are on the table in its place. Read them and answer each."),
    PROPOSAL_SUPERSEDED(
            "Another agreement has changed what this proposal is about. Read it again beside the plan and put a revision in its place."),
    PROPOSAL_WITHDRAWN("The side that wrote these words has taken them back. Put a new proposal forward instead."),
    READING_OFF_SCALE(
            "A reading does not fit the scale of its measure. Send 1 to 10, YES or NO, NEVER to ALWAYS, or words, as the measure has it."),
    REQUIREMENT_OVER("This requirement has ended, and what was said about it stays. Record a new one if there is one."),
    REVIEW_IS_OPEN("A review of this plan is open already. Bring what you want to talk about to that one."),
    REVIEW_NOT_YET(
            "The day of this review has not come, and there is time to read until then. Agree on that day; the person may choose a sooner one."),
    REVIEW_OVER("This review is over, and what was said in it stays. Open another one to go on."),
    READING_TIME(
            "The person has seven days to read these words before anything is said for them. Wait until then, or write down how they asked for sooner."),
    REVIEW_TOO_SELDOM(
            "A plan is looked at together at least once a year and at most once a week. Choose from 1 to 52 weeks."),
    RISK_INCOMPLETE(
            "A risk is taken together only when all of it has been said. Add what is missing, and a later day to look at it again."),
    SAME_WORKER("This worker holds the seat already. Name another worker of the circle, or say no and why."),
    SOMEBODY_ELSE_NAMED(
            "Nobody of this id is named to support the person now. Read the duty again and decide about who is named there."),
    SPENDING_NEEDS_AN_END(
            "Weekly spending from a one-off pot uses it up some day. Say until when, so that it can be counted."),
    STATEMENT_DOES_NOT_ADD_UP(
            "What was there and came in is not what was spent and is left. Correct the figure that is wrong; what the person added of their own has a place of its own."),
    STATEMENT_DOES_NOT_FOLLOW(
            "The last statement of this payment ends on another day or with another balance. Begin on the day after it with what it left, or begin as it does to correct it."),
    STATEMENT_OUTSIDE_ITS_TIME(
            "A statement is about days that have been, from the first day of the payment on. Correct the day that is wrong."),
    SUPPORT_ENDED("This support has ended by agreement. Add it again as new support to take it up."),
    QUESTION_OPEN(
            "Somebody has asked what a line of this means and waits for the answer. Answer it first, in plain words or by a clearer revision."),
    TAKEN_BACK(
            "You agreed to this and then took your agreement back, and that stays as you said it. Put a new proposal forward to settle it."),
    TIMES_DO_NOT_FIT(
            "Two of these times overlap, or one ends before it begins. Give each its own time within one day."),
    TITLE_CHANGED(
            "This is not the title that is agreed now. Read the plan again and correct the words that stand there."),
    TOO_MANY_OPEN(
            "Your side has put very many proposals forward that are still open. Withdraw or settle some of them before adding more."),
    THOUGHT_ABOUT_ONCE("You have said once that you are still thinking. Now say what you will do, and why."),
    TWO_OPTIONS_NEEDED(
            "Whoever proposes spending for somebody else shows at least two ways with their cost. Add them, and say which was chosen by whom at the cost that is set aside."),
    UNKNOWN_ACTION("The plan has no such action. Read the plan again and use the id of one of its actions."),
    UNKNOWN_ALLOCATION(
            "The plan has no such direct payment or other allocation. Read the budget again and use the id of one that is there."),
    UNKNOWN_CHOICE(
            "The plan has no such chosen opportunity. Read the plan again and use the id of one that both chose."),
    UNKNOWN_GOAL(
            "The plan has no such goal, and this proposal does not add one of that name. Use a goal's id, or its ref."),
    UNKNOWN_ITEM("The plan has nothing of this id. Read the list again and use an id that is there."),
    UNKNOWN_MEASURE("The plan has no such measure. Read the plan again and use the id of one of its measures."),
    UNKNOWN_LINE("The proposal has no such line. Read it again and point to its reason or to a line of its changes."),
    UNKNOWN_OFFERING(
            "This opportunity has no such offering. Read the opportunity again and use the id of one of its offerings, or leave it out."),
    UNKNOWN_OPPORTUNITY("The catalogue has no such opportunity. Search again and use the id of one that is there."),
    UNKNOWN_POT("The budget has no such pot. Read the budget again and use the id of one of its pots."),
    UNKNOWN_SUBJECT(
            "The plan has no open proposal or review of this id. Read the plan again and use the id of one that is open."),
    UNKNOWN_SUPPORT("The plan has no such support. Read the plan again and use the id of one of its supports."),
    WAS_CONTRADICTED(
            "The person has said that this was not their agreement, and that stays. Put a new proposal forward to settle it."),
    WITNESS_OF_THE_SEAT(
            "The witness has to be somebody outside the worker's seat. Name somebody else who was there, or ask the person again with a witness."),
    YOUR_SIDE_FIRST(
            "Your own side has not agreed to these words. Agree to them first; then write down what was said for the person."),
    YOUR_OWN_WORDS("These are your side's own words. Withdraw them, or put others in their place with a revision."),
    YOUR_SIDE_ASKED(
            "Your own side asked this, so the other side answers it. Take the question back if it needs no answer any more.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    Decision.Refused refused() {
        return new Decision.Refused(this, sentence);
    }
}
