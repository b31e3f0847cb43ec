package dev.kiln.app.memory;

import dev.kiln.core.suggestion.Suggestion;
import java.util.List;

/**
 * What there is to say about a network on a device.
 *
 * @param verdict whether it fits, or what to do to learn it
 * @param heading what the suggestions are; empty where there are none
 * @param suggestions changes to offer, best first
 * @param pending true while newer suggestions are looked for: these are of the network before
 */
record Advice(String verdict, String heading, List<Suggestion> suggestions, boolean pending) {
    /** Before a device is chosen. */
    static final Advice NO_DEVICE = new Advice(
            "Choose a device: its memory appears in the chart, and here the single changes that would make the network"
                    + " fit. The strip above shows the same choice.",
            "",
            List.of(),
            false);

    Advice {
        suggestions = List.copyOf(suggestions);
    }
}
