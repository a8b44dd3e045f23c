package org.alongside.plan.app.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanId;
import org.jspecify.annotations.Nullable;

/** The latest state of every item of a plan, open or closed. */
@ApplicationScoped
class ItemTable {

    private final TenantRead reads;
    private final SealedJson sealed;

    ItemTable(TenantRead reads, SealedJson sealed) {
        this.reads = reads;
        this.sealed = sealed;
    }

    void save(Sql sql, String tenant, Plan plan, Item item) {
        sql.update(
                "insert into plan_item (tenant_id, plan_id, item_id, kind, open, state) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (tenant_id, plan_id, item_id) do update set open = excluded.open, state = excluded.state",
                tenant,
                plan.planId().value(),
                item.itemId().value(),
                item.kind().name(),
                item.isOpen(),
                sealed.seal(
                        tenant,
                        plan.personId().value(),
                        "plan_item.state",
                        item.itemId().toString(),
                        item));
    }

    Optional<Item> find(Sql sql, String tenant, UUID personId, PlanId planId, ItemId itemId) {
        return sql.one(
                "select item_id, state from plan_item where tenant_id = ? and plan_id = ? and item_id = ?",
                row -> item(tenant, personId, row),
                tenant,
                planId.value(),
                itemId.value());
    }

    Optional<Item> find(String tenant, UUID personId, PlanId planId, ItemId itemId) {
        return reads.one(
                tenant,
                "select item_id, state from plan_item where plan_id = ? and item_id = ?",
                row -> item(tenant, personId, row),
                planId.value(),
                itemId.value());
    }

    /** Newest first. */
    List<Item> list(String tenant, UUID personId, PlanId planId, Item.Kind kind, @Nullable UUID before, int limit) {
        return reads.list(
                tenant,
                "select item_id, state from plan_item where plan_id = ? and kind = ? and (?::uuid is null or item_id < ?::uuid)"
                        + " order by item_id desc limit ?",
                row -> item(tenant, personId, row),
                planId.value(),
                kind.name(),
                before,
                before,
                limit);
    }

    private Item item(String tenant, UUID personId, ResultSet row) throws SQLException {
        return sealed.open(
                tenant,
                personId,
                "plan_item.state",
                row.getObject("item_id", UUID.class).toString(),
                row.getBytes("state"),
                Item.class);
    }
}
