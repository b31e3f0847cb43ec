package dev.kiln.app.run;

import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.app.document.Selection;
import dev.kiln.core.analysis.ClassEvidence;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.palette.Theme;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The activation maps of the selected layer, with the picture and the predictions beside them. */
public final class ActivationsView extends BorderPane implements DocumentView {
    /** Pixels, and the most of the view's width, that the large map takes from the grid. */
    private static final double LARGE_WIDTH = 640;

    private static final double LARGE_SHARE = 0.64;

    /** Below this width there is no place for maps and an explanation beside each other. */
    private static final double NARROW = 900;

    /** How faint maps are that are not of what was asked for last. */
    private static final double OLD_OPACITY = 0.6;

    private final RunViewModel run;
    private final Selection selection;
    private final MapsPane maps;
    private final LargeMapPane large;
    private final SaveMenu saving;
    private final InputPanel input;
    private final InputScroll inputScroll;
    private final BorderPane results = new BorderPane();
    private final VBox empty;
    /** In place of the empty state while there is a picture, and its first run is not done. */
    private final Label waiting = new Label();

    /**
     * @param classLabel names one of the 1,000 classes of ImageNet
     * @param pictureControls buttons that open pictures
     * @param weightControls buttons that open weights
     * @param firstSteps buttons that lead out of the empty state
     * @param saver writes maps and values to files
     */
    public ActivationsView(
            RunViewModel run,
            Selection selection,
            ObservableValue<Theme> theme,
            IntFunction<String> classLabel,
            Node pictureControls,
            Node weightControls,
            Node firstSteps,
            MapSaver saver) {
        this.run = run;
        this.selection = selection;
        MapChoices choices = new MapChoices();
        MapNames names = new MapNames(classLabel);
        large = new LargeMapPane(choices, theme, names);
        saving = new SaveMenu(saver, choices, large::overlayOpacity, names);
        maps = new MapsPane(choices, run.networkScale(), selection::select, theme, names, saving);
        large.prefWidthProperty()
                .bind(Bindings.min(LARGE_WIDTH, results.widthProperty().multiply(LARGE_SHARE)));
        empty = emptyState(firstSteps);
        waiting.setId("activations-waiting");
        waiting.getStyleClass().add("empty-title");
        getStyleClass().add("activations");
        results.setCenter(maps);
        input = new InputPanel(run, classLabel, pictureControls, weightControls, this::showEvidence);
        inputScroll = new InputScroll(input);
        setLeft(inputScroll);
        BorderPane middle = new BorderPane(new StackPane(results, empty, waiting));
        middle.setTop(new OutdatedNote(run));
        setCenter(middle);
        run.outdatedProperty().addListener((o, before, now) -> {
            results.setOpacity(now.isEmpty() ? 1 : OLD_OPACITY);
            showWhatIsMissing();
        });
        run.pictureProperty().addListener((o, before, now) -> showWhatIsMissing());
        run.resultProperty().addListener((o, before, now) -> refresh());
        selection.layerProperty().addListener((o, before, now) -> refresh());
        maps.channelProperty().addListener((o, before, now) -> showLarge());
        large.explainingProperty().addListener((o, before, now) -> placeLarge(true));
        large.enlargedProperty().addListener((o, before, now) -> placeLarge(true));
        maps.setOnOpen(() -> large.enlargedProperty().set(true));
        refresh();
    }

    private static VBox emptyState(Node firstSteps) {
        Label title = new Label("Nothing to see yet");
        title.getStyleClass().add("empty-title");
        Label text = new Label("Choose a sample, open a picture, or drop one on the window: then every layer shows here"
                + " what it makes of it. Trained weights make the maps and the predictions mean something.");
        text.setWrapText(true);
        text.setMaxWidth(420);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(title, text, firstSteps);
        box.setId("activations-empty");
        box.getStyleClass().add("empty-state");
        return box;
    }

    @Override
    public void show(DocumentState state) {
        setOpacity(state.isStale() ? 0.6 : 1);
        run.refresh();
    }

    /** Shows what speaks for a class over the photograph; nothing where the network has no such map. */
    void showEvidence(int classIndex) {
        RunResult result = run.resultProperty().get();
        if (result != null) {
            ClassEvidence.of(result.graph()).layer().ifPresent(layer -> {
                selection.select(layer);
                maps.channelProperty().set(classIndex);
                large.overlay(true);
            });
        }
    }

    /** The class whose evidence is on screen, or −1. */
    private int shownClass(RunResult result, String layer) {
        boolean evidence =
                ClassEvidence.of(result.graph()).layer().filter(layer::equals).isPresent();
        return evidence ? maps.channelProperty().get() : -1;
    }

    private void refresh() {
        RunResult result = run.resultProperty().get();
        results.setVisible(result != null);
        showWhatIsMissing();
        if (result != null) {
            maps.show(result, shownLayer(result));
            showLarge();
        }
    }

    private void showWhatIsMissing() {
        NamedPicture picture = run.pictureProperty().get();
        boolean missing = run.resultProperty().get() == null;
        boolean running =
                missing && picture != null && run.outdatedProperty().get().isEmpty();
        waiting.setText(running ? "Running the network on %s …".formatted(picture.name()) : "");
        empty.setVisible(missing && !running);
    }

    /** The selected layer, or the first one that computes something. */
    private String shownLayer(RunResult result) {
        String selected = selection.layer();
        if (selected != null && result.activations().layers().contains(selected)) {
            return selected;
        }
        return result.graph()
                .graph()
                .node(Math.min(1, result.graph().graph().size() - 1))
                .id();
    }

    private void showLarge() {
        RunResult result = run.resultProperty().get();
        if (result == null) {
            return;
        }
        int channel = maps.channelProperty().get();
        String layer = shownLayer(result);
        saving.show(result, layer, channel);
        input.showChosen(shownClass(result, layer));
        Activations.Tensor tensor = result.activations().of(layer);
        if (channel < 0 || channel >= tensor.shape().channels()) {
            placeLarge(false);
        } else {
            large.show(result, layer, channel);
            placeLarge(true);
        }
    }

    /** The large map stands beside the grid, below the choice of layers; an explanation takes a narrow view for itself, an enlarged map any. */
    private void placeLarge(boolean shown) {
        boolean enlarged = shown && large.enlargedProperty().get();
        boolean alone = enlarged || (shown && large.explainingProperty().get() && results.getWidth() < NARROW);
        setLeft(enlarged ? null : inputScroll);
        maps.setRight(shown && !alone ? large : null);
        results.setCenter(alone ? large : maps);
    }
}
