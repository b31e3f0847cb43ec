package dev.kiln.app.shell;

import dev.kiln.app.compare.CompareView;
import dev.kiln.app.compare.CompareViewModel;
import dev.kiln.app.compress.AskPictures;
import dev.kiln.app.compress.CompressView;
import dev.kiln.app.compress.EffectPanes;
import dev.kiln.app.compress.EffectViewModel;
import dev.kiln.app.compress.SensitivityPane;
import dev.kiln.app.costs.CostsView;
import dev.kiln.app.history.HistoryView;
import dev.kiln.app.layers.LayersView;
import dev.kiln.app.memory.MemoryView;
import dev.kiln.app.memory.MemoryViewModel;
import dev.kiln.app.run.ActivationsView;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.app.sides.SidePickers;
import dev.kiln.app.sides.SidesView;
import dev.kiln.app.weights.WeightsView;
import dev.kiln.app.weights.WeightsViewModel;
import dev.kiln.presets.ImageNetLabels;
import dev.kiln.visualizers.palette.Theme;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;

/**
 * The views under the diagram: what each of them is made of.
 */
record WindowViews(
        Workspace workspace,
        Actions actions,
        Dialogs dialogs,
        InputControls controls,
        ObjectProperty<Theme> theme,
        WindowHeadline headline,
        IntFunction<String> classLabel) {
    /** Adds all views; each is made when it is first selected. */
    void addTo(ViewTabs tabs) {
        tabs.add(
                "layers",
                "Layers",
                () -> new LayersView(workspace.selection(), workspace.conventionsProperty(), workspace.settings()));
        tabs.add("costs", "Costs", () -> new CostsView(workspace.selection(), theme, workspace.conventionsProperty()));
        tabs.add("memory", "Memory", this::memory);
        tabs.add(
                "compare",
                "Compare",
                () -> new CompareView(
                        new CompareViewModel(workspace.document()),
                        workspace.selection(),
                        theme,
                        workspace.conventionsProperty()));
        tabs.add("activations", "Activations", this::activations);
        tabs.add("sides", "Side by side", this::sides);
        tabs.add("weights", "Weights", this::weights);
        tabs.add("compress", "Compress", this::compress);
        tabs.add("history", "History", () -> new HistoryView(workspace.document()));
    }

    private MemoryView memory() {
        return new MemoryView(
                new MemoryViewModel(
                        workspace.document(),
                        workspace.background(),
                        headline.choiceProperty(),
                        workspace.conventionsProperty(),
                        headline.previewProperty(),
                        workspace.messages()::error),
                workspace.selection(),
                theme);
    }

    private ActivationsView activations() {
        return new ActivationsView(
                workspace.run(),
                workspace.selection(),
                theme,
                classLabel,
                controls.picture(),
                controls.weights(),
                controls.firstSteps(),
                actions::saveMaps);
    }

    private SidesView sides() {
        return new SidesView(
                workspace.sides(),
                workspace.selection(),
                theme,
                classLabel,
                new SidePickers(workspace.sides(), workspace.document(), actions.secondSideFiles()),
                controls.firstSteps());
    }

    private CompressView compress() {
        EffectViewModel effects = new EffectViewModel(
                workspace.compression(),
                workspace.run(),
                workspace.background(),
                ImageNetLabels::labels,
                workspace.messages()::error);
        AskPictures askPictures = new AskPictures(
                () -> dialogs.openFiles("Add pictures", List.of(FileKind.PICTURE)),
                () -> dialogs.openFolder("Add all pictures of a folder"));
        EffectPanes panes = new EffectPanes(
                workspace.compression(),
                effects,
                workspace.selection(),
                theme,
                classLabel,
                askPictures,
                dialogs::saveFile,
                workspace.background(),
                workspace.messages()::error);
        return new CompressView(
                workspace.compression(),
                workspace.run().weightsProperty(),
                workspace.selection(),
                theme,
                dialogs::saveFile,
                controls.weights(),
                panes,
                new SensitivityPane(
                        workspace.compression(),
                        workspace.sensitivity(),
                        workspace.selection(),
                        theme,
                        dialogs::openFolder));
    }

    private WeightsView weights() {
        return new WeightsView(
                new WeightsViewModel(workspace.background(), RunViewModel.SEED, workspace.messages()::error),
                workspace.run().weightsProperty(),
                workspace.selection(),
                theme,
                dialogs::saveFile,
                controls.weights());
    }
}
