package dev.kiln.app.headline;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.suggestion.Storage;
import dev.kiln.presets.BudgetFit;
import dev.kiln.presets.Device;
import dev.kiln.presets.MemoryUse;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Whether the network fits a device: a menu for the device and the precision, and the answer. */
public final class BudgetLine {
    /**
     * A device and how the network's numbers are stored on it.
     *
     * @param device the device, or null for none
     * @param precision of weights and activations
     */
    public record Choice(Device device, Precision precision) {}

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(new Choice(null, Precision.FP32));
    private final MenuButton menu = new MenuButton("Fits a device?");
    private final Hyperlink ask = new Hyperlink("make it fit…");
    private final Label verdict = new Label();
    private final LateTooltip details = new LateTooltip(verdict);

    public BudgetLine() {
        menu.setId("budget-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getStyleClass().addAll("small", "flat");
        menu.getItems().add(new MenuItem("…"));
        menu.setOnShowing(event -> {
            menu.setOnShowing(null);
            fill();
        });
        verdict.setId("budget-verdict");
        verdict.getStyleClass().add("fits");
        ask.setId("budget-ask");
        ask.setTooltip(new Tooltip("Shows which single change would make the network fit."));
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.setVisible(false);
        ask.managedProperty().bind(ask.visibleProperty());
    }

    /** What happens when the user wants to know which changes would make the network fit. */
    public void setOnAsk(Runnable action) {
        ask.setOnAction(event -> action.run());
    }

    private void fill() {
        DeviceMenu.fill(
                menu, device -> choice.set(new Choice(device, choice.get().precision())));
        menu.getItems().add(new SeparatorMenuItem());
        for (Precision precision : Precision.values()) {
            MenuItem item = new MenuItem("stored as " + precision.label());
            item.setOnAction(event -> choice.set(new Choice(choice.get().device(), precision)));
            menu.getItems().add(item);
        }
    }

    /** Chooses the device and the precision. */
    Node menu() {
        HBox choices = new HBox(menu, ask);
        choices.getStyleClass().add("budget");
        return choices;
    }

    /** The answer for the chosen device. */
    Node verdict() {
        return verdict;
    }

    /** The device and precision that the user has chosen. */
    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** Shows whether a network fits the chosen device, for as many pictures at once as the conventions count. */
    public void show(Analysis analysis, Conventions conventions) {
        Choice chosen = choice.get();
        if (chosen.device() == null) {
            verdict.setText("");
            ask.setVisible(false);
            ask.managedProperty().bind(ask.visibleProperty());
            return;
        }
        menu.setText("%s, %s%s"
                .formatted(shortName(chosen.device()), chosen.precision().label(), conventions.behind()));
        details.setText("Weights and activations as %s, %s. %s: %s. %s %s"
                .formatted(
                        chosen.precision().label(),
                        conventions.perBatch(),
                        chosen.device().name(),
                        DeviceTexts.memories(chosen.device()),
                        DeviceTexts.UNITS,
                        chosen.device().source()));
        ask.setVisible(!answer(analysis, chosen.precision(), conventions));
    }

    /** Answers for a change that the user only looks at; the menu stays. */
    public void preview(Preview preview, Conventions conventions) {
        if (choice.get().device() != null) {
            answer(preview.analysis(), preview.precision(), conventions);
        }
    }

    private boolean answer(Analysis analysis, Precision precision, Conventions conventions) {
        BudgetFit fit = BudgetFit.of(
                choice.get().device(),
                analysis,
                new Storage(precision, conventions.counting().batch()));
        verdict.setText(words(fit));
        verdict.getStyleClass().setAll("label", fit.fits() ? "fits" : "does-not-fit");
        return fit.fits();
    }

    /** Without the chip in brackets: the line has little room. */
    private static String shortName(Device device) {
        if (device.id().equals(OwnDevice.ID)) {
            return DeviceTexts.memories(device);
        }
        return device.name().replaceFirst(" \\(.*\\)$", "");
    }

    private static String words(BudgetFit fit) {
        return (fit.fits() ? "✓ fits: " : "✗ does not fit: ")
                + fit.memories().stream().map(use -> words(use)).collect(Collectors.joining(", "));
    }

    private static String words(MemoryUse use) {
        String content =
                switch (use.content()) {
                    case WEIGHTS -> "weights";
                    case ACTIVATIONS -> "activations";
                    case WEIGHTS_AND_ACTIVATIONS -> "all";
                };
        return "%s %s of %s"
                .formatted(content, DeviceTexts.memory(use.neededBytes()), DeviceTexts.memory(use.availableBytes()));
    }
}
