package org.alongside.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonalTextTest {

    /** Text that is not personal: opaque ids, addresses and published codes. Everything else is a {@link PersonalText}. */
    private static final Set<String> OPENLY = Set.of(
            "PersonalText.value",
            "AccessRecordView.account",
            "AccessRecordView.client",
            "AccessRecordView.correlationId",
            "AccessRecordView.operation",
            "AccessRecordView.resource",
            "ActedBy.account",
            "Change.account",
            "Change.tenant",
            "Checked.account",
            "Conditions.ifMatch",
            "Conditions.ifNoneMatch",
            "InterestCode.value",
            "Issued.usedBy",
            "Member.account",
            "Member.addedBy",
            "MemberView.account",
            "NewMember.account",
            "Refused.sentence",
            "SectionVersion.writtenBy");

    @Test
    void noRecordHoldsTextOfItsOwnThatItWouldPrint() {
        List<String> found = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.alongside.profile")) {
            Class<?> reflected = type.reflect();
            if (reflected.isRecord()) {
                for (RecordComponent component : reflected.getRecordComponents()) {
                    if (component.getType() == String.class) {
                        found.add(reflected.getSimpleName() + "." + component.getName());
                    }
                }
            }
        }
        assertThat(found).contains("Member.account");
        assertThat(OPENLY).containsAll(found);
        assertThat(found).containsAll(OPENLY);
    }

    @Test
    void personalTextDoesNotPrintItself() {
        assertThat(new PersonalText("Sam")).hasToString("[personal text]");
        assertThat("" + new Holder(new PersonalText("Sam"))).doesNotContain("Sam");
    }

    private record Holder(PersonalText name) {}
}
