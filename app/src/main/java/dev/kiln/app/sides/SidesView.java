package dev.kiln.app.sides;

import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.app.document.Selection;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.core.network.LayerDistance;
import dev.kiln.visualizers.palette.Theme;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's run, A, beside another one, B: distances of all layers, and the maps of the selected layer. */
public final class SidesView extends BorderPane implements DocumentView {
    private final SidesViewModel sides;
    private final Selection selection;
    private final DistanceTable distances;
    private final PredictionTable predictions;
    private final SideGrids grids;
    private final BorderPane results = new BorderPane();
    private final VBox noFirst;
    private final VBox noSecond;
    private TwoRuns tabulated;
    /** While nobody looks, a new selection costs nothing. */
    private boolean shown;

    /**
     * @param classLabel names one of the 1,000 classes of ImageNet
     * @param pickers choose what B takes
     * @param firstSteps buttons that make a run A
     */
    public SidesView(
            SidesViewModel sides,
            Selection selection,
            ObservableValue<Theme> theme,
            IntFunction<String> classLabel,
            SidePickers pickers,
            Node firstSteps) {
        this.sides = sides;
        this.selection = selection;
        distances = new DistanceTable("sides-distances", SideNames.A_AND_B, selection);
        predictions = new PredictionTable("sides-predictions", SideNames.A_AND_B, classLabel);
        grids = new SideGrids(theme);
        results.setLeft(new SideTables(distances, predictions));
        results.setCenter(grids);
        noFirst = emptyState(
                "sides-no-first",
                "Nothing to compare yet",
                "Choose a sample, open a picture, or drop one on the window: the network's run on it is side A.",
                firstSteps);
        noSecond = emptyState(
                "sides-no-second",
                "What should A be compared with?",
                "A is what the window shows now. Choose another picture, other weights or another network for B above,"
                        + " or keep A as B and then edit the network: every change shows against it.",
                secondSteps());
        setTop(pickers);
        setCenter(new StackPane(results, noFirst, noSecond));
        sides.resultProperty().addListener((o, before, now) -> refresh());
        sides.firstProperty().addListener((o, before, now) -> refresh());
        sides.secondProperty().addListener((o, before, now) -> refresh());
        selection.layerProperty().addListener((o, before, now) -> refresh());
    }

    private Node secondSteps() {
        Button keep = new Button("Keep A as B");
        keep.setId("sides-first-keep");
        keep.getStyleClass().add("accent");
        keep.setOnAction(event -> sides.keepFirstAsSecond());
        SamplePictures.Sample sample = SamplePictures.all().get(1);
        Button other = new Button("Another picture: " + sample.name());
        other.setId("sides-first-picture");
        other.setOnAction(event -> sides.reader().paint(sample));
        FlowPane steps = new FlowPane(8, 8, keep, other);
        steps.setAlignment(Pos.CENTER);
        return steps;
    }

    private static VBox emptyState(String id, String title, String text, Node steps) {
        Label head = new Label(title);
        head.getStyleClass().add("empty-title");
        Label body = new Label(text);
        body.setWrapText(true);
        body.setMaxWidth(460);
        body.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(head, body, steps);
        box.setId(id);
        box.getStyleClass().add("empty-state");
        return box;
    }

    @Override
    public void show(DocumentState state) {
        setOpacity(state.isStale() ? 0.6 : 1);
        shown = true;
        sides.show();
        refresh();
    }

    @Override
    public void hide() {
        shown = false;
        sides.hide();
    }

    private void refresh() {
        if (!shown) {
            return;
        }
        TwoRuns runs = sides.resultProperty().get();
        boolean isSame = sides.secondProperty().get().isSame();
        noFirst.setVisible(sides.firstProperty().get() == null);
        noSecond.setVisible(!noFirst.isVisible() && isSame);
        results.setVisible(runs != null);
        if (runs == null) {
            return;
        }
        if (runs != tabulated) {
            tabulated = runs;
            distances.show(runs.withoutRepetitions());
            predictions.show(runs);
        }
        grids.show(runs, shownLayer(runs));
    }

    /** The selected layer, or the first one that computes something. */
    private String shownLayer(TwoRuns runs) {
        String selected = selection.layer();
        if (selected != null && runs.distance(selected).isPresent()) {
            return selected;
        }
        List<LayerDistance> rows = runs.distances();
        return rows.get(Math.min(1, rows.size() - 1)).layer();
    }
}
