package dev.kiln.app.compare;

import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.core.analysis.Analysis;
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
        sentences
                .getChildren()
                .setAll(comparison.surprise().stream()
                        .map(CompareView::sentence)
                        .toList());
        table.getChildren().clear();
        for (int i = 0; i < comparison.names().size(); i++) {
            table.add(right(styled(comparison.names().get(i), "compare-head")), 1 + 2 * i, 0);
        }
        for (int r = 0; r < comparison.rows().size(); r++) {
            addRow(comparison.rows().get(r), r + 1);
        }
    }

    private void addRow(Comparison.Row row, int index) {
        table.add(styled(row.measure(), "fact-name"), 0, index);
        for (int i = 0; i < row.values().size(); i++) {
            table.add(right(styled(row.values().get(i), "fact-value")), 1 + 2 * i, index);
            table.add(right(styled(row.ratios().get(i), "compare-ratio")), 2 + 2 * i, index);
        }
    }

    private static Label sentence(String text) {
        Label label = styled(text, "compare-sentence");
        label.setMinWidth(0);
        label.setWrapText(true);
        return label;
    }

    private static Label styled(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label right(Label label) {
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }
}
