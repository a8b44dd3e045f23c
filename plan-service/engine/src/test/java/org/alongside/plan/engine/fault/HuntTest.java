package org.alongside.plan.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hunt finds what is wrong and nothing else. */
class HuntTest {

    private static final Hunt HUNT = new Hunt(List.of("org.alongside.plan.engine.TalkTest"), 1);

    @TempDir
    Path folder;

    @Test
    void aFaultIsFoundByATestThatIsNamed() throws Exception {
        Fault fault = fault("return status == Status.OPEN;", "return status != Status.OPEN;");
        assertThat(fault.occurrences()).isEqualTo(1);
        assertThat(HUNT.find(fault, folder))
                .hasValueSatisfying(test -> assertThat(test).startsWith("TalkTest."));
    }

    @Test
    void whatIsOnlySaidOtherwiseIsFoundByNobody() throws Exception {
        assertThat(HUNT.find(fault("return status == Status.OPEN;", "return Status.OPEN == status;"), folder))
                .isEmpty();
    }

    @Test
    void aFaultThatIsNoJavaIsNotTakenForOneThatWasFound() {
        assertThatThrownBy(() -> HUNT.find(fault("return status == Status.OPEN;", "return open;"), folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not Java");
    }

    @Test
    void theEngineOutsideStaysAsItIs() throws Exception {
        HUNT.find(fault("return status == Status.OPEN;", "return status != Status.OPEN;"), folder);
        assertThat(HUNT.find(fault("return Kind.QUESTION;", "return (Kind.QUESTION);"), folder))
                .isEmpty();
    }

    private static Fault fault(String stands, String instead) {
        return new Fault("a-fault", 8, "talk/Question.java", "For this test.", stands, instead);
    }
}
