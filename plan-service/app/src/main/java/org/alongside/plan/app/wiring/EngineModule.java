package org.alongside.plan.app.wiring;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.authority.CapacityRecord;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.AllocationId;
import org.alongside.plan.engine.budget.DirectPayment;
import org.alongside.plan.engine.budget.Money;
import org.alongside.plan.engine.budget.PotId;
import org.alongside.plan.engine.budget.Statement;
import org.alongside.plan.engine.correction.Annotation;
import org.alongside.plan.engine.doing.ActionReport;
import org.alongside.plan.engine.doing.CheckIn;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.doing.OpportunityEnd;
import org.alongside.plan.engine.doing.Undertaking;
import org.alongside.plan.engine.evaluation.Evaluation;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.ChoiceId;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Hours;
import org.alongside.plan.engine.plan.Id;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.plan.PathwayId;
import org.alongside.plan.engine.plan.PersonId;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.plan.RiskId;
import org.alongside.plan.engine.plan.SupportId;
import org.alongside.plan.engine.plan.TimetableEntry;
import org.alongside.plan.engine.proposal.CancelAction;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.ChangeGoal;
import org.alongside.plan.engine.proposal.ChangeMeasure;
import org.alongside.plan.engine.proposal.ChangeSupport;
import org.alongside.plan.engine.proposal.ChangeTimetable;
import org.alongside.plan.engine.proposal.CloseGoal;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.ExactBytes;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.PausePlan;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.ResumePlan;
import org.alongside.plan.engine.proposal.SetContingency;
import org.alongside.plan.engine.proposal.SetReviewRhythm;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.review.Conclusion;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.talk.Disagreement;
import org.alongside.plan.engine.talk.Question;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.voice.Idea;
import org.alongside.plan.engine.voice.Perspective;
import org.alongside.plan.engine.voice.Request;
import org.alongside.plan.engine.words.Words;

/**
 * How the engine's types look as JSON, in requests, in answers and in stored state alike. The engine itself knows nothing of
 * it. A change type that is added to the engine is named here, and {@code EngineModuleTest} says so if it is forgotten.
 */
public final class EngineModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public EngineModule() {
        super("engine");
        addSerializer(new IdSerializer());
        id(PlanId.class, PlanId::new);
        id(PersonId.class, PersonId::new);
        id(GoalId.class, GoalId::new);
        id(MeasureId.class, MeasureId::new);
        id(ActionId.class, ActionId::new);
        id(ChoiceId.class, ChoiceId::new);
        id(AllocationId.class, AllocationId::new);
        id(PathwayId.class, PathwayId::new);
        id(PotId.class, PotId::new);
        id(RiskId.class, RiskId::new);
        id(SupportId.class, SupportId::new);
        id(ProposalId.class, ProposalId::new);
        id(ItemId.class, ItemId::new);
        key(ProposalId.class, ProposalId::new);
        key(ItemId.class, ItemId::new);
        setMixInAnnotation(ContentHash.class, TextValue.class);
        setMixInAnnotation(Words.class, PlainText.class);
        of(Words.class, String.class, Words::of);
        of(ExactBytes.class, ContentHash.class, ExactBytes::knownBy);
        setMixInAnnotation(ExactBytes.class, HashOnly.class);
        setMixInAnnotation(Change.class, ChangeKinds.class);
        setMixInAnnotation(NewChange.class, NewChangeKinds.class);
        setMixInAnnotation(Event.class, EventKinds.class);
        setMixInAnnotation(Item.class, ItemKinds.class);
        setMixInAnnotation(NewChange.NewGoal.class, NoMeasuresYet.class);
        setMixInAnnotation(Proposal.class, ComponentsOnly.class);
        setMixInAnnotation(Conclusion.class, ComponentsOnly.class);
        setMixInAnnotation(Challenge.class, ComponentsOnly.class);
        setMixInAnnotation(Requirement.class, WithPersonsViewStatus.class);
        setMixInAnnotation(Review.class, WithStatus.class);
        setMixInAnnotation(Evaluation.class, WithStatus.class);
        written(LocalDate.class, Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"), LocalDate::parse);
        written(LocalTime.class, Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]"), LocalTime::parse);
        written(Hours.class, Hours.FORM, Hours::of);
        written(Money.class, Money.FORM, Money::of);
        addSerializer(Money.class, ToStringSerializer.instance);
        addSerializer(LocalTime.class, ToStringSerializer.instance);
        addSerializer(Hours.class, ToStringSerializer.instance);
        for (Class<?> kind : NewChange.class.getPermittedSubclasses()) {
            setMixInAnnotation(kind, TypeIsNoField.class);
        }
        setMixInAnnotation(ChangeTimetable.class, WholeWeek.class);
        setMixInAnnotation(NewChange.NewPathway.class, WithSteps.class);
        setMixInAnnotation(NewChange.NewBudget.class, WithPots.class);
        setMixInAnnotation(NewChange.NewPot.class, MaybeExclusions.class);
        setMixInAnnotation(DirectPayment.class, MaybeExclusions.class);
        setMixInAnnotation(NewChange.NewAllocation.class, MaybeOptions.class);
    }

