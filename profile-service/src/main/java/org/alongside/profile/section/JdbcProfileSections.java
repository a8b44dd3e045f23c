package org.alongside.profile.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.profile.access.Relation;

@ApplicationScoped
class JdbcProfileSections implements ProfileSections {

    private static final String COLUMNS = "person_id, section, version, content, written_at, written_by, written_as";
    private static final String NEWEST_OF_ONE = "select " + COLUMNS
            + " from profile_section_version where tenant_id = ? and person_id = ? and section = ?"
            + " order by version desc limit 1";

    private final TenantRead reads;
    private final SectionCodec codec;

    JdbcProfileSections(TenantRead reads, SectionCodec codec) {
        this.reads = reads;
        this.codec = codec;
    }

    @Override
    public List<SectionVersion> newest(String tenant, UUID person) {
        return reads.list(
                tenant,
                "select distinct on (section) " + COLUMNS
                        + " from profile_section_version where tenant_id = ? and person_id = ?"
                        + " order by section, version desc",
                reader(tenant),
                tenant,
                person);
    }

    @Override
    public Optional<SectionVersion> newest(String tenant, UUID person, Section section) {
        return reads.one(tenant, NEWEST_OF_ONE, reader(tenant), tenant, person, section.path());
    }

    @Override
    public Optional<SectionVersion> newest(Sql sql, String tenant, UUID person, Section section) {
        return sql.one(NEWEST_OF_ONE, reader(tenant), tenant, person, section.path());
    }

    @Override
    public List<SectionVersion> history(String tenant, UUID person, Section section, int before, int limit) {
        return reads.list(
                tenant,
                "select " + COLUMNS
                        + " from profile_section_version where tenant_id = ? and person_id = ? and section = ? and version < ?"
                        + " order by version desc limit ?",
                reader(tenant),
                tenant,
                person,
                section.path(),
                before,
                limit);
    }

    @Override
    public boolean add(Sql sql, String tenant, SectionVersion version) {
        return sql.update(
                        "insert into profile_section_version"
                                + " (tenant_id, person_id, section, version, content, written_at, written_by, written_as)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        tenant,
                        version.personId(),
                        version.section().path(),
                        version.version(),
                        codec.sealed(tenant, version),
                        version.writtenAt(),
                        version.writtenBy(),
                        version.writtenAs() == null ? null : version.writtenAs().name())
                == 1;
    }

    private Sql.RowReader<SectionVersion> reader(String tenant) {
        return row -> read(tenant, row);
    }

    private SectionVersion read(String tenant, ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        Section section = Section.at(row.getString("section")).orElseThrow();
        int version = row.getInt("version");
        return new SectionVersion(
                person,
                section,
                version,
                codec.opened(tenant, person, section, version, row.getBytes("content")),
                Sql.instant(row, "written_at"),
                row.getString("written_by"),
                Relation.valueOf(row.getString("written_as")));
    }
}
