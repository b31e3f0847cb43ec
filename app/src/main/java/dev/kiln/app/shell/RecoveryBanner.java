package dev.kiln.app.shell;

import dev.kiln.app.project.Recoverable;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Offers what was not saved when Kiln ended unexpectedly, one line for each window; leaves the present work alone until asked. */
final class RecoveryBanner extends VBox {
    /** Lines are for a few windows: what does not fit is offered at the next start. */
    private static final int MOST = 3;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final Consumer<Recoverable> recover;

    /**
     * @param recover shows what is chosen; the banner removes its line
     */
    RecoveryBanner(Consumer<Recoverable> recover) {
        this.recover = recover;
        setId("recovery-banner");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(List<Recoverable> found) {
        found.stream().skip(MOST).forEach(Recoverable::leave);
        getChildren().setAll(found.stream().limit(MOST).map(this::line).toList());
        setVisible(!getChildren().isEmpty());
    }

    static String text(Recoverable found) {
        int variants = found.project().variants().size();
        String name = found.savedAs()
                .map(file -> file.getFileName().toString())
                .orElse(found.project()
                        .variants()
                        .get(found.project().front())
                        .architecture()
                        .name());
        return "Kiln ended without saving %s%s, last changed %s."
                .formatted(name, variants == 1 ? "" : " (%d variants)".formatted(variants), TIME.format(found.time()));
    }

    private HBox line(Recoverable found) {
        Label text = new Label(text(found));
        text.getStyleClass().add("warning");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(text);
        line.getStyleClass().add("weight-banner");
        line.getChildren()
                .addAll(
                        button(
                                "Recover",
                                "Shows the changes again; they are not saved until you do.",
                                line,
                                () -> recover.accept(found)),
                        button("Discard", "Forgets these changes for good.", line, found::discard),
                        button("Later", "Leaves the changes for the next start of Kiln.", line, found::leave));
        return line;
    }

    private Button button(String text, String explanation, HBox line, Runnable action) {
        Button button = new Button(text);
        button.setId("recovery-" + text.toLowerCase(Locale.ROOT));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(explanation));
        button.setOnAction(event -> {
            action.run();
            getChildren().remove(line);
            setVisible(!getChildren().isEmpty());
        });
        return button;
    }
}
