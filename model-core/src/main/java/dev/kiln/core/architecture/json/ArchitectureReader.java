package dev.kiln.core.architecture.json;

import dev.kiln.core.architecture.AlexNet;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Classifier;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.LowRank;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.Ranks;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.architecture.Stem;
import dev.kiln.core.graph.Limits;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From JSON to architectures. Ranges that the records check too are named here, so that a message says what was expected. */
final class ArchitectureReader {
    private static final int MAX_STAGES = SqueezeNet.MAX_FIRE_MODULES + SqueezeNet.MAX_POOLS;

    private ArchitectureReader() {}

    static Architecture read(JsonValue root) throws InputException {
        root.requireObject();
        if (!root.get("format").isText(ArchitectureJson.FORMAT)) {
            throw root.get("format")
                    .expected("\"%s\", else it is no Kiln architecture".formatted(ArchitectureJson.FORMAT));
        }
        int version = root.get("version").integer(1, Integer.MAX_VALUE);
        if (version > ArchitectureJson.VERSION) {
            throw root.get("version")
                    .fault("written by a newer Kiln: version %d, this one reads up to %d"
                            .formatted(version, ArchitectureJson.VERSION));
        }
        Architecture full = root.get("kind").choice(Kind.class) == Kind.SQUEEZENET ? squeezeNet(root) : alexNet(root);
        return root.has("ranks") ? full.withRanks(ranks(root.get("ranks"), full)) : full;
    }

    private static Ranks ranks(JsonValue value, Architecture full) throws InputException {
        List<String> layers = LowRank.layers(full.expand());
        Map<String, Integer> ranks = new HashMap<>();
        for (String layer : value.names()) {
            if (!layers.contains(layer)) {
                throw value.get(layer)
                        .fault("no layer that can have a rank, expected one of " + String.join(", ", layers));
            }
            ranks.put(layer, channels(value, layer, 1));
        }
        return new Ranks(ranks);
    }

    private static SqueezeNet squeezeNet(JsonValue root) throws InputException {
        root.requireOnly(
                "format", "version", "kind", "name", "input", "stem", "schedule", "body", "classifier", "ranks");
        String name = name(root.get("name"));
        TensorShape input = input(root.get("input"));
        Stem stem = stem(root.get("stem"));
        FireSchedule schedule = schedule(root.get("schedule"));
        List<Stage> body = body(root.get("body"));
        Classifier classifier = classifier(root.get("classifier"));
        return root.get("body").build(() -> new SqueezeNet(name, input, stem, schedule, body, classifier));
    }

    private static AlexNet alexNet(JsonValue root) throws InputException {
        root.requireOnly("format", "version", "kind", "name", "variant", "input", "groups", "classes", "ranks");
        String name = name(root.get("name"));
        AlexNet.Variant variant = root.get("variant").choice(AlexNet.Variant.class);
        TensorShape input = input(root.get("input"));
        int groups = root.get("groups").integer(1, AlexNet.MAX_GROUPS);
        int classes = channels(root, "classes", 1);
        return root.build(() -> new AlexNet(name, variant, input, groups, classes));
    }

    private static String name(JsonValue value) throws InputException {
        String text = value.text();
        return value.build(() -> Architecture.checkedName(text));
    }

    private static TensorShape input(JsonValue value) throws InputException {
        value.requireOnly("channels", "height", "width");
        int channels = channels(value, "channels", 1);
        int height = value.get("height").integer(1, Limits.MAX_SPATIAL);
        int width = value.get("width").integer(1, Limits.MAX_SPATIAL);
        return new TensorShape(channels, height, width);
    }

    private static Stem stem(JsonValue value) throws InputException {
        value.requireOnly("filters", "kernel", "stride", "padding");
        return new Stem(
                channels(value, "filters", 1),
                window(value, "kernel", 1),
                window(value, "stride", 1),
                window(value, "padding", 0));
    }

    private static FireSchedule schedule(JsonValue value) throws InputException {
        value.requireOnly("base_e", "incr_e", "pct3x3", "freq", "sr");
        return new FireSchedule(
                channels(value, "base_e", 1),
                channels(value, "incr_e", 0),
                value.get("pct3x3").number("a fraction from 0 to 1", v -> v >= 0 && v <= 1),
                value.get("freq").integer(1, SqueezeNet.MAX_FIRE_MODULES),
                value.get("sr").number("a number above 0 and at most 1", v -> v > 0 && v <= 1));
    }

    private static List<Stage> body(JsonValue value) throws InputException {
        List<Stage> body = new ArrayList<>();
        for (JsonValue element : value.elements(MAX_STAGES)) {
            body.add(stage(element));
        }
        return body;
    }

    /** One element of the body. */
    static Stage stage(JsonValue element) throws InputException {
        element.requireOnly("fire", "pool");
        if (element.has("fire") == element.has("pool")) {
            throw element.fault("expected one field, either fire or pool");
        }
        return element.has("fire") ? fire(element.get("fire")) : pool(element.get("pool"));
    }

    private static FireModule fire(JsonValue value) throws InputException {
        value.requireOnly("s1x1", "e1x1", "e3x3", "bypass");
        int squeeze1x1 = channels(value, "s1x1", 1);
        int expand1x1 = channels(value, "e1x1", 0);
        int expand3x3 = channels(value, "e3x3", 0);
        Bypass bypass = value.get("bypass").choice(Bypass.class);
        return value.build(() -> new FireModule(squeeze1x1, expand1x1, expand3x3, bypass));
    }

    private static Pool pool(JsonValue value) throws InputException {
        value.requireOnly("kind", "kernel", "stride", "rounding");
        return new Pool(
                value.get("kind").choice(PoolKind.class),
                window(value, "kernel", 1),
                window(value, "stride", 1),
                value.get("rounding").choice(Rounding.class));
    }

    private static Classifier classifier(JsonValue value) throws InputException {
        value.requireOnly("classes", "padding", "dropout", "relu");
        return new Classifier(
                channels(value, "classes", 1),
                window(value, "padding", 0),
                value.get("dropout").number("a number from 0 to below 1", v -> v >= 0 && v < 1),
                value.get("relu").flag());
    }

    private static int channels(JsonValue object, String field, int min) throws InputException {
        return object.get(field).integer(min, Limits.MAX_CHANNELS);
    }

    private static int window(JsonValue object, String field, int min) throws InputException {
        return object.get(field).integer(min, Limits.MAX_WINDOW);
    }
}
