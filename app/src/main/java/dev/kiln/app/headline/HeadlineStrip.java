package dev.kiln.app.headline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows a {@link Headline}; its labels stay and only their texts change, so that the strip never moves. */
public final class HeadlineStrip extends HBox {
    /** What the figures are of. */
    public enum Showing {
        /** The network as it is. */
        PRESENT(null),
        /** The last valid network, because the one being edited has problems. */
        STALE("stale"),
        /** The network after a change that the user only looks at. */
        PREVIEW("preview");

        private final String styleClass;

        Showing(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    private static final int TILES = 5;
    /** The tiles whose units can be chosen: size, operations, memory. */
    private static final Set<Integer> WITH_UNITS = Set.of(1, 2, 3);

    private final Consumer<Node> chooseUnits;
    private final List<TileLabels> tiles = new ArrayList<>();
    private final FittingLabel againstAlexNet = new FittingLabel();
    private final Tooltip wholeComparison = new Tooltip();

    private record TileLabels(Label value, Labeled caption, FittingLabel change, LateTooltip tooltip) {}

    /**
     * @param budget stands below the comparison with AlexNet
     * @param chooseUnits called with the unit that the user clicked on
     */
    public HeadlineStrip(BudgetLine budget, Consumer<Node> chooseUnits) {
        this.chooseUnits = chooseUnits;
        getStyleClass().add("headline");
        setId("headline");
        for (int i = 0; i < TILES; i++) {
            addTile(i);
        }
        againstAlexNet.setId("against-alexnet");
        againstAlexNet.getStyleClass().add("headline-comparison");
        againstAlexNet.setTooltip(wholeComparison);
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
        TileLabels labels = new TileLabels(new Label(), caption(index), new FittingLabel(), new LateTooltip(tile));
        labels.value().setId("headline-value-" + index);
        labels.value().getStyleClass().add("headline-value");
        // a figure is never cut: in a small window all is drawn smaller
        labels.value().setMinWidth(USE_PREF_SIZE);
        labels.caption().getStyleClass().add("headline-caption");
        labels.change().setId("headline-change-" + index);
        labels.change().getStyleClass().add("headline-change");
        tile.getChildren().addAll(labels.value(), labels.caption(), labels.change());
        tile.getStyleClass().add("headline-tile");
        if (index == 0) {
            tile.getStyleClass().add("headline-first");
        }
        tiles.add(labels);
        getChildren().add(tile);
    }

    /** A narrow window leaves out words, never figures. */
    private static List<String> wordings(String comparison) {
        return List.of(comparison, comparison.replace("parameters", "params").replace(" the ", " "));
    }

    private Labeled caption(int index) {
        if (!WITH_UNITS.contains(index)) {
            return new Label();
        }
        Button unit = new Button();
        unit.setId("headline-unit-" + index);
        unit.getStyleClass().setAll("headline-unit");
        unit.setAccessibleHelp("Chooses how operations and sizes are counted");
        unit.setOnAction(event -> chooseUnits.accept(unit));
        return unit;
    }

    /** The unit of operations, where a choice of units can point to. */
    public Node operationsUnit() {
        return tiles.get(2).caption();
    }

    /** Shows figures. */
    public void show(Headline headline, Showing showing) {
        for (int i = 0; i < TILES; i++) {
            Tile tile = headline.tiles().get(i);
            String sentence = tile.difference().sentence();
            TileLabels labels = tiles.get(i);
            labels.value().setText(tile.value());
            labels.caption().setText(tile.caption());
            labels.change().setWordings(tile.difference().wordings());
            labels.change().setAccessibleText(sentence);
            labels.tooltip().setText(sentence.isEmpty() ? tile.explanation() : tile.explanation() + "\n" + sentence);
        }
        againstAlexNet.setWordings(wordings(headline.againstAlexNet()));
        wholeComparison.setText(headline.againstAlexNet());
        againstAlexNet.setAccessibleText(wholeComparison.getText());
        for (Showing each : Showing.values()) {
            getStyleClass().remove(each.styleClass);
        }
        if (showing.styleClass != null) {
            getStyleClass().add(showing.styleClass);
        }
    }
}
