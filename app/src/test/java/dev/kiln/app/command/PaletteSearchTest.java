package dev.kiln.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {
    private static final List<PaletteEntry> ENTRIES = List.of(
            entry("Open…", "File", true),
            entry("Open weights…", "File", true),
            entry("Open picture…", "File", true),
            entry("Undo set SR", "Edit", false),
            entry("Shapes on textures", "File › Sample pictures", true),
            entry("fire5", "Module", true),
            entry("fire5/squeeze1x1", "Layer", true),
            entry("squeezenet-v1.1", "File › New from preset", true),
            entry("Light or dark", "View", true));

    private static PaletteEntry entry(String title, String group, boolean enabled) {
        return new PaletteEntry(title, title, group, "", "", enabled, new PaletteEntry.Run(() -> {}));
    }

    private static List<String> find(String query, String... recent) {
        return PaletteSearch.find(ENTRIES, List.of(recent), query).stream()
                .map(PaletteEntry::title)
                .toList();
    }

    @Test
    void withoutAQueryWhatWasUsedLastComesFirstAndTheRestStaysInOrder() {
        assertThat(find("", "fire5", "Light or dark"))
                .startsWith("fire5", "Light or dark", "Open…", "Open weights…")
                .hasSameSizeAs(ENTRIES);
    }

    @Test
    void aWordInOnePieceBeatsScatteredLetters() {
        assertThat(find("pic").get(0)).isEqualTo("Open picture…");
    }

    @Test
    void firstLettersOfWordsFind() {
        assertThat(find("opw").get(0)).isEqualTo("Open weights…");
        assertThat(find("lod").get(0)).isEqualTo("Light or dark");
    }

    @Test
    void theShorterTitleComesFirstWhereBothBeginWithTheQuery() {
        assertThat(find("fire5")).startsWith("fire5", "fire5/squeeze1x1");
    }

    @Test
    void wordsOfAnyOrderAndCaseFind() {
        assertThat(find("WEIGHTS open")).containsExactly("Open weights…");
    }

    @Test
    void theMenusNameFindsWhatIsInIt() {
        assertThat(find("sample")).containsExactly("Shapes on textures");
    }

    @Test
    void ofEquallyGoodOnesTheOneUsedLastComesFirst() {
        assertThat(find("open p", "Open picture…").get(0)).isEqualTo("Open picture…");
        assertThat(find("open", "Open picture…", "Open weights…"))
                .containsSubsequence("Open picture…", "Open weights…");
    }

    @Test
    void whatCannotBeDoneNowComesLast() {
        assertThat(find("o")).endsWith("Undo set SR").contains("Open…");
    }

    @Test
    void nothingIsFoundForLettersThatNoEntryHasInThatOrder() {
        assertThat(find("zzz")).isEmpty();
    }
}
