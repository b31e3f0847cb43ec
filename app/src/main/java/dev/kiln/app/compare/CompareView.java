package dev.kiln.app.compare;

import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.core.analysis.Analysis;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The table of networks side by side, with the surprise said plainly above it. */
public final class CompareView extends ScrollPane implements DocumentView {
    private final List<Analysis> others;
    private final VBox sentences = new VBox();
    private final GridPane table = new GridPane();
    private final List<Label> cells = new ArrayList<>();

    /**
     * @param others the networks to compare with
     */
    public CompareView(List<Analysis> others) {
        this.others = List.copyOf(others);
        setFitToWidth(true);
        getStyleClass().add("compare");
        table.getStyleClass().add("compare-table");
        table.setId("compare-table");
        sentences.getStyleClass().add("compare-sentences");
        sentences.setId("compare-sentences");
        Label note = new Label(
                "Ratios are against the first network. MACs are multiply-accumulates, biases not counted; FLOPs are 2 × MACs. "
                        + "MB = 10⁶ bytes, MiB = 2²⁰ bytes.");
        note.getStyleClass().add("note");
        note.setWrapText(true);
        VBox content = new VBox(sentences, table, note);
        content.getStyleClass().add("compare-content");
        setContent(content);
    }

    @Override
    public void show(DocumentState state) {
        Comparison comparison = Comparison.of(state.analysis(), others);
        if (cells.isEmpty()) {
            build(comparison);
        }
        List<String> texts = texts(comparison);
        for (int i = 0; i < texts.size(); i++) {
            cells.get(i).setText(texts.get(i));
        }
    }

    /** Makes the labels once: a drag only changes their texts. */
    private void build(Comparison comparison) {
        comparison.surprise().forEach(text -> {
            Label sentence = cell("compare-sentence");
            sentence.setMinWidth(0);
            sentence.setWrapText(true);
            sentences.getChildren().add(sentence);
        });
        for (int i = 0; i < comparison.names().size(); i++) {
            table.add(right(cell("compare-head")), valueColumn(i), 0);
        }
        for (int row = 1; row <= comparison.rows().size(); row++) {
            table.add(cell("fact-name"), 0, row);
            for (int i = 0; i < comparison.names().size(); i++) {
                table.add(right(cell("fact-value")), valueColumn(i), row);
                if (i > 0) {
                    table.add(right(cell("compare-ratio")), valueColumn(i) + 1, row);
                }
            }
        }
    }

    /** The texts of all cells in the order in which {@link #build} makes them. */
    private static List<String> texts(Comparison comparison) {
        List<String> texts = new ArrayList<>(comparison.surprise());
        texts.addAll(comparison.names());
        for (Comparison.Row row : comparison.rows()) {
            texts.add(row.measure());
            for (int i = 0; i < row.values().size(); i++) {
                texts.add(row.values().get(i));
                if (i > 0) {
                    texts.add(row.ratios().get(i));
                }
            }
        }
        return texts;
    }

    /** The first network has no ratio behind its value. */
    private static int valueColumn(int network) {
        return Math.max(1, 2 * network);
    }

    private Label cell(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        cells.add(label);
        return label;
    }

    private static Label right(Label label) {
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }
}
