package dev.kiln.app.compress;

import dev.kiln.visualizers.compression.ValuePlot;
import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Rgb;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The selected layer's weights before compression, and over them the values that they share afterwards. */
final class CodebookPane extends VBox {
    private final ValuePlot plot = new ValuePlot();
    private final Label counts = Legends.note("compress-values-counts", CodebookTexts.COUNTS);
    private final Label pruned = Legends.note("compress-values-pruned", CodebookTexts.COUNTS);
    private final Label codes = Legends.note("compress-values-codes", CodebookTexts.CODES);
    private final Label readout = Legends.note(
            "compress-values-readout", "The value nearest to the pointer, or the one that the arrow keys choose.");
    private final ObservableValue<Boolean> inFront = InFront.of(this);

    CodebookPane(LayerChangeViewModel<CodebookChange> model, ObservableValue<Theme> theme) {
        setId("compress-values");
        getStyleClass().add("effect-pane");
        plot.setId("compress-value-plot");
        plot.themeProperty().bind(theme);
        setVgrow(plot, Priority.ALWAYS);
        HBox legend = new HBox(
                Legends.entry(
                        theme,
                        tone(Tone.LINE),
                        "before",
                        "Bars: number of weights before compression, zeros left out."),
                Legends.entry(
                        theme,
                        tone(Tone.ACCENT),
                        "shared values after",
                        "Lines: how many weights have each shared value."),
                Legends.entry(
                        theme, tone(Tone.GRID), "became 0", "From the smallest to the largest weight that became 0."));
        legend.getStyleClass().add("effect-legend");
        counts.getStyleClass().add("effect-first");
        getChildren().addAll(counts, pruned, codes, legend, plot, readout);
        readout.textProperty()
                .bind(plot.readoutProperty()
                        .map(text -> text.isEmpty() ? "Point at a line, or travel with the arrow keys." : text));
        model.shownProperty().addListener((o, before, now) -> show(now));
        inFront.addListener((o, before, now) -> model.setInFront(now));
        show(model.shownProperty().get());
    }

    private static Function<Theme, Rgb> tone(Tone tone) {
        return theme -> Palette.color(tone, theme);
    }

    private void show(CodebookChange change) {
        plot.changeProperty().set(change == null ? null : change.values());
        counts.setText(change == null ? "" : CodebookTexts.counts(change));
        pruned.setText(change == null ? "" : CodebookTexts.pruned(change));
        codes.setText(change == null ? "" : CodebookTexts.codes(change));
    }
}
