package dev.kiln.app.compress;

import dev.kiln.app.weights.AskFile;
import dev.kiln.app.weights.Notes;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.Initialization;
import dev.kiln.core.compression.Quantization;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** What holds for all layers, and what one does with a plan as a whole. */
final class PlanControls extends HBox {
    private final CompressionViewModel model;
    private final ToggleButton even = new ToggleButton("Even steps");
    private final ToggleButton clusters = new ToggleButton("K-means");
    private final ChoiceBox<Initialization> initialization = new ChoiceBox<>();
    /** True while the controls follow the plan, and must not change it. */
    private boolean following;

    PlanControls(CompressionViewModel model, AskFile askFile) {
        this.model = model;
        getStyleClass().add("compress-head");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(presets(), values(), initialization(), new CareMenu(model), space, reset(), save(askFile));
        model.planProperty().addListener((o, before, now) -> follow());
        follow();
    }

    private MenuButton presets() {
        MenuButton menu = new MenuButton("Plans");
        menu.setId("compress-presets");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setTooltip(Notes.explanation(
                "Plans for all layers to begin with. Layers that are pruned already are not pruned again."));
        for (PlanPreset preset : PlanPreset.values()) {
            MenuItem item = new MenuItem(preset.title() + "  –  " + preset.explanation());
            item.setId(
                    "compress-preset-" + preset.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setOnAction(event -> model.plan()
                    .change(
                            "plan: " + preset.title(),
                            preset.of(model.sourceProperty().get(), plan())));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (int percent : new int[] {50, 25, 10}) {
            MenuItem item = new MenuItem(
                    "Prune globally to %d %%  –  One threshold for all layers: each keeps its share of the largest weights."
                            .formatted(percent));
            item.setId("compress-prune-" + percent);
            item.setOnAction(event -> model.pruneGlobally(percent / 100.0));
            menu.getItems().add(item);
        }
        menu.disableProperty().bind(model.sourceProperty().isNull());
        return menu;
    }

    private HBox values() {
        ToggleGroup group = new ToggleGroup();
        pill(even, "even", "left-pill", Quantization.Values.EVEN, group)
                .setTooltip(
                        Notes.explanation(
                                "Multiples of one step: best behind an entropy coder, and the only values for which errors are compensated."));
        pill(clusters, "clusters", "right-pill", Quantization.Values.CLUSTERS, group)
                .setTooltip(
                        Notes.explanation(
                                "Values where the weights crowd, found by k-means, as in the paper (Han et al. 2016, Deep Compression)."));
        return new HBox(even, clusters);
    }

    private ToggleButton pill(
            ToggleButton button, String id, String style, Quantization.Values values, ToggleGroup group) {
        button.setId("compress-values-" + id);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            // one of them is always chosen
            button.setSelected(true);
            model.plan()
                    .change(
                            "values: " + button.getText(),
                            plan().with(plan().quantization().withValues(values)));
        });
        return button;
    }

    private ChoiceBox<Initialization> initialization() {
        initialization.setId("compress-initialization");
        initialization.getItems().setAll(Initialization.values());
        initialization.setTooltip(Notes.explanation(
                "Where k-means begins: evenly spaced (the paper's best), by density, or at random weights."));
        initialization.setConverter(new StringConverter<>() {
            @Override
            public String toString(Initialization value) {
                return value == null ? "" : value.name().toLowerCase(Locale.ROOT) + " start";
            }

            @Override
            public Initialization fromString(String text) {
                throw new UnsupportedOperationException("nobody types an initialization");
            }
        });
        initialization.setOnAction(event -> {
            if (!following && initialization.getValue() != null) {
                model.plan()
                        .change(
                                initialization.getConverter().toString(initialization.getValue()),
                                plan().with(plan().quantization().withInitialization(initialization.getValue())));
            }
        });
        initialization.setPrefWidth(118);
        initialization.setMinWidth(Region.USE_PREF_SIZE);
        initialization.visibleProperty().bind(clusters.selectedProperty());
        initialization.managedProperty().bind(initialization.visibleProperty());
        return initialization;
    }

    private Button reset() {
        Button reset = button("compress-reset", "Reset", "Keeps all weights of all layers as they are.");
        reset.setOnAction(event -> model.plan().reset());
        return reset;
    }

    private Button save(AskFile askFile) {
        Button save = button(
                "compress-save",
                "Save .kiln…",
                "Writes network and weights, compressed by this plan, into one file of Kiln.");
        save.disableProperty().bind(model.sourceProperty().isNull());
        save.setOnAction(event -> askFile.ask("Save the compressed network", proposedName())
                .map(PlanControls::named)
                .ifPresent(model::save));
        return save;
    }

    private String proposedName() {
        String name = model.sourceProperty().get().network().architecture().name();
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-") + ".kiln";
    }

    /** Platforms differ in whether their dialog adds the ending. */
    private static Path named(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".kiln") ? file : file.resolveSibling(name + ".kiln");
    }

    private static Button button(String id, String text, String explanation) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(Notes.explanation(explanation));
        button.setAccessibleHelp(explanation);
        return button;
    }

    private CompressionPlan plan() {
        return model.planProperty().get();
    }

    private void follow() {
        following = true;
        Quantization quantization = plan().quantization();
        even.setSelected(quantization.values() == Quantization.Values.EVEN);
        clusters.setSelected(quantization.values() == Quantization.Values.CLUSTERS);
        initialization.setValue(quantization.initialization());
        following = false;
    }
}
