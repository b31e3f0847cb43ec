package dev.kiln.app.weights;

import dev.kiln.visualizers.filter.KernelCell;
import dev.kiln.visualizers.filter.KernelGrid;
import dev.kiln.visualizers.filter.KernelLegend;
import dev.kiln.visualizers.filter.KernelPicture;
import dev.kiln.visualizers.filter.KernelScale;
import dev.kiln.visualizers.palette.Theme;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The kernels of one layer as pictures, with what is under the pointer in words. */
final class KernelsPane extends BorderPane {
    private static final String WAITING = "Drawing the weights; if that was cancelled, open this tab again.";

    private final WeightsViewModel model;
    private final AskFile askFile;
    private final KernelGrid grid = new KernelGrid();
    private final KernelLegend legend = new KernelLegend();
    private final Label meaning =
            Notes.note("kernel-meaning", "What the tiles, their rows and columns, and the colours are.");
    private final Label cellText = Notes.note(
            "kernel-cell", "The weight under the pointer; arrow keys travel, with Shift from weight to weight.");
    private final Label filterText = Notes.note("kernel-filter-statistics", WeightTexts.L1);
    private final FilterSpinner filter = new FilterSpinner();
    private final ChoiceBox<KernelScale> scale = new ChoiceBox<>();
    private final Button save = new Button("Save picture…");
    private LayerDetail shown;

    KernelsPane(WeightsViewModel model, AskFile askFile, ObservableValue<Theme> theme) {
        this.model = model;
        this.askFile = askFile;
        getStyleClass().add("kernels-pane");
        grid.setId("kernel-grid");
        grid.setAccessibleText("Kernels of the selected layer");
        grid.themeProperty().bind(theme);
        grid.scaleProperty().bind(scale.valueProperty());
        legend.setId("kernel-legend");
        makeControls();
        meaning.setMaxWidth(Double.MAX_VALUE);
        // without it the hint stands beside the legend
        filterText.managedProperty().bind(filterText.textProperty().isNotEmpty());
        VBox words = new VBox(cellText, filterText);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox foot = new HBox(12, words, legend);
        foot.getStyleClass().add("kernels-foot");
        setTop(meaning);
        setCenter(grid);
        setBottom(foot);
        grid.hoveredProperty().addListener((o, before, now) -> describe());
        grid.selectedProperty().addListener((o, before, now) -> describe());
        scale.valueProperty().addListener((o, before, now) -> describe());
        describe();
    }

    private void makeControls() {
        filter.valueProperty().addListener((o, before, now) -> showPicture());
        scale.setId("kernel-scale");
        scale.setMinWidth(140);
        scale.setPrefWidth(140);
        scale.getItems().setAll(KernelScale.values());
        scale.setValue(KernelScale.FILTER);
        scale.setTooltip(
                Notes.explanation("Whether filters share a colour scale: with one for the layer, pale filters are weak"
                        + " ones; with one each, weak filters show their pattern too."));
        save.setId("kernel-save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setTooltip(Notes.explanation("Writes the kernels as a PNG file."));
        save.setOnAction(event -> save());
    }

    /** Which filter, which scale, and the button that writes the picture. */
    Node controls() {
        HBox controls = new HBox(6, filter, scale, save);
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.visibleProperty().bind(visibleProperty());
        controls.managedProperty().bind(visibleProperty());
        return controls;
    }

    /** Shows a layer's kernels; null for none. */
    void show(LayerDetail detail) {
        shown = null;
        boolean byFilter = detail != null && detail.kernels().byFilter();
        filter.setVisible(byFilter);
        filter.setManaged(byFilter);
        save.setDisable(detail == null);
        filter.setFilters(detail == null ? 1 : detail.kernels().pictures());
        shown = detail;
        showPicture();
    }

    private void showPicture() {
        grid.pictureProperty().set(shown == null ? null : shown.kernels().picture(filter.filter()));
        meaning.setText(
                grid.pictureProperty().get() == null
                        ? ""
                        : grid.pictureProperty().get().meaning());
        describe();
    }

    private void describe() {
        KernelPicture picture = grid.pictureProperty().get();
        if (shown == null || picture == null) {
            cellText.setText(WAITING);
            filterText.setText("");
            return;
        }
        KernelCell hovered = grid.hoveredProperty().get();
        KernelCell cell = hovered == null ? grid.selectedProperty().get() : hovered;
        cellText.setText(cell == null ? "Point at a weight, or travel with the arrow keys." : picture.describe(cell));
        int described = cell == null
                ? (shown.kernels().byFilter() ? filter.filter() : -1)
                : picture.filter(cell).orElse(-1);
        filterText.setText(
                described < 0 ? "" : WeightTexts.filter(shown.filters().get(described)));
        KernelCell first = new KernelCell(0, 0, 0);
        boolean shared =
                scale.getValue() == KernelScale.LAYER || shown.kernels().byFilter();
        legend.show(
                picture, cell == null && !shared ? null : picture.range(cell == null ? first : cell, scale.getValue()));
    }

    private void save() {
        String name = KernelFiles.name(shown.id(), shown.kernels(), filter.filter());
        askFile.ask("Save picture", name)
                .ifPresent(file -> model.export(grid.pictureProperty().get(), scale.getValue(), file));
    }
}
