package org.alongside.plan.engine.matching;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** Some hours of a day of every week, local time. */
public record Window(DayOfWeek day, LocalTime from, LocalTime to) {}
