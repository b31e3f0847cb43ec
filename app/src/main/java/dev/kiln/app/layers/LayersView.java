package dev.kiln.app.layers;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.app.document.Selection;
import dev.kiln.app.settings.Setting;
import dev.kiln.app.settings.SettingsStore;
import dev.kiln.visualizers.text.Figures;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The table of layers below what chooses its rows. */
public final class LayersView extends BorderPane implements DocumentView {
    private static final Setting<Boolean> ONLY_WITH_PARAMETERS = Setting.flag("layers.only-with-parameters", false);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final LayerTable table;
    private final TextField search = new TextField();
    private final CheckBox onlyWithParameters = new CheckBox("only with parameters");
    private final Label count = new Label();

    /** @param conventions how operations and sizes are counted; the table follows changes */
    public LayersView(Selection selection, ObservableValue<Conventions> conventions, SettingsStore settings) {
        this.table = new LayerTable(selection, conventions);
        setId("layers");
        getStyleClass().add("layers");
        search.setId("layers-search");
        search.setPromptText("Find layers (Ctrl+F)");
        search.setAccessibleText("Part of the names or kinds of the layers to show");
        search.setPrefColumnCount(18);
        onlyWithParameters.setId("layers-only-with-parameters");
        onlyWithParameters.setTooltip(new Tooltip("Leaves out layers without weights: ReLU, pools, concatenations …"));
        onlyWithParameters.setSelected(settings.get(ONLY_WITH_PARAMETERS));
        count.setId("layers-count");
        count.getStyleClass().add("note");
        HBox head = new HBox(search, onlyWithParameters, count);
        head.getStyleClass().add("layers-head");
        setTop(head);
        setCenter(table);
        search.textProperty().addListener((o, before, now) -> filter());
        onlyWithParameters.selectedProperty().addListener((o, before, now) -> {
            settings.set(ONLY_WITH_PARAMETERS, now);
            filter();
        });
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveSearch);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (FIND.match(event)) {
                find();
                event.consume();
            }
        });
        // a click on empty ground gives the keyboard to the table
        focusedProperty().addListener((o, before, now) -> {
            if (now) {
                table.requestFocus();
            }
        });
        filter();
    }

    /** Puts the keyboard into the search field. */
    public void find() {
        search.requestFocus();
        search.selectAll();
    }

    private void leaveSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
        } else if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.DOWN) {
            return;
        }
        table.requestFocus();
        event.consume();
    }

    private void filter() {
        table.setFilter(new RowFilter(search.getText(), onlyWithParameters.isSelected()));
        tell();
    }

    private void tell() {
        int shown = table.getItems().size();
        int all = table.layers();
        count.setText(
                shown == all
                        ? Figures.count(all, "layer")
                        : "%s of %s".formatted(Figures.count(shown), Figures.count(all, "layer")));
    }

    @Override
    public void show(DocumentState state) {
        table.show(state);
        tell();
    }
}
