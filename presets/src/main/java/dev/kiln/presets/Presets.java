package dev.kiln.presets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The architectures that ship with Kiln. Each is read when it is first asked for, and no other with it. */
public final class Presets {
    /** The index is read when it is first needed. */
    private static final class Shipped {
        static final PresetLibrary LIBRARY = new PresetLibrary(Resources::bytes);
    }

    private Presets() {}

    /** The ids of all presets, in the order in which to show them; reads no preset. */
    public static List<String> ids() {
        return Shipped.LIBRARY.ids();
    }

    /** All presets, in the order in which to show them. */
    public static List<Preset> all() {
        return ids().stream().map(id -> find(id).orElseThrow()).toList();
    }

    /** The preset with that id, or empty. */
    public static Optional<Preset> find(String id) {
        return Shipped.LIBRARY.find(id);
    }

    /** The JSON schema (draft 2020-12) of architecture files, version 1. */
    public static String schema() {
        return new String(Resources.bytes("kiln-architecture-1.schema.json"), StandardCharsets.UTF_8);
    }
}
