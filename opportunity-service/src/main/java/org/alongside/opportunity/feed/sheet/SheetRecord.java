package org.alongside.opportunity.feed.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.csv.Cells;
import org.alongside.opportunity.feed.csv.Group;
import org.alongside.opportunity.feed.csv.Row;
import org.alongside.opportunity.feed.csv.RowIssues;
import org.alongside.opportunity.feed.csv.Words;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one id into one opportunity, which is taken whole or not at all: if one of its rows cannot be read, all stay as
 * they were known before.
 */
final class SheetRecord {
    static final String TYPE = "opportunity";
    static final int LONGEST_ID = 1_000;
    private static final Pattern LEVEL = Pattern.compile("(?:level |l)?([0-8])");
    private static final Pattern ENTRY_LEVEL = Pattern.compile("(?:entry|entry level|e)[ -]?[1-3]?");
    /** A sector subject area of the second tier. Source: Ofqual, sector subject area classification system. */
    private static final Pattern SUBJECT = Pattern.compile("(\\d{1,2}\\.\\d)[ :-]+(.+)");
    /** A unit group. Source: Office for National Statistics, SOC 2020. */
    private static final Pattern OCCUPATION = Pattern.compile("(\\d{4})(?:[ :-]+(.+))?");

    private static final Pattern LEARNING_AIM = Pattern.compile("[0-9A-Z]{8}");

    private final Group<SheetColumn> group;
    private final Consumer<FeedEvent> sink;
    private final RowIssues issues;

    SheetRecord(Group<SheetColumn> group, Consumer<FeedEvent> sink) {
        this.group = group;
        this.sink = sink;
        this.issues = new RowIssues(sink, TYPE, "");
    }

    /** Gives out the opportunity, that it is gone, or why it was refused. */
    void give() {
        issues.identified(group.id());
        issues.titled(group.first().written(SheetColumn.TITLE));
        Row<SheetColumn> damaged = group.damaged();
        if (damaged != null) {
            issues.refused(damaged);
            return;
        }
        if (group.isTooLarge()) {
            issues.refused(
                    group.first().where(),
                    "record-too-large",
                    "The rows of this id are more or longer than is read here.",
                    "Split them over several opportunities, each with an id of its own.");
            return;
        }
        for (int i = 0; i < group.repeated(); i++) {
            issues.ignored("row/said twice");
        }
        List<Row<SheetColumn>> onOffer = onOffer();
        if (onOffer.isEmpty()) {
            sink.accept(new FeedEvent.OpportunityGone(group.id(), group.first().where()));
        } else if (agree(SheetColumn.TITLE) && agree(SheetColumn.KIND) && agree(SheetColumn.PROVIDER)) {
            giveAgreed(onOffer);
        }
    }

    private List<Row<SheetColumn>> onOffer() {
        List<Row<SheetColumn>> onOffer = new ArrayList<>();
        for (Row<SheetColumn> row : group.rows()) {
            if (!Boolean.TRUE.equals(new Cells<>(List.of(row), issues).yesNo(SheetColumn.WITHDRAWN))) {
                onOffer.add(row);
            }
        }
        return onOffer;
    }

    /** Two opportunities under one id must not become one that promises what neither says. */
    private boolean agree(SheetColumn column) {
        String said = null;
        for (Row<SheetColumn> row : group.rows()) {
            String written = row.written(column);
            if (written != null && said == null) {
                said = Words.line(written);
            } else if (written != null && !Words.line(written).equalsIgnoreCase(said)) {
                issues.refused(
                        row.where(column),
                        "id-repeated",
                        "Another row with the same id has another " + column.header()
                                + ", so it is not the same opportunity.",
                        "Give every opportunity an id of its own; rows with the same id are offerings of one opportunity.");
                return false;
            }
        }
        if (said != null && !said.isEmpty()) {
            return true;
        }
        issues.refused(
                group.first().where(column),
                column.name().toLowerCase(Locale.ROOT) + "-missing",
                "The cell “" + column.header() + "” is blank in every row of this id, and it has to be known.",
                "Fill it in.");
        return false;
    }

    private void giveAgreed(List<Row<SheetColumn>> onOffer) {
        Cells<SheetColumn> cells = new Cells<>(group.rows(), issues);
        String kindWord = Words.line(written(SheetColumn.KIND));
        OpportunityKind kind = SheetWords.KINDS.find(kindWord);
        if (kind == null) {
            issues.refused(
                    group.first().where(SheetColumn.KIND),
                    "kind-unknown",
                    "The kind is none of those that there are.",
                    "Write one of: " + String.join(", ", SheetWords.KINDS.said()) + ".");
            return;
        }
        List<Offering> offerings = SheetOffering.read(onOffer, issues);
        sink.accept(new FeedEvent.OpportunityRead(
                opportunity(cells, kind, offerings), group.first().where(), group.source()));
    }

    private String written(SheetColumn column) {
        for (Row<SheetColumn> row : group.rows()) {
            String written = row.written(column);
            if (written != null) {
                return written;
            }
        }
        return "";
    }

