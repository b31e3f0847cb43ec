package dev.kiln.app.compress;

import dev.kiln.app.weights.Notes;
import dev.kiln.core.compression.FileParts;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.visualizers.text.Figures;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;

/** The coders, and what the same codes take behind each. */
final class CoderChoice extends GridPane {
    /** In place of bytes that are not measured. */
    private static final String UNKNOWN = "–";

    private final Map<LayerCoder, Label> bytes = new EnumMap<>(LayerCoder.class);
    private final Map<LayerCoder, Label> ratios = new EnumMap<>(LayerCoder.class);

    CoderChoice(CompressionViewModel model) {
        getStyleClass().add("compress-coders");
        ToggleGroup group = new ToggleGroup();
        add(
                model,
                group,
                LayerCoder.ARITHMETIC,
                nameOf(LayerCoder.ARITHMETIC),
                "Adapts to what it has seen: the smallest, and the default.");
        add(
                model,
                group,
                LayerCoder.HUFFMAN,
                nameOf(LayerCoder.HUFFMAN),
                "The paper's: relative indexes and whole bits for each code.");
        add(
                model,
                group,
                LayerCoder.PLAIN,
                nameOf(LayerCoder.PLAIN),
                "32-bit floats: what pruning and sharing save without a coder, nothing.");
        model.coderTotals().totalsProperty().addListener((o, before, now) -> show(now));
    }

    /** What a coder is called. */
    static String nameOf(LayerCoder coder) {
        return switch (coder) {
            case ARITHMETIC -> "Arithmetic";
            case HUFFMAN -> "Huffman";
            case PLAIN -> "Plain floats";
        };
    }

    private void add(CompressionViewModel model, ToggleGroup group, LayerCoder coder, String name, String explanation) {
        RadioButton button = new RadioButton(name);
        button.setId("compress-coder-" + coder.name().toLowerCase(Locale.ROOT));
        button.setTooltip(Notes.explanation(explanation));
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(event -> model.plan().choose(coder));
        Runnable follow = () -> button.setSelected(model.coderProperty().get() == coder);
        model.coderProperty().addListener((o, before, now) -> follow.run());
        follow.run();
        Label total = new Label(UNKNOWN);
        total.setId(button.getId() + "-bytes");
        total.getStyleClass().add("fact-value");
        total.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(total, HPos.RIGHT);
        Label ratio = Notes.note(button.getId() + "-ratio", "Compression ratio to the network's 32-bit floats.");
        bytes.put(coder, total);
        ratios.put(coder, ratio);
        addRow(getRowCount(), button, total, ratio);
    }

    private void show(Map<LayerCoder, FileParts> totals) {
        for (LayerCoder coder : bytes.keySet()) {
            FileParts parts = totals.get(coder);
            bytes.get(coder).setText(parts == null ? UNKNOWN : Figures.count(parts.total()) + " bytes");
            ratios.get(coder)
                    .setText(parts == null ? "" : SizeTexts.toFloats(Float.BYTES * parts.parameters(), parts.total()));
        }
    }
}
