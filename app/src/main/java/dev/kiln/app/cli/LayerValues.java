package dev.kiln.app.cli;

import dev.kiln.core.io.InputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * Reads them.
     *
     * @param option for messages
     * @param text the option's value, or null where it was not given
     * @param layers the ids that there are
     * @throws InputException naming what is no number or no layer, and what was expected
     */
    static LayerValues parse(String option, String text, List<String> layers) throws InputException {
        if (text == null) {
            return NONE;
        }
        Optional<Double> forAll = Optional.empty();
        Map<String, Double> byLayer = new HashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0 && forAll.isPresent()) {
                throw new InputException(option, "", "has more than one number for all layers: " + text);
            } else if (equals < 0) {
                forAll = Optional.of(number(option, part));
            } else {
                byLayer.put(
                        layer(option, part.substring(0, equals).strip(), layers),
                        number(option, part.substring(equals + 1)));
            }
        }
        return new LayerValues(forAll, Map.copyOf(byLayer));
    }

    private static double number(String option, String text) throws InputException {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new InputException(option, "", "expected a number, or LAYER=NUMBER, not \"" + text.strip() + "\"", e);
        }
    }

    private static String layer(String option, String id, List<String> layers) throws InputException {
        if (!layers.contains(id)) {
            List<String> near = new ArrayList<>(layers);
            near.sort(Comparator.comparingInt(known -> distance(id, known)));
            throw new InputException(
                    option,
                    "",
                    "there is no layer \"%s\" with weights; near are %s"
                            .formatted(id, String.join(", ", near.subList(0, Math.min(OFFERED, near.size())))));
        }
        return id;
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