    private Opportunity opportunity(Cells<SheetColumn> cells, OpportunityKind kind, List<Offering> offerings) {
        String title = cells.title(SheetColumn.TITLE);
        String level = cells.line(SheetColumn.LEVEL);
        return new Opportunity(
                group.id(),
                SheetProviders.id(written(SheetColumn.PROVIDER)),
                kind,
                title == null ? group.id() : title,
                cells.title(SheetColumn.SUMMARY),
                cells.text(SheetColumn.DESCRIPTION),
                level,
                cells.webAddress(SheetColumn.URL),
                details(cells, level),
                offerings);
    }

    private Details.OfOpportunity details(Cells<SheetColumn> cells, @Nullable String level) {
        Details.Classification classification =
                new Details.Classification(rqf(level), learningAim(cells), occupations(cells));
        Details.Access access = new Details.Access(
                cells.text(SheetColumn.ENTRY),
                cells.text(SheetColumn.ELIGIBILITY),
                cells.list(SheetColumn.FORMATS),
                cells.list(SheetColumn.ADJUSTMENTS),
                cells.line(SheetColumn.ASK_WHOM),
                cells.list(SheetColumn.SUPPORT));
        return new Details.OfOpportunity(
                subjects(cells),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                classification,
                access,
                experts(cells),
                involvement(cells));
    }

    /** A level in words that name none is kept in words only. */
    private static @Nullable Integer rqf(@Nullable String level) {
        String words = level == null ? "" : level.toLowerCase(Locale.ROOT);
        Matcher number = LEVEL.matcher(words);
        if (number.matches()) {
            return Integer.valueOf(number.group(1));
        }
        return ENTRY_LEVEL.matcher(words).matches() ? Integer.valueOf(0) : null;
    }

    private @Nullable String learningAim(Cells<SheetColumn> cells) {
        String line = cells.line(SheetColumn.LEARNING_AIM);
        String aim = line == null ? null : line.replace("/", "").toUpperCase(Locale.ROOT);
        if (aim == null || LEARNING_AIM.matcher(aim).matches()) {
            return aim;
        }
        issues.valueIgnored(
                cells.where(SheetColumn.LEARNING_AIM),
                "learning-aim-unreadable",
                "The learning aim is not eight letters or digits, so it was ignored.",
                "Look it up in the Learning Aims Reference Service; format the column as text, or its noughts are lost.");
        return null;
    }

    private static List<Details.Subject> subjects(Cells<SheetColumn> cells) {
        return cells.list(SheetColumn.SUBJECTS).stream()
                .map(item -> {
                    Matcher coded = SUBJECT.matcher(item);
                    return coded.matches()
                            ? new Details.Subject(coded.group(2), coded.group(1), "SSA")
                            : new Details.Subject(item, null, null);
                })
                .toList();
    }

    private static List<Details.Occupation> occupations(Cells<SheetColumn> cells) {
        return cells.list(SheetColumn.OCCUPATIONS).stream()
                .map(item -> {
                    Matcher coded = OCCUPATION.matcher(item);
                    return coded.matches()
                            ? new Details.Occupation(coded.group(1), coded.group(2) == null ? item : coded.group(2))
                            : new Details.Occupation(null, item);
                })
                .toList();
    }

    private List<Details.Experts> experts(Cells<SheetColumn> cells) {
        String who = cells.line(SheetColumn.EXPERTS);
        String stage = cells.line(SheetColumn.EXPERTS_STAGE);
        Boolean paid = cells.yesNo(SheetColumn.EXPERTS_PAID);
        if (who != null) {
            return List.of(new Details.Experts(who, stage, paid));
        }
        if (stage != null || paid != null) {
            issues.valueIgnored(
                    cells.where(stage != null ? SheetColumn.EXPERTS_STAGE : SheetColumn.EXPERTS_PAID),
                    "experts-unnamed",
                    "It is not said who the experts by experience were, so the rest about them was ignored.",
                    "Say in “" + SheetColumn.EXPERTS.header()
                            + "” who they were, such as four people who had learnt here.");
        }
        return List.of();
    }

    private static Details.@Nullable Involvement involvement(Cells<SheetColumn> cells) {
        Details.Involvement involvement = new Details.Involvement(
                cells.text(SheetColumn.PURPOSE),
                cells.line(SheetColumn.PAY),
                cells.line(SheetColumn.PAID_TO),
                cells.line(SheetColumn.TRANSPORT),
                cells.line(SheetColumn.SUPPORT_COSTS),
                cells.line(SheetColumn.PREPARATION),
                cells.line(SheetColumn.BUDDY),
                cells.line(SheetColumn.DEBRIEF),
                cells.line(SheetColumn.BENEFITS_ADVICE));
        return involvement.equals(SILENT) ? null : involvement;
    }

    private static final Details.Involvement SILENT =
            new Details.Involvement(null, null, null, null, null, null, null, null, null);
}
