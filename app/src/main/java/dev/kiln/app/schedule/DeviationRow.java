package dev.kiln.app.schedule;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.Selection;
import dev.kiln.core.architecture.Edits;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One module that does not follow the schedule: its name, what differs, and a button that resets it. */
final class DeviationRow extends HBox {
    private final String name;
    private final Label words = new Label();

    DeviationRow(Deviation deviation, Document document, Selection selection) {
        name = deviation.name();
        Hyperlink link = new Hyperlink(name);
        link.setId("deviation-" + name);
        link.setMinWidth(USE_PREF_SIZE);
        link.setTooltip(new Tooltip("Selects " + name + "."));
        link.setOnAction(event -> {
            link.setVisited(false);
            selection.select(deviation.layer());
        });
        words.getStyleClass().add("note");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button reset = new Button("Reset");
        reset.setId("reset-" + name);
        reset.getStyleClass().addAll("small", "flat", "deviation-reset");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setAccessibleText("Reset " + name);
        reset.setTooltip(new Tooltip("Writes %s as the schedule has it.".formatted(name)));
        reset.setOnAction(event -> document.apply(Edits.followSchedule(deviation.number())));
        getChildren().addAll(link, words, reset);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("deviation-row");
        show(deviation);
    }

    /** Whether this row is a module's, whatever its deviation is now. */
    boolean isOf(Deviation deviation) {
        return name.equals(deviation.name());
    }

    void show(Deviation deviation) {
        words.setText(deviation.words());
    }
}
