package dev.kiln.app.headline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows a {@link Headline}; its labels stay and only their texts change, so that the strip never moves. */
public final class HeadlineStrip extends HBox {
    private static final int TILES = 5;

    private final List<TileLabels> tiles = new ArrayList<>();
    private final Label againstAlexNet = new Label();

    private record TileLabels(Label value, Label caption, Label change, LateTooltip tooltip) {}

    /**
     * @param budget stands below the comparison with AlexNet
     */
    public HeadlineStrip(BudgetLine budget) {
        getStyleClass().add("headline");
        setId("headline");
        for (int i = 0; i < TILES; i++) {
            addTile(i);
        }
        againstAlexNet.setId("against-alexnet");
        againstAlexNet.getStyleClass().add("headline-comparison");
        Label caption = new Label("against AlexNet (BVLC)");
        caption.getStyleClass().add("headline-caption");
        HBox choice = new HBox(caption, budget.menu());
        choice.getStyleClass().add("budget");
        VBox comparison = new VBox(againstAlexNet, choice, budget.verdict());
        comparison.getStyleClass().addAll("headline-tile", "headline-last");
        HBox.setHgrow(comparison, Priority.ALWAYS);
        getChildren().add(comparison);
    }

    private void addTile(int index) {
        VBox tile = new VBox();
        TileLabels labels = new TileLabels(new Label(), new Label(), new Label(), new LateTooltip(tile));
        labels.value().setId("headline-value-" + index);
        labels.value().getStyleClass().add("headline-value");
        labels.caption().getStyleClass().add("headline-caption");
        labels.change().getStyleClass().add("headline-change");
        tile.getChildren().addAll(labels.value(), labels.caption(), labels.change());
        tile.getStyleClass().add("headline-tile");
        if (index == 0) {
            tile.getStyleClass().add("headline-first");
        }
        tiles.add(labels);
        getChildren().add(tile);
    }

    /**
     * Shows figures.
     *
     * @param stale true where they are of the last valid network and not of the one being edited
     */
    public void show(Headline headline, boolean stale) {
        for (int i = 0; i < TILES; i++) {
            Tile tile = headline.tiles().get(i);
            TileLabels labels = tiles.get(i);
            labels.value().setText(tile.value());
            labels.caption().setText(tile.caption());
            labels.change().setText(tile.change());
            labels.tooltip().setText(tile.explanation());
        }
        againstAlexNet.setText(headline.againstAlexNet());
        getStyleClass().remove("stale");
        if (stale) {
            getStyleClass().add("stale");
        }
    }
}
