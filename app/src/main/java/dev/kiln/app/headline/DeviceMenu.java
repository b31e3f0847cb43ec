package dev.kiln.app.headline;

import dev.kiln.core.numbers.NumberText;
import dev.kiln.presets.Device;
import dev.kiln.presets.DeviceBudgets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Devices to choose from: each with its memory at the right, and one of the user's own. */
public final class DeviceMenu {
    private static final double NAME_WIDTH = 270;
    private static final double MEMORY_WIDTH = 150;
    private static final long KILOBYTE = 1024;

    private DeviceMenu() {}

    /** Fills a menu. */
    public static void fill(MenuButton menu, Consumer<Device> choose) {
        List<MenuItem> items = new ArrayList<>();
        for (Device device : DeviceBudgets.all()) {
            items.add(item(device, choose));
        }
        items.add(new SeparatorMenuItem());
        items.add(own(menu, choose));
        menu.getItems().setAll(items);
    }

    private static MenuItem item(Device device, Consumer<Device> choose) {
        Label name = new Label(device.name());
        name.setMinWidth(NAME_WIDTH);
        Label memory = new Label(DeviceTexts.memories(device));
        memory.getStyleClass().add("note");
        memory.setMinWidth(MEMORY_WIDTH);
        memory.setAlignment(Pos.CENTER_RIGHT);
        MenuItem item = new CustomMenuItem(new HBox(name, memory));
        item.setText(device.name());
        item.setOnAction(event -> choose.accept(device));
        return item;
    }

    private static MenuItem own(MenuButton menu, Consumer<Device> choose) {
        TextField flash = field("device-flash", "flash");
        TextField memory = field("device-ram", "RAM");
        Button use = new Button("Use");
        use.setId("device-use");
        use.getStyleClass().add("small");
        Runnable check = () -> use.setDisable(
                bytes(flash.getText()).isEmpty() || bytes(memory.getText()).isEmpty());
        flash.textProperty().addListener((o, before, now) -> check.run());
        memory.textProperty().addListener((o, before, now) -> check.run());
        check.run();
        use.setOnAction(event -> {
            choose.accept(OwnDevice.of(
                    bytes(flash.getText()).getAsLong(), bytes(memory.getText()).getAsLong()));
            menu.hide();
        });
        HBox line = new HBox(6, new Label("Other…"), flash, new Label("KB flash"), memory, new Label("KB RAM"), use);
        line.setAlignment(Pos.CENTER_LEFT);
        CustomMenuItem item = new CustomMenuItem(line, false);
        item.setId("device-other");
        return item;
    }

    private static TextField field(String id, String what) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(5);
        field.setAccessibleText("KB of " + what + " of another device");
        return field;
    }

    /** Bytes of so many KB; empty where a text is no such number. */
    private static OptionalLong bytes(String kilobytes) {
        OptionalLong number = NumberText.whole(kilobytes);
        return number.isPresent() && number.getAsLong() >= 1 && number.getAsLong() <= OwnDevice.MOST_BYTES / KILOBYTE
                ? OptionalLong.of(number.getAsLong() * KILOBYTE)
                : OptionalLong.empty();
    }
}
