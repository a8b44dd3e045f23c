package org.alongside.profile.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.crypto.SubjectCipher;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.profile.PersonalText;
import org.alongside.profile.SealedJson;
import org.alongside.profile.access.ActedBy;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcShortlist implements Shortlist {

    private static final String KEY = " where tenant_id = ? and person_id = ? and entry_id = ?";
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final TenantRead reads;
    private final SealedJson json;

    JdbcShortlist(TenantRead reads, SealedJson json) {
        this.reads = reads;
        this.json = json;
    }

    /** An entry once for each of its notes, and once if it has none. */
    private record EntryRow(ShortlistEntry entry, @Nullable Note note) {}

    private static String entriesWithNotes(String which) {
        return "select e.*, n.account as note_by, n.row_version as note_version, n.words as note_words,"
                + " n.written_at as note_at, n.written_as as note_as"
                + " from (select * from shortlist_entry where tenant_id = ? and person_id = ? and " + which + ") e"
                + " left join shortlist_note n on n.tenant_id = e.tenant_id and n.person_id = e.person_id"
                + " and n.entry_id = e.entry_id order by e.entry_id desc, n.account";
    }

    @Override
    public boolean add(Sql sql, String tenant, ShortlistEntry entry) {
        return sql.update(
                        "insert into shortlist_entry (tenant_id, person_id, entry_id, opportunity_id, title, put_at, put_by, put_as)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        tenant,
                        entry.personId(),
                        entry.entryId(),
                        entry.opportunityId(),
                        json.sealed(title(tenant, entry.personId(), entry.entryId()), entry.title()),
                        entry.put().at(),
                        entry.put().account(),
                        entry.put().as().name())
                == 1;
    }

    @Override
    public Optional<ShortlistEntry> find(Sql sql, String tenant, UUID person, UUID entry) {
        return gathered(sql.list(entriesWithNotes("entry_id = ?"), reader(tenant), tenant, person, entry)).stream()
                .findFirst();
    }

    @Override
    public Optional<ShortlistEntry> find(String tenant, UUID person, UUID entry) {
        return gathered(reads.list(tenant, entriesWithNotes("entry_id = ?"), reader(tenant), tenant, person, entry))
                .stream()
                .findFirst();
    }

    @Override
    public List<ShortlistEntry> page(String tenant, UUID person, @Nullable UUID before, int limit) {
        return gathered(reads.list(
                tenant,
                entriesWithNotes("entry_id < ? order by entry_id desc limit ?"),
                reader(tenant),
                tenant,
                person,
                before == null ? AFTER_ALL : before,
                limit));
    }

    @Override
    public boolean setAside(Sql sql, String tenant, ShortlistEntry entry, ShortlistEntry.SetAside why) {
        return sql.update(
                        "update shortlist_entry set set_aside_words = ?, set_aside_at = ?, set_aside_by = ?, set_aside_as = ?"
                                + KEY + " and set_aside_at is null",
                        json.sealed(setAsideWords(tenant, entry.personId(), entry.entryId()), why.words()),
                        why.by().at(),
                        why.by().account(),
                        why.by().as().name(),
                        tenant,
                        entry.personId(),
                        entry.entryId())
                == 1;
    }

    @Override
    public boolean write(Sql sql, String tenant, ShortlistEntry entry, Note next) {
        String account = next.by().account();
        byte[] words =
                json.sealed(note(tenant, entry.personId(), entry.entryId(), account, next.version()), next.words());
        int rows = next.version() == 1
                ? sql.update(
                        "insert into shortlist_note (tenant_id, person_id, entry_id, account, row_version, words, written_at, written_as)"
                                + " values (?, ?, ?, ?, 1, ?, ?, ?) on conflict do nothing",
                        tenant,
                        entry.personId(),
                        entry.entryId(),
                        account,
                        words,
                        next.by().at(),
                        next.by().as().name())
                : sql.update(
                        "update shortlist_note set row_version = ?, words = ?, written_at = ?, written_as = ?" + KEY
                                + " and account = ? and row_version = ?",
                        next.version(),
                        words,
                        next.by().at(),
                        next.by().as().name(),
                        tenant,
                        entry.personId(),
                        entry.entryId(),
                        account,
                        next.version() - 1);
        return rows == 1;
    }

    private Sql.RowReader<EntryRow> reader(String tenant) {
        return row -> {
            UUID person = row.getObject("person_id", UUID.class);
            UUID id = row.getObject("entry_id", UUID.class);
            byte[] aside = row.getBytes("set_aside_words");
            return new EntryRow(
                    new ShortlistEntry(
                            person,
                            id,
                            row.getObject("opportunity_id", UUID.class),
                            text(title(tenant, person, id), row.getBytes("title")),
                            ActedBy.read(row, "put"),
                            List.of(),
                            aside == null
                                    ? null
                                    : new ShortlistEntry.SetAside(
                                            text(setAsideWords(tenant, person, id), aside),
                                            ActedBy.read(row, "set_aside"))),
                    noteIn(tenant, person, id, row));
        };
    }

    private @Nullable Note noteIn(String tenant, UUID person, UUID entry, ResultSet row) throws SQLException {
        String account = row.getString("note_by");
        if (account == null) {
            return null;
        }
        int version = row.getInt("note_version");
        return new Note(
                version,
                text(note(tenant, person, entry, account, version), row.getBytes("note_words")),
                ActedBy.read(row, "note"));
    }

    private static List<ShortlistEntry> gathered(List<EntryRow> rows) {
        List<ShortlistEntry> entries = new ArrayList<>();
        for (EntryRow row : rows) {
            boolean begun = !entries.isEmpty()
                    && entries.getLast().entryId().equals(row.entry().entryId());
            ShortlistEntry entry = begun ? entries.removeLast() : row.entry();
            Note note = row.note();
            entries.add(note == null ? entry : entry.with(note));
        }
        return entries;
    }

    private PersonalText text(SubjectCipher.Place place, byte[] sealed) {
        return json.opened(place, sealed, PersonalText.class);
    }

    private static SubjectCipher.Place title(String tenant, UUID person, UUID entry) {
        return new SubjectCipher.Place(tenant, person, "shortlist_entry.title", entry.toString());
    }

    private static SubjectCipher.Place setAsideWords(String tenant, UUID person, UUID entry) {
        return new SubjectCipher.Place(tenant, person, "shortlist_entry.set_aside_words", entry.toString());
    }

    private static SubjectCipher.Place note(String tenant, UUID person, UUID entry, String account, int version) {
        return new SubjectCipher.Place(tenant, person, "shortlist_note.words", entry + "/" + account + "/" + version);
    }
}
