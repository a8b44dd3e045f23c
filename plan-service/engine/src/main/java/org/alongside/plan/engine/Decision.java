package org.alongside.plan.engine;

import java.util.List;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.Item;

/** The answer to a command. */
public sealed interface Decision {

    /** It is so, and this is what came of it. */
    static Accepted accepted(Event... events) {
        return new Accepted(List.of(events));
    }

    /** It is so, and this is the item now. */
    static Decision kept(Happening happening, Item item, By by) {
        return accepted(new Event.ItemKept(happening, item, by));
    }

    /** It is so. No events means that it was so already. */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It is not so, and the plan is unchanged. The sentence tells both sides what they can do. */
    record Refused(Refusal code, String sentence) implements Decision {}
}
