package org.alongside.local.demo;

import static org.alongside.local.demo.Bodies.with;
import static org.alongside.local.demo.Teller.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Money adds up to the penny: the budget, what is set aside from its pot, and what a direct payment was spent on. */
final class DirectPaymentChapter implements Chapter {
    private static final String NEED = "To get to the kitchen and back";

    private final Sides sides;
    private final Teller teller;

    DirectPaymentChapter(Sides sides) {
        this.sides = sides;
        this.teller = sides.teller();
    }

    @Override
    public void tell() {
        teller.chapter("A direct payment that adds up to the penny");
        String pot = agreeOnTheBudget();
        String allocation = setAside(pot);
        whatIsLeft(pot, "38.25", "7.25");
        say(allocation);
    }

    /** Returns the pot that the travel money is in. */
    private String agreeOnTheBudget() {
        Answer off = propose(budget("86.41")).refused(422, "budget-does-not-add-up");
        teller.tell("The council puts a budget forward that is one penny out. \"%s\"", off.sentence());
        Answer budget = sides.proposed(sides.worker(), "What the council pays, and what Sam pays", budget("86.40"));
        sides.agree(sides.person(), budget, "I have added it up. It is right.");
        JsonNode agreed = sides.plan().json().path("budget");
        BigDecimal together = money(agreed, "/authoritysShare").add(money(agreed, "/personsContribution"));
        demand(
                money(agreed, "/personalBudget").compareTo(together) == 0,
                "a personal budget should be what the authority and the person pay together");
        teller.tell(
                "£%s a week: £%s from the council, £%s from Sam. Up to £%s of it is for travel. Both agree to exactly that.",
                agreed.path("personalBudget").asText(),
                agreed.path("authoritysShare").asText(),
                agreed.path("personsContribution").asText(),
                agreed.at("/pots/0/amount").asText());
        String pot = agreed.at("/pots/0/potId").asText();
        whatIsLeft(pot, "0.00", "45.50");
        return pot;
    }

    /** Returns what was set aside. */
    private String setAside(String pot) {
        JsonNode before = sides.agreed();
        Answer one = propose(change(spend(pot, "38.25", List.of(option("A travel trainer", "38.25")))))
                .refused(422, "two-options-needed");
        teller.tell("The worker shows one way to spend it. \"%s\"", one.sentence());
        Answer over = propose(change(
                        spend(pot, "45.51", List.of(option("A travel trainer", "45.51"), option("A taxi", "60.00")))))
                .refused(409, "pot-exceeded");
        teller.tell("Or a penny more than there is. \"%s\"", over.sentence());
        Answer other = propose(change(with(spend(pot, "38.25", twoOptions()), "purpose", "EQUIPMENT")))
                .refused(422, "not-this-pots-purpose");
        teller.tell("Or travel money on something else. \"%s\"", other.sentence());
        sides.stillAgreed(before, "spending that was refused");
        Answer trainer =
                sides.proposed(sides.worker(), "You chose the trainer", change(spend(pot, "38.25", twoOptions())));
        sides.agree(sides.person(), trainer, "The trainer. A taxi teaches me nothing.");
        teller.tell(
                "There are two: a travel trainer for £38.25 a week, or a taxi for £41.00. Sam chooses the trainer, and is paid the money directly.");
        return trainer.text("/changes/0/allocation/allocationId");
    }

    private void whatIsLeft(String pot, String allocated, String left) {
        JsonNode filling = sides.person().get(sides.path() + "/budget").was(200).one("/pots", "/potId", pot);
        demand(
                filling.path("allocated").asText().equals(allocated)
                        && filling.path("left").asText().equals(left),
                "the pot should have £" + allocated + " set aside and £" + left + " left, and is " + filling);
        teller.tell("In the travel pot: £%s set aside, £%s left, every week.", allocated, left);
    }

