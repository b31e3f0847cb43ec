package dev.kiln.app.headline;

import dev.kiln.app.settings.Setting;
import dev.kiln.core.analysis.Precision;
import dev.kiln.presets.Device;
import dev.kiln.presets.DeviceBudgets;
import java.util.Optional;

/** How the device and the precision are remembered: {@code FP32 stm32h743}, or {@code INT8 own 1048576 262144}. */
public final class ChoiceSetting {
    /** The user's device. */
    public static final Setting<BudgetLine.Choice> DEVICE = new Setting<>(
            "device", new BudgetLine.Choice(null, Precision.FP32), ChoiceSetting::parse, ChoiceSetting::format);

    private ChoiceSetting() {}

    private static String format(BudgetLine.Choice choice) {
        Device device = choice.device();
        String precision = choice.precision().name();
        if (device == null) {
            return precision;
        }
        return device.id().equals(OwnDevice.ID)
                ? "%s %s %d %d".formatted(precision, device.id(), device.weightBytes(), device.activationBytes())
                : precision + " " + device.id();
    }

    private static Optional<BudgetLine.Choice> parse(String text) {
        String[] words = text.split(" ");
        try {
            Precision precision = Precision.valueOf(words[0]);
            if (words.length == 1) {
                return Optional.of(new BudgetLine.Choice(null, precision));
            } else if (words[1].equals(OwnDevice.ID)) {
                Device own = OwnDevice.of(Long.parseLong(words[2]), Long.parseLong(words[3]));
                return Optional.of(new BudgetLine.Choice(own, precision));
            }
            return DeviceBudgets.find(words[1]).map(device -> new BudgetLine.Choice(device, precision));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
