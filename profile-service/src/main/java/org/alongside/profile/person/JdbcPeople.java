package org.alongside.profile.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.crypto.SubjectCipher;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcPeople implements People {

    private final TenantRead reads;
    private final SubjectCipher cipher;

    JdbcPeople(TenantRead reads, SubjectCipher cipher) {
        this.reads = reads;
        this.cipher = cipher;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record PersonRow(
            byte[] preferredName,
            Instant registeredAt,
            @Nullable Instant claimedAt,
            @Nullable LocalDate diedOn,
            int version) {}

    @Override
    public void register(Sql sql, String tenant, Person person, String registeredBy) {
        sql.update(
                "insert into person (tenant_id, person_id, preferred_name, registered_at, registered_by, row_version)"
                        + " values (?, ?, ?, ?, ?, ?)",
                tenant,
                person.personId(),
                cipher.seal(
                        nameOf(tenant, person.personId()),
                        person.preferredName().value().getBytes(StandardCharsets.UTF_8)),
                person.registeredAt(),
                registeredBy,
                person.version());
    }

    @Override
    public Optional<Person> find(String tenant, UUID person) {
        return reads.one(
                        tenant,
                        "select preferred_name, registered_at, claimed_at, died_on, row_version from person"
                                + " where tenant_id = ? and person_id = ?",
                        row -> {
                            OffsetDateTime claimed = row.getObject("claimed_at", OffsetDateTime.class);
                            return new PersonRow(
                                    row.getBytes("preferred_name"),
                                    Sql.instant(row, "registered_at"),
                                    claimed == null ? null : claimed.toInstant(),
                                    row.getObject("died_on", LocalDate.class),
                                    row.getInt("row_version"));
                        },
                        tenant,
                        person)
                .map(row -> new Person(
                        person,
                        new PersonalText(new String(
                                cipher.open(nameOf(tenant, person), row.preferredName()), StandardCharsets.UTF_8)),
                        row.registeredAt(),
                        row.claimedAt(),
                        row.diedOn(),
                        row.version()));
    }

    @Override
    public Optional<UUID> ownedBy(Sql sql, String tenant, String account) {
        return sql.one(
                "select person_id from person where tenant_id = ? and account = ?",
                row -> row.getObject("person_id", UUID.class),
                tenant,
                account);
    }

    @Override
    public void died(Sql sql, String tenant, UUID person, @Nullable LocalDate diedOn, String by, Instant at) {
        sql.update(
                "update person set died_on = ?, died_recorded_at = ?, died_recorded_by = ?, row_version = row_version + 1"
                        + " where tenant_id = ? and person_id = ? and died_on is distinct from ?",
                diedOn,
                diedOn == null ? null : at,
                diedOn == null ? null : by,
                tenant,
                person,
                diedOn);
    }

    @Override
    public boolean bind(Sql sql, String tenant, UUID person, String account, Instant at) {
        try {
            int rows = sql.update(
                    "update person set account = ?, claimed_at = ?, row_version = row_version + 1"
                            + " where tenant_id = ? and person_id = ? and account is null",
                    account,
                    at,
                    tenant,
                    person);
            if (rows != 1) {
                throw new IllegalStateException("an account is bound once, under the person's lock");
            }
            return true;
        } catch (Sql.SqlFailed e) {
            if (e.isDuplicateKey()) {
                return false;
            }
            throw e;
        }
    }

    private static SubjectCipher.Place nameOf(String tenant, UUID person) {
        return new SubjectCipher.Place(tenant, person, "person.preferred_name", "");
    }
}
