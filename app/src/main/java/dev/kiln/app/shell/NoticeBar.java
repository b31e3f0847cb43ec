package dev.kiln.app.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Says below the headline what could not be done, one notice after the other; the window goes on. */
final class NoticeBar extends HBox {
    private final Notices notices;
    private final Label title = new Label();
    private final Label text = new Label();
    private final VBox words = new VBox(title, text);
    private final Label more = new Label();
    private final Button another = button("notice-open-another", "Open another…");

    /**
     * @param openAnother asks for another file
     */
    NoticeBar(Notices notices, Runnable openAnother) {
        this.notices = notices;
        setId("notice-bar");
        getStyleClass().addAll("weight-banner", "notice-bar");
        title.setId("notice-title");
        title.getStyleClass().add("notice-title");
        text.setId("notice-text");
        for (Label label : new Label[] {title, text}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.setMaxWidth(Double.MAX_VALUE);
        }
        // a stop for the keyboard and so for screen readers, which JavaFX cannot tell of changes elsewhere
        words.setFocusTraversable(true);
        words.setId("notice-words");
        words.getStyleClass().add("notice-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        more.setId("notice-more");
        more.getStyleClass().add("note");
        more.setMinWidth(USE_PREF_SIZE);
        another.setOnAction(event -> {
            notices.dismiss();
            openAnother.run();
        });
        Button dismiss = button("notice-dismiss", "Dismiss");
        dismiss.setTooltip(new Tooltip("Takes this away and shows the next, where there is one."));
        dismiss.setOnAction(event -> notices.dismiss());
        getChildren().addAll(words, more, another, dismiss);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                notices.dismiss();
                event.consume();
            }
        });
        managedProperty().bind(visibleProperty());
        notices.waitingProperty().addListener((ListChangeListener<Notice>) change -> update());
        update();
    }

    private static Button button(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void update() {
        int count = notices.waitingProperty().size();
        setVisible(count > 0);
        if (count == 0) {
            return;
        }
        Notice first = notices.waitingProperty().get(0);
        title.setText(first.title());
        text.setText(first.text());
        more.setText(count == 1 ? "" : "and %d more".formatted(count - 1));
        another.setVisible(first.ofFile());
        words.setAccessibleText(first.title() + ". " + first.text() + (count == 1 ? "" : " " + more.getText()));
        words.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
