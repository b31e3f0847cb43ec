package dev.kiln.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.io.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceBudgetsTest {
    private static final String ONE =
            """
            { "devices": [
              { "id": "a", "name": "A", "kind": "mcu", "weightBytes": 1000, "activationBytes": 200, "shared": false,
                "source": "data sheet" }
            ] }
            """;

    /** Data sheets in their own units: kB of 1,024 bytes for microcontrollers, blocks of kbit for FPGAs. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "arduino-nano-33-ble-sense, 1024, 256",
        "stm32f407, 1024, 192",
        "stm32f746, 1024, 320",
        "stm32h743, 2048, 1024",
        "raspberry-pi-pico, 2048, 264",
        "esp32-s3-wroom-1-n8, 8192, 512"
    })
    void microcontrollersHaveTheMemoryOfTheirDataSheets(String id, long flashKilobytes, long ramKilobytes) {
        Device device = DeviceBudgets.find(id).orElseThrow();
        assertThat(device.kind()).isEqualTo(DeviceKind.MCU);
        assertThat(device.shared()).isFalse();
        assertThat(device.weightBytes()).isEqualTo(flashKilobytes * 1024);
        assertThat(device.activationBytes()).isEqualTo(ramKilobytes * 1024);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "zynq-7020, 140, 36, 0, 0",
        "artix-7-35t, 50, 36, 0, 0",
        "ice40up5k, 30, 4, 4, 256",
        "ecp5-85, 208, 18, 0, 0"
    })
    void fpgasShareTheBlocksOfTheirDataSheets(String id, long blocks, long kbit, long largeBlocks, long largeKbit) {
        Device device = DeviceBudgets.find(id).orElseThrow();
        assertThat(device.kind()).isEqualTo(DeviceKind.FPGA);
        assertThat(device.shared()).isTrue();
        assertThat(device.weightBytes()).isEqualTo((blocks * kbit + largeBlocks * largeKbit) * 1024 / 8);
    }

    @Test
    void everyDeviceIsListedOnceWithItsSource() {
        assertThat(DeviceBudgets.all()).hasSize(10).extracting(Device::id).doesNotHaveDuplicates();
        assertThat(DeviceBudgets.all())
                .allSatisfy(device -> assertThat(device.source()).matches(".*20[12]\\d.*"));
        assertThat(DeviceBudgets.find("abacus")).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`1000`|`0`|`$.devices[0].weightBytes: expected a whole number from 1 to 1125899906842624, found 0`",
                "`200`|`\"256 kB\"`|`$.devices[0].activationBytes: expected a whole number from 1 to 1125899906842624, found \"256 kB\"`",
                "`\"mcu\"`|`\"gpu\"`|`$.devices[0].kind: expected \"mcu\" or \"fpga\", found \"gpu\"`",
                "`\"name\": \"A\", `|``|`$.devices[0].name: expected a text that is not empty, found nothing`",
                "`false`|`\"no\"`|`$.devices[0].shared: expected true or false, found \"no\"`",
                "`false`|`true`|`$.devices[0]: one memory shared by weights and activations has one size, not 1000 and 200`",
                "`\"id\"`|`\"price\": 3, \"id\"`|`$.devices[0].price: unknown field, expected only id, name, kind, weightBytes, activationBytes, shared, source`",
                "`\"devices\"`|`\"device\"`|`$.device: unknown field, expected only devices`",
                "`] }`|`]`|`line 5, column 1 ($.devices): the JSON text ends too early`"
            })
    void refusesMalformedListsWithTheirPath(String part, String replacement, String message) {
        String bad = ONE.replace(part, replacement == null ? "" : replacement);
        assertThatThrownBy(() -> DeviceBudgets.read("mine.json", bad))
                .isInstanceOf(InputException.class)
                .hasMessage("mine.json: " + message);
    }

    @Test
    void refusesTwoDevicesOfOneId() {
        String entry = ONE.substring(ONE.indexOf('[') + 1, ONE.indexOf(']'));
        assertThatThrownBy(() -> DeviceBudgets.read("mine.json", ONE.replace(entry, entry + "," + entry)))
                .hasMessage("mine.json: $.devices[1].id: another device has the id a already");
    }

    @Test
    void readsAFileOfOnesOwn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), ONE);
        assertThat(DeviceBudgets.read(file))
                .isEqualTo(List.of(new Device("a", "A", DeviceKind.MCU, 1000, 200, false, "data sheet")));
    }
}
