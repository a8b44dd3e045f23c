package org.alongside.profile.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.page.Page;
import org.alongside.kit.tenancy.Caller;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.Right;

/** What is known about a person, now and before. */
@ApplicationScoped
public class ReadingProfile {

    /** A version can be as long as a request: a page of many would not be. */
    private static final int LARGEST_PAGE = 20;

    private final Access access;
    private final ProfileSections sections;
    private final AccessRecorder recorder;

    ReadingProfile(Access access, ProfileSections sections, AccessRecorder recorder) {
        this.access = access;
        this.sections = sections;
        this.recorder = recorder;
    }

    ProfileView all(Caller caller, UUID person) {
        access.toRead(caller, person, Right.READ_PROFILE);
        Map<Section, SectionVersion> written = sections.newest(caller.tenant(), person).stream()
                .collect(Collectors.toMap(SectionVersion::section, Function.identity()));
        List<SectionView> all = Arrays.stream(Section.values())
                .map(section -> written.getOrDefault(section, SectionVersion.unwritten(person, section)))
                .map(SectionView::of)
                .toList();
        recorder.read(caller, "readProfile", person, address(person));
        return new ProfileView(person, all);
    }

    SectionView one(Caller caller, UUID person, Section section) {
        access.toRead(caller, person, Right.READ_PROFILE);
        SectionVersion version = sections.newest(caller.tenant(), person, section)
                .orElseGet(() -> SectionVersion.unwritten(person, section));
        recorder.read(caller, "readProfileSection", person, address(person) + "/" + section.path());
        return SectionView.of(version);
    }

    Page<SectionView> history(Caller caller, UUID person, Section section, int before, int limit) {
        access.toRead(caller, person, Right.READ_PROFILE);
        int most = Math.min(limit, LARGEST_PAGE);
        List<SectionView> versions = sections.history(caller.tenant(), person, section, before, most + 1).stream()
                .map(SectionView::of)
                .toList();
        recorder.read(caller, "readProfileSectionHistory", person, address(person) + "/" + section.path() + "/history");
        return Page.fromOneMore(versions, most, version -> Integer.toString(version.version()));
    }

    private static String address(UUID person) {
        return "/v1/people/" + person + "/profile";
    }
}
