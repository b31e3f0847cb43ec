package dev.kiln.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteEntriesTest {
    private static PaletteEntry entry(String id, boolean enabled) {
        return new PaletteEntry(id, id, "", "", "", enabled, new PaletteEntry.Run(() -> {}));
    }

    @Test
    void whatOneLooksForMostComesFirstWhereItCanBeDone() {
        List<PaletteEntry> entries = Stream.of("new-window", "open-weights-", "open-picture-", "undo", "view-costs")
                .map(id -> entry(id, true))
                .toList();

        assertThat(PaletteEntries.usefulFirst(entries))
                .extracting(PaletteEntry::id)
                .containsExactly("undo", "open-picture-", "open-weights-", "view-costs", "new-window");
        assertThat(PaletteEntries.usefulFirst(List.of(entry("view-costs", true), entry("undo", false))))
                .extracting(PaletteEntry::id)
                .containsExactly("view-costs", "undo");
    }
}
