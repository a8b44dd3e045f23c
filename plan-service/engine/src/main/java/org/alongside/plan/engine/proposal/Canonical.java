package org.alongside.plan.engine.proposal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.plan.engine.budget.Money;
import org.alongside.plan.engine.plan.Hours;
import org.alongside.plan.engine.plan.Id;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How the engine's values stand in a canonical document: a record is an object with its components for members, an id, a date, a time
 * and an enum are text, a decimal is text without an exponent, and null is an absent member. So a component that is added to a record
 * is part of what is agreed to, and cannot be forgotten.
 */
final class Canonical {

    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            List<Method> accessors = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.add(component.getAccessor());
            }
            accessors.sort(Comparator.comparing(Method::getName)); // the order in which they will be written
            return List.copyOf(accessors);
        }
    };

    private Canonical() {}

    /** The members of the object that stands for the record. */
    static Map<String, @Nullable Object> members(Record value) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (Method component : COMPONENTS.get(value.getClass())) {
            members.put(component.getName(), value(read(component, value)));
        }
        return members;
    }

    /** @throws IllegalArgumentException for a type that has no place in an agreed document */
    static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Id id -> id.value().toString();
            case Words words -> words.text();
            case ContentHash hash -> hash.value();
            case Hours hours -> hours.toString();
            case Money money -> money.toString();
            case Change change -> change.document();
            case Record fields -> members(fields);
            case Enum<?> name -> name.name();
            case BigDecimal decimal -> decimal.toPlainString();
            case Temporal time -> time.toString();
            case UUID uuid -> uuid.toString();
            case List<?> items -> {
                List<@Nullable Object> list = new ArrayList<>();
                items.forEach(item -> list.add(value(item)));
                yield list;
            }
            case String text -> text;
            case Integer number -> number;
            case Long number -> number;
            case Boolean truth -> truth;
            default -> throw new IllegalArgumentException("no place in a document for " + value.getClass());
        };
    }

    private static @Nullable Object read(Method component, Record value) {
        try {
            return component.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("a record of a document is public", e);
        }
    }
}
