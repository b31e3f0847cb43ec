package dev.kiln.app.compress;

import dev.kiln.core.numbers.DecimalRange;
import dev.kiln.core.numbers.WholeRange;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The numbers that goals take, read by the rule for all fields; what is none is answered in words. */
final class GoalNumbers {
    private static final WholeRange BYTES = new WholeRange(1, 1_000_000_000_000L, "bytes");
    private static final DecimalRange POINTS = new DecimalRange(0, 100, "percentage points");

    private GoalNumbers() {}

    /** Bytes that the user wants; empty where the text is no such number. */
    static OptionalLong bytes(String text) {
        return bytesProblem(text).isEmpty() ? OptionalLong.of(BYTES.read(text)) : OptionalLong.empty();
    }

    /** Percentage points that the user gives away; empty where the text is no such number. */
    static OptionalDouble points(String text) {
        return pointsProblem(text).isEmpty() ? OptionalDouble.of(POINTS.read(text)) : OptionalDouble.empty();
    }

    /** Why a text is no number of bytes; empty where it is one. */
    static String bytesProblem(String text) {
        try {
            BYTES.read(text);
            return "";
        } catch (IllegalArgumentException e) {
            return "Bytes: " + e.getMessage() + ".";
        }
    }

    /** Why a text is no number of points; empty where it is one. */
    static String pointsProblem(String text) {
        try {
            POINTS.read(text);
            return "";
        } catch (IllegalArgumentException e) {
            return "Points: " + e.getMessage() + ".";
        }
    }
}
