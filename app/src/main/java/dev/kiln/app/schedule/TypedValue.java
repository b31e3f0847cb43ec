package dev.kiln.app.schedule;

import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Settings;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;

/** The value of a slider as text; a double click opens a field that takes what the command line takes behind the same key. */
final class TypedValue extends StackPane {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final String key;
    private final Consumer<Edit> apply;
    private final Consumer<String> complain;
    private final Label label = new Label();
    private final TextField field = new TextField();

    /**
     * Makes the text of one metaparameter.
     *
     * @param key of the setting: sr
     * @param apply takes the edit that was typed
     * @param complain takes the sentence about what was wrong; empty where nothing is
     */
    TypedValue(String key, Consumer<Edit> apply, Consumer<String> complain) {
        this.key = key;
        this.apply = apply;
        this.complain = complain;
        label.setId("value-" + key);
        label.getStyleClass().add("slider-value");
        label.setMinWidth(USE_PREF_SIZE);
        label.setTooltip(
                new Tooltip("A double click opens a field to type the number into; so does Enter on the slider."));
        label.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open();
            }
        });
        field.setId("type-" + key);
        field.setPrefColumnCount(4);
        field.setAccessibleText(key);
        field.setVisible(false);
        field.managedProperty().bind(field.visibleProperty());
        label.visibleProperty().bind(field.visibleProperty().not());
        field.setOnAction(event -> commit());
        field.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                close();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        getChildren().addAll(label, field);
    }

    void show(String value) {
        label.setText(value);
    }

    /** Puts the field in the number's place. */
    void open() {
        field.setText(label.getText());
        field.setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        field.setVisible(false);
        say("");
    }

    private void commit() {
        Edit edit;
        try {
            edit = Settings.parse(key + "=" + field.getText());
        } catch (IllegalArgumentException wrong) {
            say(wrong.getMessage());
            field.selectAll();
            return;
        }
        close();
        apply.accept(edit);
    }

    private void say(String sentence) {
        field.pseudoClassStateChanged(DANGER, !sentence.isEmpty());
        complain.accept(sentence);
    }
}
