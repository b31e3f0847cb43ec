package dev.kiln.app.tour;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The card of a tour: one step, what it moved, and the ways on, back and out. Takes no room where there is no tour. */
public final class TourCard extends VBox {
    private final TourViewModel model;
    private final Label place = label("tour-place", "section-title");
    private final Label title = label("tour-title", "tour-title");
    private final Label text = label("tour-text", "tour-text");
    private final Label source = label("tour-source", "note");
    private final Label strayed = label("tour-strayed", "warning");
    private final GridPane figures = new GridPane();
    private final FlowPane buttons = new FlowPane();

    public TourCard(TourViewModel model) {
        this.model = model;
        setId("tour-card");
        getStyleClass().add("tour-card");
        figures.getStyleClass().add("tour-figures");
        for (HPos side : new HPos[] {HPos.LEFT, HPos.RIGHT}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(side);
            column.setHgrow(side == HPos.LEFT ? Priority.NEVER : Priority.ALWAYS);
            figures.getColumnConstraints().add(column);
        }
        buttons.getStyleClass().add("tour-buttons");
        strayed.setText("The network was changed meanwhile; Back and Next go on with the tour's own.");
        strayed.visibleProperty().bind(model.strayedProperty());
        Button close =
                button("tour-leave", "Leave", "Leaves the tour and asks which network to go on with.", model::leave);
        close.getStyleClass().add("flat");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(place, space, close);
        head.getStyleClass().add("tour-head");
        // the buttons stand above what has different lengths from step to step, so that Next stays below the pointer
        getChildren().addAll(head, buttons, title, text, source, figures, strayed);
        managedProperty().bind(visibleProperty());
        model.pageProperty().addListener((o, before, now) -> show(now));
        show(model.pageProperty().get());
    }

    private static Label label(String id, String styleClass) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void show(TourPage page) {
        setVisible(page != null);
        if (page == null) {
            return;
        }
        place.setText("TOUR · %d OF %d".formatted(page.number(), page.count()));
        title.setText(page.step().title());
        text.setText(page.step().text());
        source.setText("(" + page.step().source() + ")");
        figures.getChildren().clear();
        for (TourFigure figure : page.figures()) {
            add(figure);
        }
        if (page.leaving()) {
            ask(page);
        } else {
            walk(page);
        }
    }

    private void add(TourFigure figure) {
        int row = figures.getRowCount();
        Label name = new Label(figure.name());
        name.getStyleClass().add("fact-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setTooltip(new Tooltip(figure.explanation()));
        Label moved = new Label(figure.before().isEmpty() ? figure.after() : figure.before() + " → " + figure.after());
        moved.getStyleClass().add("fact-value");
        moved.setMinWidth(USE_PREF_SIZE);
        Label change = new Label(figure.change());
        change.getStyleClass().add("headline-change");
        change.setId("tour-change-" + row / 2);
        figures.addRow(row, name, moved);
        figures.add(change, 1, row + 1);
    }

    private void walk(TourPage page) {
        Button back = button("tour-back", "Back", "One step back.", model::back);
        back.setDisable(page.isFirst());
        Button next = button(
                "tour-next",
                page.isLast() ? "Finish" : "Next",
                page.isLast() ? "Ends the tour." : "Does the next step to the network.",
                model::next);
        next.getStyleClass().add("accent");
        show(back, next);
        next.requestFocus();
    }

    private void ask(TourPage page) {
        Label question = new Label("Leave the tour with which network?");
        question.setMinWidth(Region.USE_PREF_SIZE);
        show(
                question,
                button(
                        "tour-restore",
                        "Back to " + page.earlier(),
                        "Restores the network from before the tour, as one step of the history.",
                        model::restore),
                button(
                        "tour-keep",
                        "Keep the tour's network",
                        "Ends the tour and goes on with the network as it is now.",
                        model::keep),
                button(
                        "tour-stay",
                        "Go on with the tour",
                        "Back to the step of the tour; nothing is left.",
                        model::stay));
    }

    private void show(Node... nodes) {
        buttons.getChildren().setAll(nodes);
    }

    private static Button button(String id, String text, String explanation, Runnable action) {
        Button button = new Button(text);
        // names may have underscores
        button.setMnemonicParsing(false);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(explanation));
        button.setOnAction(event -> action.run());
        return button;
    }
}
