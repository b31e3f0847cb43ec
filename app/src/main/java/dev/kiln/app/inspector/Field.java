package dev.kiln.app.inspector;

import dev.kiln.core.architecture.Edit;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Something about the selection that can be changed; each kind has its own control. */
public sealed interface Field {
    /** Stands for a value where several modules have different ones. */
    String MIXED = "mixed";

    /** What stands beside the control. */
    String label();

    /** One sentence for whoever does not know the term. */
    String explanation();

    /**
     * A whole number in a range.
     *
     * @param unit stands behind it: filters, px
     * @param step distance of two values that one usually wants; from 8 on they are multiples of it
     * @param edit sets the number
     * @param selects id of the layer that is selected after the edit; null where the selection stays
     * @param mixed true where several modules are edited together and have different numbers; the value is then that of the one
     *     selected last
     */
    record Number(
            String label,
            String explanation,
            String unit,
            int value,
            int min,
            int max,
            int step,
            IntFunction<Edit> edit,
            IntFunction<String> selects,
            boolean mixed)
            implements Field {
        /** Smallest step whose multiples are round numbers: widths are multiples of 8. */
        private static final int GRID = 8;
        /** Pointer's way for one step, in pixels. */
        private static final double PIXELS_PER_STEP = 5;

        /** A number whose edit leaves the selection as it is. */
        public Number(
                String label,
                String explanation,
                String unit,
                int value,
                int min,
                int max,
                int step,
                IntFunction<Edit> edit) {
            this(label, explanation, unit, value, min, max, step, edit, null, false);
        }

        /** The number as the control shows it. */
        String shown() {
            return mixed ? MIXED : Integer.toString(value);
        }

        /** How many times a large step is a step. */
        int largeStep() {
            return step >= GRID ? 8 : 10;
        }

        /** The value some steps on, on the grid of steps and within the range. */
        int stepped(int steps) {
            return within((isOnGrid() ? Math.floorDiv(steps > 0 ? value : value + step - 1, step) * step : value)
                    + (long) steps * step);
        }

        /** The value some ones on, beside the grid. */
        int nudged(int ones) {
            return within((long) value + ones);
        }

        /**
         * The value of a drag that began at this field's.
         *
         * @param pixels the pointer's way to the right
         * @param free true for every whole number, false for those on the grid
         */
        int dragged(double pixels, boolean free) {
            long steps = Math.round(pixels / PIXELS_PER_STEP);
            if (steps == 0) {
                return value;
            } else if (free) {
                return within(value + steps);
            }
            long wanted = value + steps * step;
            return within(isOnGrid() ? Math.round((double) wanted / step) * step : wanted);
        }

        private boolean isOnGrid() {
            return step >= GRID;
        }

        private int within(long wanted) {
            return (int) Math.max(min, Math.min(max, wanted));
        }

        /** The allowed values in words: 1 to 4,096 filters. */
        String range() {
            return "%s to %s%s".formatted(Figures.count(min), Figures.count(max), unit.isEmpty() ? "" : " " + unit);
        }

        /** The explanation, the range, and how to change the number. */
        String help() {
            return "%s\nAllowed: %s. Type it, step by %d with the arrow keys (Shift: by %d, Alt: by 1), or drag its name (Alt: freely)."
                    .formatted(explanation, range(), step, step * largeStep());
        }
    }

    /** One of a few words. */
    record Choice(String label, String explanation, String value, List<String> options, Function<String, Edit> edit)
            implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * Yes or no.
     *
     * @param mixed true where several modules are edited together, some with and some without
     */
    record Toggle(String label, String explanation, boolean value, Function<Boolean, Edit> edit, boolean mixed)
            implements Field {
        /** Yes or no for one thing. */
        public Toggle(String label, String explanation, boolean value, Function<Boolean, Edit> edit) {
            this(label, explanation, value, edit, false);
        }
    }
}
