package org.alongside.opportunity.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hard facts of matching, each a column of its own over every offering of some opportunities, for what is shown and for what
 * explains why not. The index finds what fits by the same rules, in memory ({@code MatchRules}); tests hold the two together. What is
 * not known never excludes.
 *
 * <p>Free hours: every session lies inside one free window; where the hours are flexible, half an hour of one session, or the whole of
 * a shorter one, is enough (docs/decisions/0017). Where only the part of the week is known, somebody must be free
 * for at least some of it; the parts are the table in docs/decisions/0004, for the explanations of the plan service too.
 */
final class HardFacts {
    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final String sql;

    /** @param opportunities whose offerings are looked at */
    HardFacts(Constraints constraints, List<UUID> opportunities) {
        StringBuilder select = new StringBuilder();
        select.append(
                "windows as (select * from jsonb_to_recordset(cast(? as jsonb)) as w(day int, from_time time, to_time time)),");
        parameters.add(WindowJson.of(constraints.freeWindows()));
        select.append(" placed as (select f.*, o.kind, o.title as opportunity_title, v.name as venue_name, v.town,"
                + " v.latitude, v.longitude,"
                + " coalesce(f.attendance_mode in ('ONLINE', 'DISTANCE'), false) as no_journey,"
                + " exists (select from offering_session s where s.tenant_id = f.tenant_id and s.offering_id = f.offering_id)"
                + " as has_sessions, ");
        if (constraints.place() == null) {
            select.append("cast(null as double precision) as metres");
        } else {
            select.append("metres_between(?, ?, v.latitude, v.longitude) as metres");
            parameters.add(constraints.place().latitude());
            parameters.add(constraints.place().longitude());
        }
        select.append(
                " from offering f join opportunity o on o.tenant_id = f.tenant_id and o.opportunity_id = f.opportunity_id"
                        + " left join placed_venue v on v.tenant_id = f.tenant_id and v.venue_id = f.venue_id"
                        + " where f.opportunity_id = any(cast(? as uuid[]))"
                        + " and f.removed_at is null and o.removed_at is null),");
        parameters.add(opportunities.stream().map(UUID::toString).toArray(String[]::new));
        select.append(" facts as (select p.*, ");
        select.append(kind(constraints)).append(" as kind_ok, ");
        select.append(place(constraints)).append(" as place_ok, ");
        select.append(hours(constraints)).append(" as hours_ok, ");
        select.append("coalesce(p.start_latest >= ?, true) and coalesce(p.end_latest >= ?, true) as dates_ok, ");
        parameters.add(constraints.startsAfter());
        parameters.add(constraints.startsAfter());
        select.append("coalesce(p.apply_until >= ?, true) as apply_ok, ");
        parameters.add(constraints.today());
        select.append(cost(constraints)).append(" as cost_ok from placed p)");
        this.sql = select.toString();
    }

    /** Two common table expressions, {@code windows} and {@code facts}, without the word {@code with}. */
    String sql() {
        return sql;
    }

    List<@Nullable Object> parameters() {
        return parameters;
    }

    static final String ALL_HOLD = "kind_ok and place_ok and hours_ok and dates_ok and apply_ok and cost_ok";

    private String kind(Constraints constraints) {
        if (constraints.kinds() == null) {
            return "true";
        }
        parameters.add(constraints.kinds().stream().map(Enum::name).toArray(String[]::new));
        return "p.kind = any(?)";
    }

    private String place(Constraints constraints) {
        if (constraints.place() == null) {
            return "true";
        }
        parameters.add(constraints.place().withinMetres());
        return "(p.no_journey or coalesce(p.metres <= ?, true))";
    }

    private static String hours(Constraints constraints) {
        if (constraints.freeWindows() == null) {
            return "true";
        }
        return """
                case when p.has_sessions and p.details @> '{"flexibleHours": true}' then exists (
                       select from offering_session s join windows w on w.day = s.day
                        where s.tenant_id = p.tenant_id and s.offering_id = p.offering_id
                          and least(s.to_time, w.to_time) - greatest(s.from_time, w.from_time)
                              >= least(interval '30 minutes', s.to_time - s.from_time))
                     when p.has_sessions then not exists (
                       select from offering_session s
                        where s.tenant_id = p.tenant_id and s.offering_id = p.offering_id
                          and not exists (select from windows w
                                where w.day = s.day and w.from_time <= s.from_time and w.to_time >= s.to_time))
                     when p.attendance_pattern in ('DAYTIME', 'DAY_RELEASE') then exists (
                       select from windows w where w.day <= 5 and w.from_time < '18:00' and w.to_time > '08:00')
                     when p.attendance_pattern in ('TWILIGHT', 'EVENING') then exists (
                       select from windows w where w.to_time > '17:00')
                     when p.attendance_pattern = 'WEEKEND' then exists (select from windows w where w.day >= 6)
                     else true end""";
    }

    private String cost(Constraints constraints) {
        if (constraints.maxCost() == null) {
            return "true";
        }
        parameters.add(constraints.maxCost());
        return "coalesce(p.cost_amount <= ?, true)";
    }
}
