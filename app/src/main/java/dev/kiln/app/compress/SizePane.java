package dev.kiln.app.compress;

import dev.kiln.app.document.Selection;
import dev.kiln.core.compression.PlannedNetwork;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What of the file is what: by layer, and behind every coder. */
final class SizePane extends ScrollPane {
    private final CompressionViewModel model;
    private final SizeTable table;

    SizePane(CompressionViewModel model, Selection selection) {
        this.model = model;
        this.table = new SizeTable(selection);
        VBox content = new VBox(new CoderChoice(model), table);
        content.getStyleClass().add("compress-size-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        // the table gets the height that the coders leave, and keeps a useful one
        table.minHeightProperty().bind(heightProperty().subtract(88).map(left -> Math.max(140, left.doubleValue())));
        table.prefHeightProperty().bind(table.minHeightProperty());
        model.resultProperty().addListener((o, before, now) -> refresh());
        model.problemProperty().addListener((o, before, now) -> refresh());
        visibleProperty().addListener((o, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        PlannedNetwork compressed = model.resultProperty().get();
        table.setPlaceholder(new Label(SizeTexts.noParts(model.problemProperty().get())));
        if (compressed == null) {
            table.show(List.of());
        } else if (isVisible() && model.isExact()) {
            table.show(SizeRow.of(model.sourceProperty().get(), compressed));
            model.coderTotals().measure(compressed);
        }
    }
}
