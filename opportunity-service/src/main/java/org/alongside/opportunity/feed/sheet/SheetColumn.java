package org.alongside.opportunity.feed.sheet;

import static org.alongside.opportunity.feed.csv.CellKind.DATE;
import static org.alongside.opportunity.feed.csv.CellKind.DAY;
import static org.alongside.opportunity.feed.csv.CellKind.DEGREES;
import static org.alongside.opportunity.feed.csv.CellKind.DURATION;
import static org.alongside.opportunity.feed.csv.CellKind.IDENTIFIER;
import static org.alongside.opportunity.feed.csv.CellKind.LINE;
import static org.alongside.opportunity.feed.csv.CellKind.LIST;
import static org.alongside.opportunity.feed.csv.CellKind.MONEY;
import static org.alongside.opportunity.feed.csv.CellKind.SESSIONS;
import static org.alongside.opportunity.feed.csv.CellKind.TEXT;
import static org.alongside.opportunity.feed.csv.CellKind.WEB_ADDRESS;
import static org.alongside.opportunity.feed.csv.CellKind.WHOLE_NUMBER;
import static org.alongside.opportunity.feed.csv.CellKind.WORD;
import static org.alongside.opportunity.feed.csv.CellKind.YES_NO;

import org.alongside.opportunity.feed.csv.CellKind;
import org.alongside.opportunity.feed.csv.Column;

/** Every column of the plain spreadsheet. The reader, the template and its documentation are made of this table and nothing else. */
public enum SheetColumn implements Column {
    ID(
            "id",
            About.NAMED,
            true,
            IDENTIFIER,
            "COOK-1",
            "Your own name for the opportunity. Rows with the same id are one opportunity."),
    TITLE("title", About.NAMED, true, LINE, "Cooking together", "What it is called."),
    KIND("kind", About.NAMED, true, WORD, "course", "What it is."),
    PROVIDER("provider", About.NAMED, true, LINE, "Northshire Kitchen", "Who offers it."),

    UKPRN(
            "ukprn",
            About.PROVIDER,
            false,
            LINE,
            "10099991",
            "The provider's UK provider reference number, eight digits."),
    USER_LED(
            "user-led",
            About.PROVIDER,
            false,
            YES_NO,
            "yes",
            "Whether the provider is run by the people whom it is for."),
    INTERESTS(
            "declared interests",
            About.PROVIDER,
            false,
            LIST,
            "Is paid by the council for each place",
            "What the provider gains."),
    PROVIDER_URL(
            "provider web page",
            About.PROVIDER,
            false,
            WEB_ADDRESS,
            "https://kitchen.northshire.example/",
            "The provider's page."),

    SUMMARY(
            "summary",
            About.OPPORTUNITY,
            false,
            LINE,
            "Learn to cook for yourself and others",
            "A sentence for lists."),
    DESCRIPTION(
            "description",
            About.OPPORTUNITY,
            false,
            TEXT,
            "Six people and a cook, one meal each week.",
            "What happens there."),
    URL("web page", About.OPPORTUNITY, false, WEB_ADDRESS, "https://kitchen.northshire.example/cook", "Its own page."),
    LEVEL(
            "level",
            About.OPPORTUNITY,
            false,
            LINE,
            "Entry level",
            "The level in the RQF, such as Entry level or Level 2, or words."),
    SUBJECTS(
            "subjects",
            About.OPPORTUNITY,
            false,
            LIST,
            "7.4 Hospitality and catering",
            "Topics; a sector subject area's code may stand first."),
    OCCUPATIONS(
            "occupations",
            About.OPPORTUNITY,
            false,
            LIST,
            "5435 Cooks",
            "Work that it leads to; its SOC 2020 code may stand first."),
    LEARNING_AIM(
            "learning aim",
            About.OPPORTUNITY,
            false,
            LINE,
            "Z0099999",
            "The learning aim reference, eight letters or digits."),
    ENTRY("entry requirements", About.OPPORTUNITY, false, TEXT, "None; come and try", "What somebody has to bring."),
    ELIGIBILITY(
            "eligibility",
            About.OPPORTUNITY,
            false,
            TEXT,
            "19 or over and living in Northshire",
            "Whom the law or the payer lets in."),
    FORMATS("formats", About.OPPORTUNITY, false, LIST, "easy read; large print", "How materials are to be had."),
    ADJUSTMENTS(
            "adjustments", About.OPPORTUNITY, false, LIST, "quiet room; step-free", "Adjustments that are offered."),
    ASK_WHOM("ask whom", About.OPPORTUNITY, false, LINE, "Mo, 01632 960101", "Whom to ask for adjustments."),
    SUPPORT(
            "support",
            About.OPPORTUNITY,
            false,
            LIST,
            "a buddy in the first weeks",
            "Support that somebody who takes part is given."),
    EXPERTS(
            "co-produced with",
            About.OPPORTUNITY,
            false,
            LINE,
            "Four people who came here to learn",
            "Experts by experience who had a part."),
    EXPERTS_STAGE(
            "co-production stage", About.OPPORTUNITY, false, LINE, "design and delivery", "Their stage of the work."),
    EXPERTS_PAID("experts paid", About.OPPORTUNITY, false, YES_NO, "yes", "Whether they were paid."),

