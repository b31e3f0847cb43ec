package dev.kiln.app.headline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.settings.Settings;
import dev.kiln.core.analysis.Precision;
import dev.kiln.presets.DeviceBudgets;
import org.junit.jupiter.api.Test;

class DeviceTextsTest {
    @Test
    void memoryIsWrittenAsDataSheetsDo() {
        // DS12110: "up to 2 Mbytes of Flash memory", 1 Mbyte of RAM; RP2040: 264 kB
        assertThat(DeviceTexts.memories(DeviceBudgets.find("stm32h743").orElseThrow()))
                .isEqualTo("2 MB flash, 1 MB RAM");
        assertThat(DeviceTexts.memories(DeviceBudgets.find("raspberry-pi-pico").orElseThrow()))
                .isEqualTo("2 MB flash, 264 KB RAM");
        // DS190: 140 blocks of 36 Kb
        assertThat(DeviceTexts.memories(DeviceBudgets.find("zynq-7020").orElseThrow()))
                .isEqualTo("630 KB on the chip");
        assertThat(DeviceTexts.memory(1_248_424)).isEqualTo("1.19 MB");
    }

    @Test
    void theDeviceIsRememberedAndOneOfTheUsersOwnToo() {
        for (BudgetLine.Choice choice : new BudgetLine.Choice[] {
            new BudgetLine.Choice(null, Precision.FP16),
            new BudgetLine.Choice(DeviceBudgets.find("stm32h743").orElseThrow(), Precision.FP32),
            new BudgetLine.Choice(OwnDevice.of(512 * 1024, 96 * 1024), Precision.INT8)
        }) {
            Settings kept = Settings.DEFAULTS.with(ChoiceSetting.DEVICE, choice);
            assertThat(new Settings(kept.values()).get(ChoiceSetting.DEVICE)).isEqualTo(choice);
        }
        for (String damaged : new String[] {"", "FP32 own", "FP32 own 0 1", "FP32 unheard-of", "int"}) {
            assertThat(new Settings(java.util.Map.of("device", damaged)).get(ChoiceSetting.DEVICE))
                    .isEqualTo(ChoiceSetting.DEVICE.fallback());
        }
    }
}
