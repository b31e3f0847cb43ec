package dev.kiln.app.sides;

import dev.kiln.core.network.ActivationDistance;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.LayerDistance;
import dev.kiln.visualizers.activation.ActivationGrid;
import dev.kiln.visualizers.activation.ColorLegend;
import dev.kiln.visualizers.activation.LinkedGrids;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.Theme;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** One layer's maps in A, in B, and their difference: A and B on one scale, the difference around zero. */
final class SideGrids extends GridPane {
    private static final int SIDES = 3;
    private static final double GAP = 8;

    private final ActivationGrid first = new ActivationGrid();
    private final ActivationGrid second = new ActivationGrid();
    private final ActivationGrid difference = new ActivationGrid();
    private final LinkedGrids linked = new LinkedGrids(first, second, difference);
    private final ColorLegend valueLegend = new ColorLegend();
    private final ColorLegend differenceLegend = new ColorLegend();
    private final Label facts = new Label();
    private final Label firstTitle = title("sides-title-a");
    private final Label secondTitle = title("sides-title-b");
    private final Label reason = new Label();
    private LayerDistance shown;
    private boolean sameRun;

    SideGrids(ObservableValue<Theme> theme) {
        getStyleClass().add("side-grids");
        setHgap(GAP);
        DoubleBinding width = Bindings.createDoubleBinding(this::columnWidth, widthProperty(), insetsProperty());
        for (int i = 0; i < SIDES; i++) {
            getColumnConstraints().add(column(width));
        }
        setUp(first, "sides-grid-a", "Side A", theme);
        setUp(second, "sides-grid-b", "Side B", theme);
        setUp(difference, "sides-grid-difference", "Difference, B minus A", theme);
        setUp(valueLegend, "sides-legend", "one scale for A and B", theme);
        setUp(differenceLegend, "sides-legend-difference", "0", theme);
        difference.colorMapProperty().set(ColorMap.BLUE_ORANGE);
        differenceLegend.colorMapProperty().set(ColorMap.BLUE_ORANGE);
        facts.setId("sides-facts");
        facts.setMinWidth(0);
        reason.setId("sides-reason");
        reason.setWrapText(true);
        reason.getStyleClass().add("side-reason");
        arrange();
        first.hoveredChannelProperty().addListener((o, before, now) -> showFacts());
        first.selectedChannelProperty().addListener((o, before, now) -> showFacts());
    }

    private static void setUp(ActivationGrid grid, String id, String side, ObservableValue<Theme> theme) {
        grid.setId(id);
        grid.setAccessibleHelp(side);
        grid.themeProperty().bind(theme);
    }

    private static void setUp(ColorLegend legend, String id, String caption, ObservableValue<Theme> theme) {
        legend.setId(id);
        legend.captionProperty().set(caption);
        legend.themeProperty().bind(theme);
    }

    private void arrange() {
        Label differenceTitle = title("sides-title-difference");
        differenceTitle.setText("B − A");
        differenceTitle.setTooltip(new Tooltip("Orange where B is larger than A, blue where it is smaller."));
        add(facts, 0, 0, SIDES, 1);
        addRow(1, firstTitle, secondTitle, differenceTitle);
        addRow(2, first, second, new StackPane(difference, reason));
        add(valueLegend, 0, SIDES, 2, 1);
        add(differenceLegend, 2, SIDES);
        setVgrow(first, Priority.ALWAYS);
    }

    private static Label title(String id) {
        Label title = new Label();
        title.setId(id);
        title.getStyleClass().add("side-title");
        title.setMinWidth(0);
        return title;
    }

    /** The grids must be equally wide to the pixel, or their maps would stand in different rows. */
    private double columnWidth() {
        double inner = getWidth() - getInsets().getLeft() - getInsets().getRight() - (SIDES - 1) * GAP;
        return Math.max(0, Math.floor(inner / SIDES));
    }

    private static ColumnConstraints column(ObservableValue<Number> width) {
        ColumnConstraints column = new ColumnConstraints();
        column.minWidthProperty().bind(width);
        column.prefWidthProperty().bind(width);
        column.maxWidthProperty().bind(width);
        return column;
    }

    /** Shows a layer of two runs; one of them must have it. */
    void show(TwoRuns runs, String layer) {
        shown = runs.distance(layer).orElseThrow();
        sameRun = runs.first() == runs.second();
        Optional<Activations.Tensor> a = TwoRuns.tensor(runs.first(), layer);
        Optional<Activations.Tensor> b = TwoRuns.tensor(runs.second(), layer);
        // a grid without maps would scroll the others to its own end
        linked.unlink();
        first.tensorProperty().set(a.orElse(null));
        second.tensorProperty().set(b.orElse(null));
        difference
                .tensorProperty()
                .set(shown.isComparable() ? ActivationDistance.difference(a.orElseThrow(), b.orElseThrow()) : null);
        if (shown.isComparable()) {
            linked.link();
        }
        showTitles(runs);
        showRanges();
        showFacts();
    }

    private void showTitles(TwoRuns runs) {
        firstTitle.setText("A  " + SideTexts.title(runs.first(), runs.second()));
        firstTitle.setTooltip(new Tooltip(SideTexts.inputs(runs.first())));
        secondTitle.setText("B  " + SideTexts.title(runs.second(), runs.first()));
        secondTitle.setTooltip(new Tooltip(SideTexts.inputs(runs.second())));
    }

    private void showRanges() {
        ValueRange both = Stream.of(first, second)
                .filter(grid -> grid.ranges() != null)
                .map(grid -> grid.ranges().layer())
                .reduce(ValueRange::union)
                .orElseThrow();
        first.layerRangeProperty().set(both);
        second.layerRangeProperty().set(both);
        valueLegend.rangeProperty().set(both);
        difference.setVisible(shown.isComparable());
        differenceLegend.setVisible(shown.isComparable());
        differenceLegend
                .rangeProperty()
                .set(shown.isComparable() ? difference.ranges().layer() : null);
        reason.setVisible(!shown.isComparable());
        reason.setText(shown.isComparable() ? "" : SideTexts.reason(shown));
    }

    /** The distance of the map under the pointer, else of the selected one, else of the layer. */
    private void showFacts() {
        if (shown == null) {
            return;
        }
        if (sameRun) {
            facts.setText("A and B are the same: edit the network, or open another picture or other weights.");
            return;
        }
        if (!shown.isComparable()) {
            facts.setText(shown.layer() + " · " + SideTexts.shortReason(shown));
            return;
        }
        int hovered = first.hoveredChannelProperty().get();
        int channel = hovered < 0 ? first.selectedChannelProperty().get() : hovered;
        Activations.Tensor a = first.tensorProperty().get();
        Activations.Tensor b = second.tensorProperty().get();
        facts.setText(
                channel < 0 || channel >= a.shape().channels()
                        ? "%s · %s · %s"
                                .formatted(
                                        shown.layer(),
                                        a.shape(),
                                        SideTexts.distance(shown.distance().orElseThrow()))
                        : "%s, map %d · %s"
                                .formatted(
                                        shown.layer(),
                                        channel,
                                        SideTexts.distance(ActivationDistance.ofChannel(a, b, channel))));
    }
}
