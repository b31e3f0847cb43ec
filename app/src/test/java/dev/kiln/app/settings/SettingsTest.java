package dev.kiln.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.io.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Setting<TimeUnit> UNIT = Setting.choice("unit", TimeUnit.SECONDS);
    private static final Setting<List<String>> NAMES = Setting.lines("names");
    private static final Setting<Double> SHARE = Setting.number("share", 0.5, 0, 1);

    @TempDir
    Path folder;

    private final Deque<Runnable> writes = new ArrayDeque<>();
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("made").resolve("settings.properties");
    }

    private SettingsStore store() {
        return new SettingsStore(SettingsStore.read(file).settings(), file, writes::add);
    }

    @Test
    void whatIsSetIsThereTheNextTime() {
        SettingsStore store = store();
        store.set(UNIT, TimeUnit.DAYS);
        store.set(NAMES, List.of("C:\\net = 1.kilnproj", "grüße.json"));
        assertThat(writes).hasSize(1);
        writes.remove().run();
        assertThat(store().get(UNIT)).isEqualTo(TimeUnit.DAYS);
        assertThat(store().get(NAMES)).containsExactly("C:\\net = 1.kilnproj", "grüße.json");
    }

    @Test
    void whatAnotherProcessWroteMeanwhileIsKept() throws Exception {
        SettingsStore store = store();
        SettingsStore other = store();
        other.set(SHARE, 0.25);
        other.flush();
        store.set(UNIT, TimeUnit.DAYS);
        store.flush();
        Settings held = SettingsFile.read(file);
        assertThat(held.get(SHARE)).isEqualTo(0.25);
        assertThat(held.get(UNIT)).isEqualTo(TimeUnit.DAYS);
    }

    @Test
    void aValueThatIsNoneGivesTheFallbackAndLeavesTheOthers() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "format=kiln-settings-1\nunit=fortnights\nshare=7\nnames=a\nof.a.newer.kiln=x\n");
        SettingsStore store = store();
        assertThat(store.get(UNIT)).isEqualTo(TimeUnit.SECONDS);
        assertThat(store.get(SHARE)).isEqualTo(0.5);
        assertThat(store.get(NAMES)).containsExactly("a");
        store.set(SHARE, 1.0);
        store.flush();
        assertThat(file).content().contains("of.a.newer.kiln=x", "unit=fortnights", "share=1.0");
    }

    @Test
    void aDamagedFileGivesTheDefaultsAndSaysSo() throws Exception {
        Files.createDirectories(file.getParent());
        for (byte[] damaged : List.of(
                new byte[0],
                new byte[] {(byte) 0xff, (byte) 0xfe, 0},
                "format=kiln-settings-1\nunit=\\uzzzz".getBytes(),
                "unit=DAYS".getBytes())) {
            Files.write(file, damaged);
            SettingsStore.Remembered remembered = SettingsStore.read(file);
            assertThat(remembered.settings()).isEqualTo(Settings.DEFAULTS);
            assertThat(remembered.fault().orElseThrow()).hasMessageContaining(file + ": ");
        }
        SettingsStore store = store();
        store.set(UNIT, TimeUnit.DAYS);
        store.flush();
        assertThat(store().get(UNIT)).isEqualTo(TimeUnit.DAYS);
    }

    @Test
    void whereNothingIsRememberedYetTheDefaultsAreNoFault() {
        assertThat(SettingsStore.read(file).fault()).isEmpty();
    }

    @Test
    void settingsAreWrittenWholeOrNotAtAll() throws Exception {
        SettingsStore store = store();
        store.set(UNIT, TimeUnit.DAYS);
        store.flush();
        Path blocked = Files.createDirectory(folder.resolve("blocked"));
        assertThatThrownBy(() -> SettingsFile.write(blocked, store.get())).isInstanceOf(InputException.class);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
