package dev.kiln.app.run;

import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;

/** A field in which a class is searched by name; its matches drop down below, arrows and Enter choose. */
final class EvidenceSearch extends TextField {
    private static final int LIMIT = 50;
    private static final int SHOWN = 8;
    private static final double ROW = 26;
    private static final double WIDTH = 500;
    private static final double GAP = 2;

    private final IntConsumer choose;
    private final ListView<ClassMatch> matches = new ListView<>();
    private final Popup popup = new Popup();
    private ClassSearch search = new ClassSearch(new float[0], index -> "");

    /** @param choose told the class that is chosen */
    EvidenceSearch(IntConsumer choose) {
        this.choose = choose;
        setId("evidence-search");
        setPromptText("Evidence for any class…");
        setAccessibleText("Evidence for any class");
        setTooltip(new Tooltip("Searches all classes by words of their names, or by number. "
                + "Each has a map of its own," + " probable or not: what in the picture speaks for it?"));
        matches.setId("evidence-matches");
        matches.getStyleClass().add("evidence-matches");
        matches.setFocusTraversable(false);
        matches.setFixedCellSize(ROW);
        matches.setPrefWidth(WIDTH);
        matches.setCellFactory(list -> new MatchCell());
        matches.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> chooseSelected());
        popup.getContent().add(matches);
        popup.setAutoHide(true);
        textProperty().addListener((o, before, now) -> find());
        focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                popup.hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /** Searches the classes of another run from now on. */
    void searchIn(ClassSearch classes) {
        search = classes;
        if (popup.isShowing()) {
            find();
        }
    }

    private void find() {
        List<ClassMatch> found = search.find(getText(), LIMIT);
        matches.getItems().setAll(found);
        if (found.isEmpty() || getScene() == null || !isFocused()) {
            popup.hide();
            return;
        }
        matches.getSelectionModel().select(0);
        matches.scrollTo(0);
        matches.setPrefHeight(Math.min(SHOWN, found.size()) * ROW + 2);
        place();
        if (!popup.isShowing()) {
            matches.getStylesheets().setAll(getScene().getStylesheets());
            popup.show(getScene().getWindow());
        }
    }

    /** Below the field where there is room on the screen, else above. */
    private void place() {
        Bounds field = localToScreen(getBoundsInLocal());
        double bottom = Screen.getPrimary().getVisualBounds().getMaxY();
        boolean below = field.getMaxY() + SHOWN * ROW + 2 * GAP <= bottom;
        popup.setAnchorLocation(
                below ? PopupWindow.AnchorLocation.CONTENT_TOP_LEFT : PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
        popup.setAnchorX(field.getMinX());
        popup.setAnchorY(below ? field.getMaxY() + GAP : field.getMinY() - GAP);
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> chooseSelected();
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        if (!popup.isShowing()) {
            find();
            return;
        }
        int last = matches.getItems().size() - 1;
        int next = matches.getSelectionModel().getSelectedIndex() + by;
        matches.getSelectionModel().select(Math.max(0, Math.min(last, next)));
        matches.scrollTo(Math.max(0, matches.getSelectionModel().getSelectedIndex() - SHOWN + 1));
    }

    private void leave() {
        popup.hide();
        clear();
    }

    private void chooseSelected() {
        ClassMatch match = matches.getSelectionModel().getSelectedItem();
        if (match != null && !matches.getItems().isEmpty()) {
            popup.hide();
            choose.accept(match.classIndex());
            selectAll();
        }
    }

    private static final class MatchCell extends ListCell<ClassMatch> {
        MatchCell() {
            // long names are shortened instead of scrolled
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ClassMatch match, boolean empty) {
            super.updateItem(match, empty);
            setText(
                    empty || match == null
                            ? null
                            : "%s  ·  class %d  ·  probability %s, rank %s"
                                    .formatted(
                                            match.label(),
                                            match.classIndex(),
                                            Figures.value(match.probability()),
                                            Figures.count(match.rank())));
        }
    }
}
