package dev.kiln.app.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A field in which the user types what he wants to do, and the list of what that may be. It lies over the window without locking
 * it: where something else takes the focus it closes.
 */
public final class CommandPalette extends VBox {
    private static final PseudoClass DISABLED_ENTRY = PseudoClass.getPseudoClass("unavailable");
    private static final double ROW_HEIGHT = 28;
    private static final int ROWS = 10;
    private static final String NOTHING =
            "Nothing is called that. Settings are written as key=value, for example sr=0.25.";
    private static final String HINT = "↑ ↓ choose · Enter does it · Esc closes · sr=0.25 changes a setting";

    /** What the palette needs to know of the window. */
    public interface Context {
        /** All that can be done now. */
        List<PaletteEntry> entries();

        /** What a setting would do to the present network. */
        SettingPreview preview(String setting);

        /** Does the edit of a preview. */
        void apply(SettingPreview preview);
    }

    private final Supplier<Context> contexts;
    private final RecentlyUsed recent;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Label answer = new Label();
    private Context context;
    private List<PaletteEntry> entries = List.of();
    private Optional<SettingPreview> preview = Optional.empty();
    private Node focusedBefore;

    /**
     * @param contexts asked each time when the palette opens
     */
    public CommandPalette(Supplier<Context> contexts, RecentlyUsed recent) {
        this.contexts = contexts;
        this.recent = recent;
        setId("palette");
        getStyleClass().add("command-palette");
        setManaged(false);
        setVisible(false);
        field.setId("palette-field");
        field.setPromptText("Command, setting, layer, preset …");
        field.setAccessibleText("Find a command, a setting, a layer or a preset");
        field.textProperty().subscribe(text -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
        field.focusedProperty().addListener((o, before, focused) -> {
            if (!focused) {
                setVisible(false);
            }
        });
        list.setId("palette-list");
        list.getStyleClass().add("dense");
        list.setAccessibleText("What can be done");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new Row());
        answer.setId("palette-answer");
        answer.getStyleClass().add("palette-answer");
        answer.setWrapText(true);
        getChildren().addAll(field, list, answer);
    }

    /** Shows the palette, empty, with the focus in it; closes it where it is shown. */
    public void toggle() {
        if (isVisible()) {
            close();
            return;
        }
        context = contexts.get();
        entries = context.entries();
        focusedBefore = getScene().getFocusOwner();
        setVisible(true);
        field.setText("");
        search();
        field.requestFocus();
    }

    /** Closes the palette and gives the focus back. */
    public void close() {
        setVisible(false);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }

    /** True while the palette is shown. */
    public ReadOnlyBooleanProperty shownProperty() {
        return visibleProperty();
    }

    private void search() {
        if (context == null) {
            return;
        }
        String query = field.getText();
        preview = SettingPreview.isSetting(query) ? Optional.of(context.preview(query)) : Optional.empty();
        list.getItems().setAll(preview.isPresent() ? List.of() : PaletteSearch.find(entries, recent.ids(), query));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        boolean found = !list.getItems().isEmpty();
        double height = ROW_HEIGHT * Math.min(ROWS, list.getItems().size()) + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        list.setVisible(found);
        list.setManaged(found);
        answer.setText(preview.map(this::answer).orElse(found ? HINT : NOTHING));
        requestLayout();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private String answer(SettingPreview shown) {
        return shown.edit().map(edit -> "Enter: " + edit.label() + "\n").orElse("") + shown.text();
    }

    private void handle(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
        } else if (event.getCode() == KeyCode.TAB) {
            complete();
        } else if (!move(event.getCode())) {
            return;
        }
        event.consume();
    }

    private boolean move(KeyCode key) {
        int by =
                switch (key) {
                    case UP -> -1;
                    case DOWN -> 1;
                    case PAGE_UP -> -ROWS;
                    case PAGE_DOWN -> ROWS;
                    default -> 0;
                };
        int last = list.getItems().size() - 1;
        if (by == 0 || last < 0) {
            return by != 0;
        }
        int to = Math.max(0, Math.min(last, list.getSelectionModel().getSelectedIndex() + by));
        list.getSelectionModel().clearAndSelect(to);
        list.scrollTo(Math.max(0, to - ROWS + 2));
        return true;
    }

    private void choose() {
        if (preview.isPresent()) {
            preview.filter(shown -> shown.edit().isPresent()).ifPresent(shown -> {
                close();
                context.apply(shown);
            });
            return;
        }
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry == null || !entry.enabled()) {
            return;
        }
        recent.add(entry.id());
        if (entry.choice() instanceof PaletteEntry.Complete completion) {
            type(completion.text());
        } else if (entry.choice() instanceof PaletteEntry.Run run) {
            close();
            run.action().run();
        }
    }

    /** The field takes the chosen setting's key, so that only its value is missing. */
    private void complete() {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && entry.choice() instanceof PaletteEntry.Complete completion) {
            type(completion.text());
        }
    }

    private void type(String text) {
        field.setText(text);
        field.end();
    }

    private final class Row extends ListCell<PaletteEntry> {
        private final Label title = new Label();
        private final Label detail = new Label();
        private final Label shortcut = new Label();
        private final HBox row = new HBox(8, title, detail, space(), shortcut);

        Row() {
            row.getStyleClass().add("palette-row");
            title.setMinWidth(Region.USE_PREF_SIZE);
            detail.getStyleClass().add("palette-detail");
            detail.setMinWidth(0);
            shortcut.getStyleClass().add("palette-shortcut");
            shortcut.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
            setOnMousePressed(event -> {
                if (!isEmpty()) {
                    list.getSelectionModel().clearAndSelect(getIndex());
                    field.requestFocus();
                    choose();
                }
            });
        }

        private static Region space() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            return space;
        }

        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty ? null : row);
            pseudoClassStateChanged(DISABLED_ENTRY, !empty && !entry.enabled());
            if (!empty) {
                title.setText(entry.title());
                detail.setText(entry.group() + (entry.detail().isEmpty() ? "" : " · " + entry.detail()));
                String keys = entry.shortcut().isEmpty()
                        ? ""
                        : KeyCombination.valueOf(entry.shortcut()).getDisplayText();
                shortcut.setText(keys);
                setAccessibleText("%s, %s%s%s"
                        .formatted(
                                entry.title(),
                                detail.getText(),
                                keys.isEmpty() ? "" : ", " + keys,
                                entry.enabled() ? "" : ", not available now"));
            }
        }
    }
}
