package dev.kiln.app.memory;

import dev.kiln.visualizers.memory.LiveMemory;
import dev.kiln.visualizers.memory.LiveTensor;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Role;
import dev.kiln.visualizers.palette.Theme;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Rectangle;

/** What the colours of the timeline mean, for those that it has. */
final class RoleLegend extends FlowPane {
    private static final double CHIP = 9;
    private Set<Role> shown = Set.of();
    private Theme theme;

    RoleLegend() {
        getStyleClass().add("memory-legend");
        setMinWidth(0);
    }

    void show(LiveMemory memory, Theme ground) {
        Set<Role> roles = memory.tensors().stream()
                .flatMap(tensor -> tensor.parts().stream())
                .map(LiveTensor.Part::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (!roles.equals(shown) || ground != theme) {
            shown = roles;
            theme = ground;
            getChildren().setAll(roles.stream().map(this::entry).toList());
        }
    }

    private Label entry(Role role) {
        Label entry = new Label(role.label());
        entry.setGraphic(new Rectangle(CHIP, CHIP, FxColors.of(role, theme)));
        entry.getStyleClass().add("note");
        return entry;
    }
}
