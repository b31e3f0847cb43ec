package dev.kiln.app.shell;

import java.util.Locale;

/** Whether there is a screen to open a window on. */
final class Display {
    private Display() {}

    static boolean isPresent() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean asksForX11 = !system.startsWith("windows") && !system.startsWith("mac");
        boolean drawsInMemory = "Monocle".equals(System.getProperty("glass.platform"));
        return !asksForX11 || drawsInMemory || isSet("DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