    private <T extends Id> void id(Class<T> type, Function<UUID, T> make) {
        of(type, UUID.class, make);
    }

    /** A type that is written as another one, with all that is demanded of that one. */
    private <T, V> void of(Class<T> type, Class<V> written, Function<V, T> make) {
        addDeserializer(type, new StdScalarDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return make.apply(context.readValue(parser, written));
            }
        });
    }

    /** What is written in one way only, as the contract has it, and in no other of Java's ways: {@code 2027-01-15}, {@code 09:30}. */
    private <T> void written(Class<T> type, Pattern form, Function<String, T> make) {
        addDeserializer(type, new StdScalarDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (parser.hasToken(JsonToken.VALUE_STRING)
                        && form.matcher(parser.getText()).matches()) {
                    try {
                        return make.apply(parser.getText());
                    } catch (DateTimeParseException | IllegalArgumentException e) {
                        // the calendar has no such day, a week has not so many hours
                    }
                }
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
        });
    }

    private static final class IdSerializer extends StdSerializer<Id> {
        private static final long serialVersionUID = 1L;

        IdSerializer() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id.value().toString());
        }
    }

    private <T extends Id> void key(Class<T> type, Function<UUID, T> make) {
        addKeySerializer(type, new StdSerializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T id, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeFieldName(id.value().toString());
            }
        });
        addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return make.apply(UUID.fromString(key));
            }
        });
    }

    abstract static class TextValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        TextValue(String value) {}

        @JsonValue
        abstract String value();
    }

    interface PlainText {
        @JsonValue
        String text();
    }

    /** The bytes of a document are stored as they are, in a column of their own; elsewhere its hash stands for them. */
    abstract static class HashOnly {
        @JsonValue
        abstract ContentHash hash();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = Change.AddGoal.class, name = "ADD_GOAL"),
        @Type(value = Change.AddMeasure.class, name = "ADD_MEASURE"),
        @Type(value = Change.AddAction.class, name = "ADD_ACTION"),
        @Type(value = Change.ChangeAction.class, name = "CHANGE_ACTION"),
        @Type(value = Change.ChooseOpportunity.class, name = "CHOOSE_OPPORTUNITY"),
        @Type(value = Change.AddSupport.class, name = "ADD_SUPPORT"),
        @Type(value = Change.TakeRisk.class, name = "TAKE_RISK"),
        @Type(value = Change.AdoptPathway.class, name = "ADOPT_PATHWAY"),
        @Type(value = CancelAction.class, name = "CANCEL_ACTION"),
        @Type(value = ChangeGoal.class, name = "CHANGE_GOAL"),
        @Type(value = ChangeMeasure.class, name = "CHANGE_MEASURE"),
        @Type(value = ChangeSupport.class, name = "CHANGE_SUPPORT"),
        @Type(value = ChangeTimetable.class, name = "CHANGE_TIMETABLE"),
        @Type(value = CloseGoal.class, name = "CLOSE_GOAL"),
        @Type(value = PausePlan.class, name = "PAUSE_PLAN"),
        @Type(value = ResumePlan.class, name = "RESUME_PLAN"),
        @Type(value = SetContingency.class, name = "SET_CONTINGENCY"),
        @Type(value = SetReviewRhythm.class, name = "SET_REVIEW_RHYTHM"),
        @Type(value = Change.SetBudget.class, name = "SET_BUDGET"),
        @Type(value = Change.AllocateBudget.class, name = "ALLOCATE_BUDGET"),
        @Type(value = Change.ClosePlan.class, name = "CLOSE_PLAN")
    })
    interface ChangeKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", visible = true)
    @JsonSubTypes({
        @Type(value = NewChange.AddGoal.class, name = "ADD_GOAL"),
        @Type(value = NewChange.AddMeasure.class, name = "ADD_MEASURE"),
        @Type(value = NewChange.AddAction.class, name = "ADD_ACTION"),
        @Type(value = NewChange.ChangeAction.class, name = "CHANGE_ACTION"),
        @Type(value = NewChange.ChooseOpportunity.class, name = "CHOOSE_OPPORTUNITY"),
        @Type(value = NewChange.AddSupport.class, name = "ADD_SUPPORT"),
        @Type(value = NewChange.TakeRisk.class, name = "TAKE_RISK"),
        @Type(value = NewChange.AdoptPathway.class, name = "ADOPT_PATHWAY"),
        @Type(value = CancelAction.class, name = "CANCEL_ACTION"),
        @Type(value = ChangeGoal.class, name = "CHANGE_GOAL"),
        @Type(value = ChangeMeasure.class, name = "CHANGE_MEASURE"),
        @Type(value = ChangeSupport.class, name = "CHANGE_SUPPORT"),
        @Type(value = ChangeTimetable.class, name = "CHANGE_TIMETABLE"),
        @Type(value = CloseGoal.class, name = "CLOSE_GOAL"),
        @Type(value = PausePlan.class, name = "PAUSE_PLAN"),
        @Type(value = ResumePlan.class, name = "RESUME_PLAN"),
        @Type(value = SetContingency.class, name = "SET_CONTINGENCY"),
        @Type(value = SetReviewRhythm.class, name = "SET_REVIEW_RHYTHM"),
        @Type(value = NewChange.SetBudget.class, name = "SET_BUDGET"),
        @Type(value = NewChange.AllocateBudget.class, name = "ALLOCATE_BUDGET"),
        @Type(value = NewChange.ClosePlan.class, name = "CLOSE_PLAN")
    })
    interface NewChangeKinds {}

    @JsonIgnoreProperties("type")
    interface TypeIsNoField {}

    /** A week that was left out is not an empty week. */
    @JsonIgnoreProperties("type")
    interface WholeWeek {
        @JsonSetter(nulls = Nulls.FAIL)
        List<TimetableEntry> entries();
    }

    interface WithPots {
        @JsonSetter(nulls = Nulls.FAIL)
        List<NewChange.NewPot> pots();
    }

    interface MaybeExclusions {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Words> exclusions();
    }

    interface MaybeOptions {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Allocation.Option> options();
    }

    interface WithSteps {
        @JsonSetter(nulls = Nulls.FAIL)
        List<NewChange.NewStep> steps();
    }

    /** Left out is none, so that the engine can say what is missing. */
    interface NoMeasuresYet {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<NewChange.NewMeasure> measures();
    }

    /** What follows from the state is not kept beside it. */
    @JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    interface ComponentsOnly {}

    /** Where it stands is shown, and follows from the rest. */
    @JsonIgnoreProperties(value = "status", allowGetters = true)
    interface WithStatus {
        @JsonProperty
        Enum<?> status();
    }

    /** Whether the person has said what they think of it is shown, and follows from the rest. */
    @JsonIgnoreProperties(value = "personsViewStatus", allowGetters = true)
    interface WithPersonsViewStatus {
        @JsonProperty
        Enum<?> personsViewStatus();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    @JsonSubTypes({
        @Type(value = Event.PlanOpened.class, name = "PlanOpened"),
        @Type(value = Event.WorkerSeatTaken.class, name = "WorkerSeatTaken"),
        @Type(value = Event.WorkerSeatHandedOver.class, name = "WorkerSeatHandedOver"),
        @Type(value = Event.ProposalWritten.class, name = "ProposalWritten"),
        @Type(value = Event.ProposalActedOn.class, name = "ProposalActedOn"),
        @Type(value = Event.VersionDecided.class, name = "VersionDecided"),
        @Type(value = Event.AgreementDisputed.class, name = "AgreementDisputed"),
        @Type(value = Event.ItemKept.class, name = "ItemKept")
    })
    interface EventKinds {}

    /** The kind stands beside what is kept; what follows from the state does not. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
    @JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    @JsonSubTypes({
        @Type(value = ActionReport.class, name = "ACTION_REPORT"),
        @Type(value = AdvocacyDuty.class, name = "ADVOCACY_DUTY"),
        @Type(value = CheckIn.class, name = "CHECK_IN"),
        @Type(value = CapacityRecord.class, name = "CAPACITY_RECORD"),
        @Type(value = Disagreement.class, name = "DISAGREEMENT"),
        @Type(value = Annotation.class, name = "ANNOTATION"),
        @Type(value = Evaluation.class, name = "EVALUATION"),
        @Type(value = Idea.class, name = "IDEA"),
        @Type(value = Question.class, name = "QUESTION"),
        @Type(value = InterimSupport.class, name = "INTERIM_SUPPORT"),
        @Type(value = OpportunityEnd.class, name = "OPPORTUNITY_END"),
        @Type(value = Perspective.class, name = "PERSPECTIVE"),
        @Type(value = Request.class, name = "REQUEST"),
        @Type(value = Requirement.class, name = "REQUIREMENT"),
        @Type(value = Review.class, name = "REVIEW"),
        @Type(value = ReviewRequest.class, name = "REVIEW_REQUEST"),
        @Type(value = Undertaking.class, name = "UNDERTAKING"),
        @Type(value = Statement.class, name = "STATEMENT")
    })
    interface ItemKinds {
        @JsonProperty
        Item.Kind kind();
    }
}
