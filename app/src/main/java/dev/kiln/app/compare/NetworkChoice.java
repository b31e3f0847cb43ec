package dev.kiln.app.compare;

import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** The list of networks with ticks. It stays open, so that several can be ticked. */
final class NetworkChoice extends MenuButton {
    private final CompareViewModel model;

    NetworkChoice(CompareViewModel model) {
        this.model = model;
        setId("compare-networks");
        setTooltip(new Tooltip(
                "Which networks are compared: the variants of the project, the pinned baseline and presets."));
        getItems().add(new SeparatorMenuItem());
        setOnShowing(event -> fill());
    }

    void update() {
        setText("Networks: " + model.networksProperty().get().size());
    }

    private void fill() {
        getItems().clear();
        boolean presets = false;
        for (CompareViewModel.Candidate candidate : model.candidates()) {
            if (candidate.isPreset() && !presets) {
                presets = true;
                getItems().add(new SeparatorMenuItem());
            }
            getItems().add(item(candidate));
        }
    }

    private CustomMenuItem item(CompareViewModel.Candidate candidate) {
        CheckBox tick = new CheckBox(candidate.name());
        tick.setMnemonicParsing(false);
        tick.setSelected(candidate.chosen());
        tick.setDisable(candidate.fixed());
        tick.selectedProperty().addListener((o, before, now) -> model.choose(candidate.key(), now));
        CustomMenuItem item = new CustomMenuItem(tick, false);
        item.setOnAction(event -> {
            if (!tick.isDisabled()) {
                tick.setSelected(!tick.isSelected());
            }
        });
        return item;
    }
}
