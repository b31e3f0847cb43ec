package dev.kiln.core.compression.json;

import dev.kiln.core.compression.CalibrationPictures;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.Initialization;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.json.JsonValue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** From JSON to {@link Compression}. */
public final class CompressionReader {
    private static final int MOST_BIAS_BITS = 23;
    /** Beyond this a JSON number need not be a whole one. */
    private static final long LARGEST_SEED = 1L << 53;

    /** Makes a path of the text in a file. */
    public interface PathReader {
        /** The path that a value names, or a located error. */
        Path read(JsonValue value) throws InputException;
    }

    private CompressionReader() {}

    /**
     * Reads one object.
     *
     * @throws InputException with the JSON path, what was expected and what was found
     */
    public static Compression read(JsonValue value, PathReader paths) throws InputException {
        value.requireOnly("coder", "values", "initialization", "seed", "errorControl", "layers", "pictures");
        Quantization quantization = new Quantization(
                value.get("values").choice(Quantization.Values.class),
                value.get("initialization").choice(Initialization.class),
                value.get("seed").wholeNumber(-LARGEST_SEED, LARGEST_SEED),
                control(value.get("errorControl")));
        return new Compression(
                new CompressionPlan(quantization, layers(value.get("layers"))),
                value.get("coder").choice(LayerCoder.class),
                pictures(value, paths));
    }

    private static ErrorControl control(JsonValue value) throws InputException {
        value.requireOnly("bySensitivity", "compensation", "pruningCompensation", "biasCorrection", "biasFractionBits");
        return new ErrorControl(
                value.get("bySensitivity").flag(),
                value.get("compensation").flag(),
                value.get("pruningCompensation").flag(),
                value.get("biasCorrection").flag(),
                value.get("biasFractionBits").integer(0, MOST_BIAS_BITS));
    }

    private static Map<String, LayerSetting> layers(JsonValue value) throws InputException {
        Map<String, LayerSetting> settings = new HashMap<>();
        for (String layer : value.names()) {
            JsonValue setting = value.get(layer);
            setting.requireOnly("density", "bits");
            double density = setting.get("density").number("a number from 0 to 1", Double::isFinite);
            double bits = setting.get("bits").number("a number of bits", Double::isFinite);
            settings.put(layer, setting.build(() -> new LayerSetting(density, bits)));
        }
        return settings;
    }

    private static Optional<CalibrationPictures> pictures(JsonValue value, PathReader paths) throws InputException {
        if (!value.has("pictures")) {
            return Optional.empty();
        }
        JsonValue pictures = value.get("pictures");
        pictures.requireOnly("generated", "folder");
        if (pictures.has("folder") == pictures.has("generated")) {
            throw pictures.fault("expected either generated or a folder");
        }
        if (pictures.has("folder")) {
            return Optional.of(CalibrationPictures.of(paths.read(pictures.get("folder"))));
        }
        if (!pictures.get("generated").flag()) {
            throw pictures.get("generated").expected("true");
        }
        return Optional.of(CalibrationPictures.GENERATED);
    }
}
