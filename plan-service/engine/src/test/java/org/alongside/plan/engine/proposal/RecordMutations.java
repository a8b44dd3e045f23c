package org.alongside.plan.engine.proposal;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alongside.plan.engine.budget.Money;
import org.alongside.plan.engine.plan.Hours;
import org.alongside.plan.engine.words.Words;

/** Every way to change one thing in a value made of records, found by reflection, so that a new field is not forgotten. */
final class RecordMutations {

    private RecordMutations() {}

    /** Copies of the value, each different in one place. */
    static List<Object> of(Object value) {
        return switch (value) {
            case String text -> List.of(text + "!", "");
            case Words words -> List.of(Words.of(words.text() + "!"), Words.of(""));
            case Integer number -> List.of(number + 1);
            case UUID id -> List.of(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1));
            case Boolean truth -> List.of(!truth);
            case Money money -> List.of(money.plus(Money.of("0.01")));
            case LocalTime time -> List.of(time.plusMinutes(1));
            case Hours hours -> List.of(new Hours(hours.value().add(BigDecimal.ONE)));
            case LocalDate day -> List.of(day.plusDays(1));
            case Instant instant -> List.of(instant.plusNanos(1_000));
            case Enum<?> constant -> others(constant);
            case ContentHash hash -> List.of(ContentHash.of(hash.value().getBytes(StandardCharsets.UTF_8)));
            case List<?> list -> ofList(list);
            case Record record -> ofRecord(record);
            default -> throw new IllegalArgumentException("no mutation known for " + value.getClass());
        };
    }

    private static List<Object> others(Enum<?> constant) {
        return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                .filter(other -> other != constant)
                .map(Object.class::cast)
                .toList();
    }

    private static List<Object> ofList(List<?> list) {
        List<Object> mutations = new ArrayList<>();
        mutations.add(list.subList(0, list.size() - 1));
        mutations.add(List.copyOf(list).reversed());
        for (int i = 0; i < list.size(); i++) {
            for (Object other : of(list.get(i))) {
                List<Object> copy = new ArrayList<>(list);
                copy.set(i, other);
                mutations.add(copy);
            }
        }
        return mutations;
    }

    private static List<Object> ofRecord(Record record) {
        List<Object> mutations = new ArrayList<>();
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Object[] values = values(record, components);
            for (Object other : of(values[i])) {
                values[i] = other;
                mutations.add(made(record.getClass(), components, values));
            }
        }
        return mutations;
    }

    private static Object[] values(Record record, RecordComponent[] components) {
        return Arrays.stream(components)
                .map(component -> {
                    try {
                        Object value = component.getAccessor().invoke(record);
                        if (value == null) {
                            throw new IllegalArgumentException(component + " has to have a value to be changed");
                        }
                        return value;
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toArray();
    }

    private static Object made(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
