package dev.kiln.presets;

import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.json.JsonInput;
import dev.kiln.core.io.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** An index of presets and their files, each read once, when it is first asked for. */
final class PresetLibrary {
    private static final String INDEX = "presets.json";
    private static final int MAX_PRESETS = 1_000;

    private final Function<String, byte[]> files;
    private final Map<String, String> descriptions;
    private final Map<String, Preset> read = new ConcurrentHashMap<>();

    /** @param files gives the bytes of a file by its name */
    PresetLibrary(Function<String, byte[]> files) {
        this.files = files;
        this.descriptions = descriptions();
    }

    private Map<String, String> descriptions() {
        try {
            JsonValue index = JsonInput.parse(INDEX, files.apply(INDEX));
            Map<String, String> byId = new LinkedHashMap<>();
            for (JsonValue preset : index.get("presets").elements(MAX_PRESETS)) {
                byId.put(preset.get("id").text(), preset.get("description").text());
            }
            return byId;
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> ids() {
        return List.copyOf(descriptions.keySet());
    }

    Optional<Preset> find(String id) {
        return descriptions.containsKey(id) ? Optional.of(read.computeIfAbsent(id, this::read)) : Optional.empty();
    }

    private Preset read(String id) {
        String file = "architectures/" + id + ".json";
        try {
            return new Preset(id, descriptions.get(id), ArchitectureJson.read(file, files.apply(file)));
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }
}
