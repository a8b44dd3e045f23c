package org.alongside.profile.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;

@ApplicationScoped
class JdbcClaimCodes implements ClaimCodes {

    @Override
    public void issue(Sql sql, String tenant, UUID person, ClaimCode code, Instant at, String by, Instant expiresAt) {
        sql.update(
                "update claim_code set voided_at = ?"
                        + " where tenant_id = ? and person_id = ? and voided_at is null and used_at is null",
                at,
                tenant,
                person);
        sql.update(
                "insert into claim_code (tenant_id, code_hash, person_id, issued_at, issued_by, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                tenant,
                code.hash(tenant),
                person,
                at,
                by,
                expiresAt);
    }

    @Override
    public Optional<Issued> find(Sql sql, String tenant, ClaimCode code) {
        return sql.one(
                "select person_id, expires_at, voided_at, used_by from claim_code where tenant_id = ? and code_hash = ?",
                row -> {
                    OffsetDateTime voided = row.getObject("voided_at", OffsetDateTime.class);
                    return new Issued(
                            row.getObject("person_id", UUID.class),
                            Sql.instant(row, "expires_at"),
                            voided == null ? null : voided.toInstant(),
                            row.getString("used_by"));
                },
                tenant,
                code.hash(tenant));
    }

    @Override
    public void use(Sql sql, String tenant, ClaimCode code, String account, Instant at) {
        sql.update(
                "update claim_code set used_at = ?, used_by = ? where tenant_id = ? and code_hash = ?",
                at,
                account,
                tenant,
                code.hash(tenant));
    }
}
