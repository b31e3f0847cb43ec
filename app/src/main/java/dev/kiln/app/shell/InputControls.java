package dev.kiln.app.shell;

import dev.kiln.app.command.Command;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The controls for picture, weights and preset that stand outside of the menu bar. */
final class InputControls {
    private final Commands commands;

    InputControls(Commands commands) {
        this.commands = commands;
    }

    /** Opens a picture or chooses a sample. */
    Node picture() {
        Button open = Menus.button(Command.of("Picture…", commands.openPicture()::run));
        open.setMinWidth(Button.USE_PREF_SIZE);
        MenuButton samples = Menus.menuButton("samples", "Samples", commands::samples);
        samples.setTooltip(new Tooltip("Pictures that come with Kiln, each made to show what a layer answers to."));
        samples.setMinWidth(MenuButton.USE_PREF_SIZE);
        samples.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(samples, Priority.ALWAYS);
        return new HBox(6, open, samples);
    }

    /** The next step for whoever sees nothing yet. */
    Node firstSteps() {
        Button sample = Menus.button(
                Command.of("Show a sample", () -> commands.samples().get(0).run()));
        sample.getStyleClass().add("accent");
        sample.setId("first-sample");
        FlowPane steps = new FlowPane(
                8,
                8,
                sample,
                Menus.button(commands.openPicture()),
                Menus.button(commands.openWeights()),
                Menus.button(commands.downloadWeights()));
        steps.setAlignment(Pos.CENTER);
        return steps;
    }

    /** Opens or downloads weights. */
    Region weights() {
        MenuButton weights = Menus.menuButton(
                "weights-menu",
                "Weights",
                () -> List.of(commands.openWeights(), commands.downloadWeights(), commands.forgetWeights()));
        weights.setMaxWidth(Double.MAX_VALUE);
        return weights;
    }

    /** Chooses a preset. */
    MenuButton presets() {
        MenuButton presets = Menus.menuButton("presets", "Presets", commands::presets);
        presets.setTooltip(new Tooltip("Starts over with one of the published architectures."));
        presets.getStyleClass().add("small");
        return presets;
    }
}
