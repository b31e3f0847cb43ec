package dev.kiln.app.cli;

import dev.kiln.core.compression.WeightQuantizer;
import dev.kiln.core.io.InputException;
import dev.kiln.core.numbers.DecimalRange;
import dev.kiln.core.numbers.NumberFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A number for all layers, others for some: {@code 6,conv10=4}.
 *
 * @param forAll for layers that are not named; empty where these stay as they are
 * @param byLayer by layer id
 */
record LayerValues(Optional<Double> forAll, Map<String, Double> byLayer) {
    static final LayerValues NONE = new LayerValues(Optional.empty(), Map.of());

    /** Names that are offered where one is wrong. */
    private static final int OFFERED = 3;

    /** Reads numbers of bits, 2 to 8. */
    static final class Bits implements ITypeConverter<LayerValues> {
        private static final DecimalRange RANGE =
                new DecimalRange(WeightQuantizer.MIN_BITS, WeightQuantizer.MAX_BITS, "bits");

        @Override
        public LayerValues convert(String text) {
            return parse(RANGE, text);
        }
    }

    /** Reads densities, shares from 0 to 1. */
    static final class Densities implements ITypeConverter<LayerValues> {
        private static final DecimalRange RANGE = new DecimalRange(0, 1, "(a share, not percent)");

        @Override
        public LayerValues convert(String text) {
            return parse(RANGE, text);
        }
    }

    /**
     * Reads them.
     *
     * @param range of all the numbers
     * @param text the option's value
     * @throws TypeConversionException naming what is no such number, and what was expected
     */
    static LayerValues parse(DecimalRange range, String text) {
        Optional<Double> forAll = Optional.empty();
        Map<String, Double> byLayer = new HashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0 && forAll.isPresent()) {
                throw new TypeConversionException("expected one number for all layers, found more in \"" + text
                        + "\" (commas stand between layers; a fraction begins with a point, as in 0.5)");
            } else if (equals < 0) {
                forAll = Optional.of(number(range, part));
            } else {
                byLayer.put(part.substring(0, equals).strip(), number(range, part.substring(equals + 1)));
            }
        }
        return new LayerValues(forAll, Map.copyOf(byLayer));
    }

    private static double number(DecimalRange range, String text) {
        try {
            return range.read(text);
        } catch (NumberFault fault) {
            throw new TypeConversionException(fault.getMessage());
        }
    }

    /**
     * The values, whose layers must exist.
     *
     * @param option for messages
     * @param values the option's value, or null where it was not given
     * @param layers the ids that there are
     * @throws InputException naming what is no layer, and near ones
     */
    static LayerValues checked(String option, LayerValues values, List<String> layers) throws InputException {
        if (values == null) {
            return NONE;
        }
        for (String id : new TreeSet<>(values.byLayer.keySet())) {
            layer(option, id, layers);
        }
        return values;
    }

    /** Whether no number has a fraction. */
    boolean areWhole() {
        return Stream.concat(forAll.stream(), byLayer.values().stream())
                .allMatch(number -> number == Math.rint(number));
    }

    private static void layer(String option, String id, List<String> layers) throws InputException {
        if (!layers.contains(id)) {
            List<String> near = new ArrayList<>(layers);
            near.sort(Comparator.comparingInt(known -> distance(id, known)));
            throw new InputException(
                    option,
                    "",
                    "there is no layer \"%s\" with weights; near are %s"
                            .formatted(id, String.join(", ", near.subList(0, Math.min(OFFERED, near.size())))));
        }
    }

    /** Insertions, deletions and replacements that make one text of another (Levenshtein 1966). */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }

    /** A layer's number, or empty. */
    Optional<Double> of(String layerId) {
        return Optional.ofNullable(byLayer.get(layerId)).or(() -> forAll);
    }
}
