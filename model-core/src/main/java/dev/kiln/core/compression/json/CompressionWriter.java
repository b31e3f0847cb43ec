package dev.kiln.core.compression.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.core.compression.CalibrationPictures;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.io.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** From {@link Compression} to JSON. */
public final class CompressionWriter {
    private CompressionWriter() {}

    /**
     * Writes one object, at a place where a value may stand.
     *
     * @param pathText how the path of a folder is written
     * @throws IOException where the generator cannot write
     */
    public static void write(JsonGenerator json, Compression compression, Function<Path, String> pathText)
            throws IOException {
        Quantization quantization = compression.plan().quantization();
        json.writeStartObject();
        json.writeStringField("coder", JsonValue.word(compression.coder()));
        json.writeStringField("values", JsonValue.word(quantization.values()));
        json.writeStringField("initialization", JsonValue.word(quantization.initialization()));
        json.writeNumberField("seed", quantization.seed());
        control(json, quantization.control());
        layers(json, compression.plan().settings());
        pictures(json, compression.pictures(), pathText);
        json.writeEndObject();
    }

    private static void control(JsonGenerator json, ErrorControl control) throws IOException {
        json.writeObjectFieldStart("errorControl");
        json.writeBooleanField("bySensitivity", control.bySensitivity());
        json.writeBooleanField("compensation", control.compensation());
        json.writeBooleanField("pruningCompensation", control.pruningCompensation());
        json.writeBooleanField("biasCorrection", control.biasCorrection());
        json.writeNumberField("biasFractionBits", control.biasFractionBits());
        json.writeEndObject();
    }

    private static void layers(JsonGenerator json, Map<String, LayerSetting> settings) throws IOException {
        json.writeObjectFieldStart("layers");
        for (Map.Entry<String, LayerSetting> layer : new TreeMap<>(settings).entrySet()) {
            json.writeObjectFieldStart(layer.getKey());
            json.writeNumberField("density", layer.getValue().density());
            json.writeNumberField("bits", layer.getValue().bits());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void pictures(
            JsonGenerator json, Optional<CalibrationPictures> pictures, Function<Path, String> pathText)
            throws IOException {
        if (pictures.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("pictures");
        if (pictures.get().folder().isPresent()) {
            json.writeStringField(
                    "folder", pathText.apply(pictures.get().folder().get()));
        } else {
            json.writeBooleanField("generated", true);
        }
        json.writeEndObject();
    }
}
