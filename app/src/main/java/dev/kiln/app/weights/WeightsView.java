package dev.kiln.app.weights;

import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.app.document.Selection;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.palette.Theme;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The weights that the network runs with: the kernels of one layer, its values, or all layers in figures. */
public final class WeightsView extends BorderPane implements DocumentView {
    private final WeightsViewModel model;
    private final ObservableValue<Weights> loaded;
    private final Selection selection;
    private final KernelsPane kernels;
    private final ValuesPane values;
    private final ProfileTable table;
    private final ComboBox<String> layers = new ComboBox<>();
    private final HBox modes = new HBox();
    private final UntrainedBanner untrained;
    private final Label total = Notes.note("weights-total", WeightTexts.DENSITY + "\n\n" + WeightTexts.FILLERS);
    private DocumentState state;
    /** True while the list of layers follows the window, and must not select for it. */
    private boolean following;

    /**
     * @param loaded weights that the user opened, or null
     * @param weightControls a button that opens weights, shown where some are missing
     */
    public WeightsView(
            WeightsViewModel model,
            ObservableValue<Weights> loaded,
            Selection selection,
            ObservableValue<Theme> theme,
            AskFile askFile,
            Region weightControls) {
        this.model = model;
        this.loaded = loaded;
        this.selection = selection;
        setId("weights");
        getStyleClass().add("weights");
        kernels = new KernelsPane(model, askFile, theme);
        values = new ValuesPane(theme);
        table = new ProfileTable(selection::select, theme);
        VBox all = new VBox(total, table);
        all.getStyleClass().add("weights-all");
        VBox.setVgrow(table, Priority.ALWAYS);
        addMode("kernels", "Kernels", "The layer's weights as pictures.", kernels);
        addMode("values", "Values", "How the layer's weights spread, and their codebook.", values);
        addMode("all", "All layers", "The weights of all layers in figures.", all);
        weightControls.setId("weights-open");
        untrained = new UntrainedBanner("weights-untrained", weightControls);
        setTop(new VBox(head(), untrained));
        setCenter(new StackPane(kernels, values, all));
        loaded.addListener((o, before, now) -> refreshInFront());
        selection.layerProperty().addListener((o, before, now) -> refreshInFront());
        model.profilesProperty().addListener((o, before, now) -> showProfiles());
        model.detailProperty().addListener((o, before, now) -> showDetail());
    }

    private void addMode(String id, String title, String explanation, Node pane) {
        ToggleButton button = new ToggleButton(title);
        button.setId("weights-mode-" + id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(Notes.explanation(explanation));
        pane.visibleProperty().bind(button.selectedProperty());
        boolean first = modes.getChildren().isEmpty();
        button.setToggleGroup(
                first ? new ToggleGroup() : ((ToggleButton) modes.getChildren().get(0)).getToggleGroup());
        button.getStyleClass().add(first ? "left-pill" : id.equals("all") ? "right-pill" : "center-pill");
        // one of them is always chosen
        button.setOnAction(event -> button.setSelected(true));
        button.setSelected(first);
        modes.getChildren().add(button);
    }

    private HBox head() {
        layers.setId("weights-layer");
        layers.setPrefWidth(170);
        layers.setMinWidth(150);
        layers.setTooltip(Notes.explanation("The layer whose weights are shown; the diagram selects it too."));
        layers.setOnAction(event -> {
            if (!following && layers.getValue() != null) {
                selection.select(layers.getValue());
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(layers, modes, space, kernels.controls());
        head.getStyleClass().add("weights-head");
        return head;
    }

    @Override
    public void show(DocumentState shown) {
        state = shown;
        setOpacity(shown.isStale() ? 0.6 : 1);
        refresh();
    }

    /** While another tab is in front nothing is computed; {@link #show} catches up. */
    private void refreshInFront() {
        if (state != null && getParent() != null && getParent().isVisible()) {
            refresh();
        }
    }

    private void refresh() {
        model.show(state.analysis().graph(), loaded.getValue(), selection.layer());
        fadeWhileDrawing();
    }

    /** The kernels of the layer before must not be taken for those of the one that was chosen. */
    private void fadeWhileDrawing() {
        kernels.setOpacity(model.isDrawn() ? 1 : 0.4);
    }

    private void showProfiles() {
        List<LayerProfile> profiles = model.profilesProperty().get();
        following = true;
        List<String> ids = profiles.stream().map(LayerProfile::id).toList();
        if (!layers.getItems().equals(ids)) {
            layers.getItems().setAll(ids);
        }
        following = false;
        untrained.show(
                WeightTexts.untrained(profiles),
                profiles.stream()
                        .filter(profile -> !profile.trained())
                        .map(LayerProfile::id)
                        .toList());
        total.setText(WeightTexts.total(profiles));
        showSelected();
    }

    private void showDetail() {
        kernels.show(model.detailProperty().get());
        fadeWhileDrawing();
        showSelected();
    }

    /** The layer that is shown, in the list, in the table and in figures. */
    private void showSelected() {
        LayerDetail detail = model.detailProperty().get();
        String id = detail == null ? null : detail.id();
        following = true;
        layers.setValue(id);
        following = false;
        List<LayerProfile> profiles = model.profilesProperty().get();
        table.show(profiles, id);
        values.show(profiles.stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElse(null));
    }
}