    private void say(String allocation) {
        Answer off = state(allocation, "4.34").refused(422, "statement-does-not-add-up");
        teller.tell(
                "Sam says what the first payment went on. £38.25 came in, and Sam put in £2.10; £31.20 and £4.80 went out; £4.34 is left? \"%s\"",
                off.sentence());
        sides.person().get(sides.path() + "/budget/statements").was(200).has(0, "/items");
        Answer right =
                state(allocation, "4.35").was(201).says("/by/seat", "PERSON").says("/balance", "4.35");
        BigDecimal in = money(right.json(), "/opening")
                .add(money(right.json(), "/received"))
                .add(money(right.json(), "/added"));
        BigDecimal out = money(right.json(), "/balance");
        for (JsonNode spent : right.json().path("spent")) {
            out = out.add(money(spent, "/amount"));
        }
        demand(in.compareTo(out) == 0, "what came in should be what went out and what is left");
        JsonNode listed = sides.worker()
                .get(sides.path() + "/budget/statements")
                .was(200)
                .has(1, "/items")
                .json()
                .at("/items/0");
        demand(listed.equals(right.json()), "both sides should read the same statement");
        teller.tell(
                "£4.35 it is: £%s in, £%s out and left. That is all that anybody asks: what it was for, never receipt by receipt.",
                in, out);
    }

    private Answer state(String allocation, String balance) {
        String day = sides.today().toString();
        Map<String, Object> statement = Map.of(
                "allocationId",
                allocation,
                "from",
                day,
                "to",
                day,
                "opening",
                "0.00",
                "received",
                "38.25",
                "added",
                "2.10",
                "spent",
                List.of(
                        Map.of("need", NEED, "amount", "31.20"),
                        Map.of("need", "To practise the way", "amount", "4.80")),
                "balance",
                balance);
        return sides.person().post(sides.path() + "/budget/statements", statement);
    }

    private Answer propose(Map<String, Object> change) {
        return sides.worker().post(sides.path() + "/proposals", Bodies.proposal("The money", change));
    }

    private static Map<String, Object> change(Map<String, Object> allocation) {
        return Map.of("type", "ALLOCATE_BUDGET", "allocation", allocation);
    }

    private Map<String, Object> budget(String personalBudget) {
        Map<String, Object> pot = Map.of(
                "payer",
                "The council",
                "purpose",
                "TRAVEL",
                "exclusions",
                List.of("Fines"),
                "amount",
                "45.50",
                "cadence",
                "WEEKLY",
                "from",
                sides.today().toString());
        Map<String, Object> careAct = Map.of(
                "needs", "To get out of the house and about",
                "eligibility", "Eligible, because it keeps Sam from work",
                "needsToBeMet", "Travel, by a direct payment",
                "outcomes", "To cook for other people",
                "adviceAndInformation", "The bus pass, and the travel group on Mondays");
        return Map.of(
                "type",
                "SET_BUDGET",
                "budget",
                Map.of(
                        "standing",
                        "AGREED",
                        "personalBudget",
                        personalBudget,
                        "authoritysShare",
                        "71.15",
                        "personsContribution",
                        "15.25",
                        "careActContent",
                        careAct,
                        "pots",
                        List.of(pot)));
    }

    private Map<String, Object> spend(String pot, String amount, List<Map<String, Object>> options) {
        Map<String, Object> allocation = new LinkedHashMap<>();
        allocation.put("potId", pot);
        allocation.put("purpose", "TRAVEL");
        allocation.put("what", "A travel trainer");
        allocation.put("deployment", "DIRECT_PAYMENT");
        allocation.put("amount", amount);
        allocation.put("cadence", "WEEKLY");
        allocation.put("from", sides.today().toString());
        allocation.put("options", options);
        allocation.put("chosen", 0);
        allocation.put("chosenBy", "PERSON");
        allocation.put(
                "directPayment",
                Map.of("needsMet", NEED, "conditions", "An account of its own", "paidTo", "PERSON", "employs", false));
        return allocation;
    }

    private static List<Map<String, Object>> twoOptions() {
        return List.of(option("A travel trainer", "38.25"), option("A taxi", "41.00"));
    }

    private static Map<String, Object> option(String what, String cost) {
        return Map.of("what", what, "cost", cost);
    }

    private static BigDecimal money(JsonNode node, String pointer) {
        return new BigDecimal(node.at(pointer).asText());
    }
}
