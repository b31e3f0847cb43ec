package dev.kiln.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A small button at a panel's edge that folds it or brings it back. */
final class FoldHandle extends Button {
    /**
     * @param side the panel's side of the handle
     */
    FoldHandle(Folding folding, Panel panel, Side side) {
        setId("handle-" + panel.word());
        getStyleClass().setAll("fold-handle", side.isVertical() ? "fold-upright" : "fold-flat");
        ObservableValue<Boolean> folded = folding.foldedProperty().map(now -> now.contains(panel));
        FontIcon icon = new FontIcon();
        setGraphic(icon);
        folded.subscribe(now -> {
            icon.setIconCode(now ? icon(opposite(side)) : icon(side));
            String text = FoldCommands.title(panel, now);
            setAccessibleText(text);
            setTooltip(new Tooltip(
                    text + " (" + KeyCombination.valueOf(panel.shortcut()).getDisplayText() + ")"));
        });
        setOnAction(event -> folding.toggle(panel));
    }

    private static Side opposite(Side side) {
        return switch (side) {
            case LEFT -> Side.RIGHT;
            case RIGHT -> Side.LEFT;
            case TOP -> Side.BOTTOM;
            case BOTTOM -> Side.TOP;
        };
    }

    private static Feather icon(Side side) {
        return switch (side) {
            case LEFT -> Feather.CHEVRON_LEFT;
            case RIGHT -> Feather.CHEVRON_RIGHT;
            case TOP -> Feather.CHEVRON_UP;
            case BOTTOM -> Feather.CHEVRON_DOWN;
        };
    }
}
