package org.alongside.profile.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.Right;

/** A person, for those who may know them. */
@ApplicationScoped
public class ReadingPerson {

    private final Access access;
    private final People people;
    private final AccessRecorder recorder;

    ReadingPerson(Access access, People people, AccessRecorder recorder) {
        this.access = access;
        this.people = people;
        this.recorder = recorder;
    }

    Person read(Caller caller, UUID personId) {
        access.toRead(caller, personId, Right.READ_PERSON);
        Person person = people.find(caller.tenant(), personId).orElseThrow(ProblemException::notFound);
        recorder.read(caller, "readPerson", personId, "/v1/people/" + personId);
        return person;
    }
}