    PURPOSE(
            "involvement purpose",
            About.INVOLVEMENT,
            false,
            TEXT,
            "Choose the next cook together with the staff",
            "What the role is for."),
    PAY("involvement pay", About.INVOLVEMENT, false, LINE, "£15 an hour, as the staff have", "What is paid."),
    PAID_TO("involvement paid to", About.INVOLVEMENT, false, LINE, "you, or the payee you name", "To whom it is paid."),
    TRANSPORT(
            "involvement transport",
            About.INVOLVEMENT,
            false,
            LINE,
            "a taxi, which we book and pay",
            "How somebody gets there, and who pays."),
    SUPPORT_COSTS(
            "involvement support costs",
            About.INVOLVEMENT,
            false,
            LINE,
            "your assistant's hours are paid by us",
            "Personal assistance or replacement care, and who pays."),
    PREPARATION(
            "involvement preparation",
            About.INVOLVEMENT,
            false,
            LINE,
            "an hour with Mo the week before",
            "What happens before."),
    BUDDY("involvement buddy", About.INVOLVEMENT, false, LINE, "Sam, who has done it twice", "Who goes along."),
    DEBRIEF(
            "involvement debrief",
            About.INVOLVEMENT,
            false,
            LINE,
            "tea with Mo afterwards",
            "What happens afterwards."),
    BENEFITS_ADVICE(
            "involvement benefits advice",
            About.INVOLVEMENT,
            false,
            LINE,
            "the welfare rights desk, 01632 960102",
            "Where to get advice on benefits."),

    OFFERING_ID(
            "offering id",
            About.OFFERING,
            false,
            IDENTIFIER,
            "COOK-1-TUE",
            "Your own name for this row's offering, if you have one."),
    OFFERING_TITLE("offering title", About.OFFERING, false, LINE, "Tuesday mornings", "What this offering is called."),
    OFFERING_DESCRIPTION("offering description", About.OFFERING, false, TEXT, "", "What is particular to it."),
    START(
            "start",
            About.OFFERING,
            false,
            DATE,
            "2027-01-12",
            "When it begins; or rolling, where whoever comes may begin."),
    END("end", About.OFFERING, false, DATE, "2027-03-23", "Its last day."),
    FLEXIBLE_HOURS(
            "flexible hours", About.OFFERING, false, YES_NO, "no", "Whether somebody chooses the hours themself."),
    DURATION_COLUMN("duration", About.OFFERING, false, DURATION, "10 weeks", "How long it takes."),
    SESSIONS_COLUMN("sessions", About.OFFERING, false, SESSIONS, "Tue 09:30-12:30", "When it is attended."),
    VENUE("venue", About.OFFERING, false, LINE, "The Old Bakery", "The name of the place."),
    ADDRESS("address", About.OFFERING, false, LINE, "2 Mill Lane", "House and street."),
    TOWN("town", About.OFFERING, false, LINE, "Northbridge", "The town."),
    POSTCODE("postcode", About.OFFERING, false, LINE, "ZZ1 1AA", "The postcode."),
    LATITUDE(
            "latitude",
            About.OFFERING,
            false,
            DEGREES,
            "54.5012",
            "North of the equator; always together with the longitude."),
    LONGITUDE("longitude", About.OFFERING, false, DEGREES, "1.2034", "East of Greenwich; west of it with a minus."),
    PHONE("phone", About.OFFERING, false, LINE, "01632 960100", "The place's telephone."),
    EMAIL("email", About.OFFERING, false, LINE, "hello@kitchen.northshire.example", "The place's address for e-mail."),
    MODE("mode", About.OFFERING, false, WORD, "in person", "How it is taken part in."),
    PATTERN("pattern", About.OFFERING, false, WORD, "daytime", "The part of the day or week."),
    STUDY_MODE("study mode", About.OFFERING, false, WORD, "part time", "How much time it takes."),
    COST("cost", About.OFFERING, false, MONEY, "12.50", "The whole price."),
    COST_WORDS(
            "cost words",
            About.OFFERING,
            false,
            LINE,
            "£12.50 for all ten weeks, food included",
            "What else is to be said of it."),
    FUNDING("funding", About.OFFERING, false, LIST, "Adult skills fund", "Who else pays."),
    PLACES("places", About.OFFERING, false, WHOLE_NUMBER, "8", "How many can take part."),
    PLACES_LEFT("places left", About.OFFERING, false, WHOLE_NUMBER, "3", "How many still can."),
    MINIMUM_AGE("minimum age", About.OFFERING, false, WHOLE_NUMBER, "19", "In years."),
    MAXIMUM_AGE("maximum age", About.OFFERING, false, WHOLE_NUMBER, "", "In years."),
    APPLY_FROM("apply from", About.OFFERING, false, DAY, "2026-12-01", "The first day for applications."),
    APPLY_BY("apply by", About.OFFERING, false, DAY, "2027-01-08", "The last day for applications."),
    APPLY_TO(
            "apply to",
            About.OFFERING,
            false,
            WEB_ADDRESS,
            "https://kitchen.northshire.example/apply",
            "Where to apply."),
    WITHDRAWN(
            "withdrawn",
            About.OFFERING,
            false,
            YES_NO,
            "no",
            "yes takes this offering off; in all rows of an id, the opportunity.");

    /** What a column says something about. */
    public enum About {
        NAMED("The four columns that have to be there"),
        PROVIDER("The provider"),
        OPPORTUNITY("The opportunity"),
        INVOLVEMENT("A paid lived-experience role (kind: involvement)"),
        OFFERING("The offering: one row each");

        private final String heading;

        About(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }
    }

    private final String header;
    private final About about;
    private final boolean required;
    private final CellKind kind;
    private final String example;
    private final String meaning;

    SheetColumn(String header, About about, boolean required, CellKind kind, String example, String meaning) {
        this.header = header;
        this.about = about;
        this.required = required;
        this.kind = kind;
        this.example = example;
        this.meaning = meaning;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public CellKind kind() {
        return kind;
    }

    public About about() {
        return about;
    }

    /** What the template's example says; empty where it says nothing. */
    public String example() {
        return example;
    }

    /** One sentence for whoever fills it in. */
    public String meaning() {
        return meaning;
    }
}
