package org.alongside.gateway.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From method and path to the one operation that they mean. */
public final class RouteTable {

    private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z][A-Za-z0-9]*}");
    private static final Set<String> RESERVED = Set.of("internal", "q");

    /** What a request turned out to be for. */
    public sealed interface Found {

        /** This operation. */
        record Operation(ContractOperation operation) implements Found {}

        /** The path exists, with these methods. */
        record OtherMethods(SortedSet<String> allowed) implements Found {}

        /** Nothing. */
        record Nothing() implements Found {}
    }

    private static final class Step {
        private final Map<String, Step> literals = new HashMap<>();
        private @Nullable Step variable;
        private final Map<String, ContractOperation> operations = new HashMap<>();

        private Step next(String step) {
            if (!VARIABLE.matcher(step).matches()) {
                return literals.computeIfAbsent(step, key -> new Step());
            }
            Step known = variable;
            if (known == null) {
                known = new Step();
                variable = known;
            }
            return known;
        }
    }

    private final Step root = new Step();

    private RouteTable() {}

    /**
     * A table of these operations.
     *
     * @param owners every service that there is, the gateway among them
     * @throws ContractNotUsable if a request could mean two of them, or if one cannot be routed
     */
    public static RouteTable of(List<ContractOperation> operations, Set<String> owners) {
        RouteTable table = new RouteTable();
        for (int i = 0; i < operations.size(); i++) {
            ContractOperation operation = operations.get(i);
            demandRoutable(operation, owners);
            for (ContractOperation other : operations.subList(i + 1, operations.size())) {
                if (couldBeTheSame(operation, other)) {
                    throw new ContractNotUsable("One request could mean both " + operation.address() + " and "
                            + other.address() + ": give one of them another path.");
                }
            }
            Step step = table.root;
            for (String part : operation.steps()) {
                step = step.next(part);
            }
            step.operations.put(operation.method(), operation);
        }
        return table;
    }

    /** What a request is for, by its path as it was sent. */
    public Found find(String method, String path) {
        if (!path.startsWith("/")) {
            return new Found.Nothing();
        }
        List<Step> ends = new ArrayList<>();
        collect(root, path.substring(1).split("/", -1), 0, ends);
        SortedSet<String> allowed = new TreeSet<>();
        for (Step end : ends) {
            ContractOperation operation = end.operations.get(method);
            if (operation != null) {
                return new Found.Operation(operation);
            }
            allowed.addAll(end.operations.keySet());
        }
        return allowed.isEmpty() ? new Found.Nothing() : new Found.OtherMethods(allowed);
    }

    private static void collect(Step step, String[] parts, int depth, List<Step> ends) {
        if (depth == parts.length) {
            ends.add(step);
            return;
        }
        Step literal = step.literals.get(parts[depth]);
        if (literal != null) {
            collect(literal, parts, depth + 1, ends);
        }
        if (step.variable != null && !parts[depth].isEmpty()) {
            collect(step.variable, parts, depth + 1, ends);
        }
    }

    private static void demandRoutable(ContractOperation operation, Set<String> owners) {
        if (!owners.contains(operation.owner())) {
            throw new ContractNotUsable(operation.address() + " has the x-owner '" + operation.owner()
                    + "', which is none of " + new TreeSet<>(owners) + ".");
        }
        if (!operation.template().startsWith("/")
                || RESERVED.contains(operation.steps().getFirst())) {
            throw new ContractNotUsable(operation.address()
                    + " cannot be public: paths begin with '/', and /internal and /q are the services' own.");
        }
        for (String step : operation.steps()) {
            if (step.contains("{") && !VARIABLE.matcher(step).matches()) {
                throw new ContractNotUsable(
                        operation.address() + " has the step '" + step + "': a variable must be a step of its own.");
            }
        }
        if (operation.deadline().isNegative() || operation.deadline().isZero() || operation.bodyLimit() < 0) {
            throw new ContractNotUsable(
                    operation.address() + " has an x-deadline-seconds or x-body-limit that is not positive.");
        }
    }

    private static boolean couldBeTheSame(ContractOperation one, ContractOperation other) {
        List<String> a = one.steps();
        List<String> b = other.steps();
        if (!one.method().equals(other.method()) || a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            boolean variable = VARIABLE.matcher(a.get(i)).matches()
                    || VARIABLE.matcher(b.get(i)).matches();
            if (!variable && !a.get(i).equals(b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
