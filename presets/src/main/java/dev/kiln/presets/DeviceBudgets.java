package dev.kiln.presets;

import dev.kiln.core.io.InputException;
import dev.kiln.core.io.json.JsonInput;
import dev.kiln.core.io.json.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Common small devices, and reading of lists of other ones. */
public final class DeviceBudgets {
    private static final String FILE = "devices.json";
    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_DEVICES = 1_000;
    private static final long MAX_MEMORY = 1L << 50;

    /** The list that ships with Kiln, read when it is first asked for. */
    private static final class Shipped {
        static final List<Device> DEVICES = read();

        private static List<Device> read() {
            try {
                return devices(JsonInput.parse(FILE, Resources.bytes(FILE)));
            } catch (InputException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private DeviceBudgets() {}

    /** The devices that ship with Kiln, microcontrollers first. */
    public static List<Device> all() {
        return Shipped.DEVICES;
    }

    /** The device with that id, or empty. */
    public static Optional<Device> find(String id) {
        return all().stream().filter(device -> device.id().equals(id)).findFirst();
    }

    /** Reads a list of devices in the form of {@code devices.json}. */
    public static List<Device> read(Path path) throws InputException {
        return devices(JsonInput.read(path, MAX_BYTES));
    }

    /**
     * Reads a list of devices.
     *
     * @param source name of the text in messages
     */
    public static List<Device> read(String source, String json) throws InputException {
        return devices(JsonInput.parse(source, json));
    }

    private static List<Device> devices(JsonValue root) throws InputException {
        root.requireOnly("devices");
        List<Device> devices = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonValue element : root.get("devices").elements(MAX_DEVICES)) {
            Device device = device(element);
            if (!ids.add(device.id())) {
                throw element.get("id").fault("another device has the id " + device.id() + " already");
            }
            devices.add(device);
        }
        return List.copyOf(devices);
    }

    private static Device device(JsonValue value) throws InputException {
        value.requireOnly("id", "name", "kind", "weightBytes", "activationBytes", "shared", "source");
        String id = value.get("id").text();
        String name = value.get("name").text();
        DeviceKind kind = value.get("kind").choice(DeviceKind.class);
        long weightBytes = value.get("weightBytes").wholeNumber(1, MAX_MEMORY);
        long activationBytes = value.get("activationBytes").wholeNumber(1, MAX_MEMORY);
        boolean shared = value.get("shared").flag();
        String source = value.get("source").text();
        return value.build(() -> new Device(id, name, kind, weightBytes, activationBytes, shared, source));
    }
}
