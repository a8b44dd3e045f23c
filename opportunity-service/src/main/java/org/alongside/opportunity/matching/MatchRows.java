package org.alongside.opportunity.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.search.index.FoundMatches;
import org.jspecify.annotations.Nullable;

/** Makes matches and explanations of rows. */
@ApplicationScoped
class MatchRows {
    private final ObjectMapper mapper;

    MatchRows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @param found what the index says of each, by id
     * @param interests that its signs speak of
     */
    MatchAnswer.Match match(ResultSet row, Map<UUID, FoundMatches.Match> found, List<Constraints.Interest> interests)
            throws SQLException {
        FoundMatches.Match match = Objects.requireNonNull(found.get(row.getObject("opportunity_id", UUID.class)));
        List<OpportunityView.SessionView> sessions =
                parse(row.getString("sessions"), OpportunityView.SessionView[].class);
        return new MatchAnswer.Match(
                match.opportunityId(),
                row.getString("opportunity_title"),
                row.getString("provider_name"),
                OpportunityKind.valueOf(row.getString("kind")),
                row.getString("summary"),
                match.score(),
                new MatchAnswer.MatchedOffering(
                        row.getObject("offering_id", UUID.class),
                        start(row),
                        row.getObject("apply_until", LocalDate.class),
                        mode(row),
                        pattern(row),
                        row.getString("venue_name"),
                        row.getString("town"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        metres(row),
                        cost(row),
                        sessions),
                match.signs().stream()
                        .map(sign -> matched(interests.get(sign.interest()), sign.terms()))
                        .toList(),
                unknowns(row));
    }

    private static MatchAnswer.MatchedInterest matched(Constraints.Interest interest, List<Integer> terms) {
        return new MatchAnswer.MatchedInterest(
                interest.ref(), terms.stream().map(interest.terms()::get).toList());
    }

    private static List<MatchAnswer.Unknown> unknowns(ResultSet row) throws SQLException {
        List<MatchAnswer.Unknown> unknowns = new ArrayList<>();
        if (row.getObject("start_earliest") == null) {
            unknowns.add(MatchAnswer.Unknown.START);
        }
        if (!row.getBoolean("has_sessions")) {
            unknowns.add(MatchAnswer.Unknown.SESSION_TIMES);
        }
        if (!row.getBoolean("no_journey") && row.getObject("latitude") == null) {
            unknowns.add(MatchAnswer.Unknown.PLACE);
        }
        if (row.getObject("cost_amount") == null) {
            unknowns.add(MatchAnswer.Unknown.COST);
        }
        return unknowns;
    }

    /** A row of the explanation; without an offering where the opportunity has none. */
    record Explained(String title, WhyNot.@Nullable Offering offering) {}

    Explained explained(ResultSet row) throws SQLException {
        UUID offeringId = row.getObject("offering_id", UUID.class);
        if (offeringId == null) {
            return new Explained(row.getString("title"), null);
        }
        List<WhyNot.Fact> fails = new ArrayList<>();
        unless(row, "kind_ok", WhyNot.Fact.OTHER_KIND, fails);
        unless(row, "place_ok", WhyNot.Fact.TOO_FAR, fails);
        unless(row, "hours_ok", WhyNot.Fact.NOT_IN_FREE_HOURS, fails);
        unless(row, "dates_ok", WhyNot.Fact.STARTS_TOO_EARLY_OR_OVER, fails);
        unless(row, "apply_ok", WhyNot.Fact.APPLICATIONS_CLOSED, fails);
        unless(row, "cost_ok", WhyNot.Fact.COSTS_TOO_MUCH, fails);
        return new Explained(
                row.getString("opportunity_title"),
                new WhyNot.Offering(
                        offeringId,
                        fails.isEmpty(),
                        fails,
                        start(row),
                        pattern(row),
                        row.getString("venue_name"),
                        metres(row),
                        cost(row)));
    }

    private static void unless(ResultSet row, String holds, WhyNot.Fact fact, List<WhyNot.Fact> fails)
            throws SQLException {
        if (!row.getBoolean(holds)) {
            fails.add(fact);
        }
    }

    private static OpportunityView.@Nullable DateView start(ResultSet row) throws SQLException {
        LocalDate earliest = row.getObject("start_earliest", LocalDate.class);
        String text = row.getString("start_text");
        return earliest == null && text == null
                ? null
                : new OpportunityView.DateView(earliest, row.getObject("start_latest", LocalDate.class), text);
    }

    private static @Nullable AttendanceMode mode(ResultSet row) throws SQLException {
        String mode = row.getString("attendance_mode");
        return mode == null ? null : AttendanceMode.valueOf(mode);
    }

    private static @Nullable AttendancePattern pattern(ResultSet row) throws SQLException {
        String pattern = row.getString("attendance_pattern");
        return pattern == null ? null : AttendancePattern.valueOf(pattern);
    }

    private static @Nullable Integer metres(ResultSet row) throws SQLException {
        Double metres = row.getObject("metres", Double.class);
        return metres == null ? null : (int) Math.round(metres);
    }

    private static OpportunityView.@Nullable CostView cost(ResultSet row) throws SQLException {
        String text = row.getString("cost_text");
        return text == null ? null : new OpportunityView.CostView(text, row.getString("cost_amount"));
    }

    private <T> List<T> parse(@Nullable String json, Class<T[]> type) {
        if (json == null) {
            return List.of();
        }
        try {
            return List.of(mapper.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
