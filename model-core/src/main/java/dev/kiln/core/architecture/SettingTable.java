package dev.kiln.core.architecture;

import dev.kiln.core.architecture.Settings.Key;
import dev.kiln.core.graph.Limits;
import dev.kiln.core.graph.Rounding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of {@link Settings} as data. */
final class SettingTable {
    /** Makes an edit of a value; throws {@link IllegalArgumentException} where it is none of the key's values. */
    @FunctionalInterface
    interface Reader {
        /** @param fire the Fire module's number, 0 for keys without */
        Edit read(int fire, String value);
    }

    /** A key and how its values are read. */
    record Entry(Key key, Reader reader) {}

    private static final String CONV10_PADDING = "conv10.padding";
    private static final String CLASSIFIER_PADDING = "classifier.padding";
    private static final String FILTERS = whole(1, Limits.MAX_CHANNELS);
    private static final String FILTERS_OR_NONE = whole(0, Limits.MAX_CHANNELS);
    private static final String WINDOW = whole(1, Limits.MAX_WINDOW);
    private static final String PADDING = whole(0, Limits.MAX_WINDOW);
    private static final String BYPASS = "none, simple or complex";

    private static final Map<String, Entry> ENTRIES = new LinkedHashMap<>();

    static {
        metaparameters();
        ends();
        poolsAndBypasses();
        modules();
        add(
                "groups",
                whole(1, AlexNet.MAX_GROUPS),
                "Groups of AlexNet's conv2, conv4 and conv5.",
                (n, v) -> Edits.groups(integer(v)));
    }

    private SettingTable() {}

    static List<Key> keys() {
        return ENTRIES.values().stream().map(Entry::key).toList();
    }

    /** The entry, or null. */
    static Entry find(String name) {
        return ENTRIES.get(name.equals(CLASSIFIER_PADDING) ? CONV10_PADDING : name);
    }

    private static void metaparameters() {
        add(
                "sr",
                "a number above 0 and at most 1",
                "Squeeze ratio: squeeze filters for each expand filter.",
                (n, v) -> Edits.squeezeRatio(SettingValues.number(v)));
        add(
                "pct3x3",
                "a fraction from 0 to 1",
                "Share of 3×3 filters among the expand filters.",
                (n, v) -> Edits.pct3x3(SettingValues.number(v)));
        add("base_e", FILTERS, "Expand filters of the first Fire module.", (n, v) -> Edits.baseE(integer(v)));
        add(
                "incr_e",
                FILTERS_OR_NONE,
                "Expand filters added after every freq modules.",
                (n, v) -> Edits.incrE(integer(v)));
        add(
                "freq",
                whole(1, SqueezeNet.MAX_FIRE_MODULES),
                "Fire modules between two additions of incr_e.",
                (n, v) -> Edits.freq(integer(v)));
        add(
                "modules",
                whole(1, SqueezeNet.MAX_FIRE_MODULES),
                "Number of Fire modules.",
                (n, v) -> Edits.modules(integer(v)));
    }

    private static void ends() {
        add(
                "input",
                "a side or HEIGHTxWIDTH in pixels, each from 1 to " + Limits.MAX_SPATIAL,
                "Size of the picture.",
                (n, v) -> SettingValues.input(v));
        add("classes", FILTERS, "Number of classes.", (n, v) -> Edits.classes(integer(v)));
        add("stem.filters", FILTERS, "Filters of conv1.", (n, v) -> Edits.stemFilters(integer(v)));
        add("stem.kernel", WINDOW, "Rows and columns of conv1's window.", (n, v) -> Edits.stemKernel(integer(v)));
        add("stem.stride", WINDOW, "Pixels between two windows of conv1.", (n, v) -> Edits.stemStride(integer(v)));
        add(
                "stem.padding",
                PADDING,
                "Pixels added on each side before conv1.",
                (n, v) -> Edits.stemPadding(integer(v)));
        add(
                CONV10_PADDING,
                PADDING,
                "Cells added on each side before the last convolution; " + CLASSIFIER_PADDING + " is the same.",
                (n, v) -> Edits.classifierPadding(integer(v)));
        add(
                "dropout",
                "a number from 0 to below 1",
                "Share of activations dropped while training.",
                (n, v) -> Edits.dropout(SettingValues.number(v)));
        add(
                "classifier.relu",
                "true or false",
                "Whether ReLU follows the last convolution.",
                (n, v) -> Edits.classifierRelu(SettingValues.flag(v)));
    }

    private static void poolsAndBypasses() {
        add(
                "pools",
                "places with commas between them, for example 1,4,8, or none",
                "Places of the pools: 1 is after conv1, 4 after fire4.",
                (n, v) -> Edits.pools(SettingValues.places(v)));
        add(
                "pool.rounding",
                "floor or ceil",
                "How the output sizes of all pools are rounded.",
                (n, v) -> Edits.poolRounding(SettingValues.choice(Rounding.class, v)));
        add("pool.kernel", WINDOW, "Rows and columns of all pools' windows.", (n, v) -> Edits.poolKernel(integer(v)));
        add("pool.stride", WINDOW, "Cells between two windows of all pools.", (n, v) -> Edits.poolStride(integer(v)));
        add(
                "bypass",
                BYPASS,
                "Bypasses of the whole network, at the paper's places.",
                (n, v) -> Edits.bypass(SettingValues.choice(Bypass.class, v)));
    }

    private static void modules() {
        add(
                "fireN.s1x1",
                FILTERS,
                "Squeeze filters of one Fire module, for example fire5.s1x1.",
                (n, v) -> Edits.squeeze1x1(n, integer(v)));
        add(
                "fireN.e1x1",
                FILTERS_OR_NONE,
                "1×1 expand filters of one Fire module.",
                (n, v) -> Edits.expand1x1(n, integer(v)));
        add(
                "fireN.e3x3",
                FILTERS_OR_NONE,
                "3×3 expand filters of one Fire module.",
                (n, v) -> Edits.expand3x3(n, integer(v)));
        add(
                "fireN.bypass",
                BYPASS,
                "Bypass around one Fire module.",
                (n, v) -> Edits.bypass(n, SettingValues.choice(Bypass.class, v)));
    }

    private static void add(String name, String values, String description, Reader reader) {
        ENTRIES.put(name, new Entry(new Key(name, values, description), reader));
    }

    private static int integer(String value) {
        return SettingValues.integer(value);
    }

    private static String whole(int min, int max) {
        return "a whole number from %d to %d".formatted(min, max);
    }
}
