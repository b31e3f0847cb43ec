package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.OpenVariant;
import dev.kiln.app.document.Variants;
import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/** The project's variants as a row of tabs without content of their own: all views show the one in front. */
final class VariantBar extends TabPane {
    private final Document document;
    /** True while the tabs follow the document, and must not change it. */
    private boolean following;

    VariantBar(Document document) {
        this.document = document;
        setId("variants");
        setAccessibleText("Variants of the project");
        getStyleClass().add("variant-bar");
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
        getSelectionModel().selectedIndexProperty().addListener((o, before, now) -> {
            if (!following) {
                document.showVariant(now.intValue());
            }
        });
        document.variantsProperty().addListener((o, before, now) -> show(now));
        document.unsavedVariantsProperty().addListener((o, before, now) -> show(document.variants()));
        show(document.variants());
    }

    private void show(Variants variants) {
        following = true;
        try {
            List<OpenVariant> all = variants.all();
            List<Long> ids = all.stream().map(OpenVariant::id).toList();
            if (!ids.equals(getTabs().stream().map(Tab::getUserData).toList())) {
                getTabs().setAll(all.stream().map(this::tab).toList());
            }
            for (int i = 0; i < all.size(); i++) {
                boolean unsaved = document.unsavedVariantsProperty().get().contains(ids.get(i));
                name(i).show(all.get(i).name(), unsaved);
                getTabs().get(i).setClosable(all.size() > 1);
            }
            getSelectionModel().select(variants.frontIndex());
        } finally {
            following = false;
        }
        getTabs().stream()
                .filter(tab -> tab.getGraphic() instanceof NameEditor && !tab.isSelected())
                .forEach(tab -> ((NameEditor) tab.getGraphic()).endLater());
    }

    private Tab tab(OpenVariant variant) {
        NameLabel name = new NameLabel();
        name.getStyleClass().add("variant-name");
        name.setTooltip(new Tooltip("A variant of the project with its own history. A double click renames it."));
        Tab tab = new Tab();
        tab.setUserData(variant.id());
        tab.setGraphic(name);
        tab.setOnCloseRequest(event -> {
            event.consume();
            document.closeVariant(getTabs().indexOf(tab));
        });
        name.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                rename();
            }
        });
        return tab;
    }

    /** The label of a tab, which a text field may stand in for. */
    private NameLabel name(int index) {
        return getTabs().get(index).getGraphic() instanceof NameEditor editor
                ? editor.label
                : (NameLabel) getTabs().get(index).getGraphic();
    }

    /** Puts a text field in the place of the front variant's name. Enter and leaving it rename, Escape does not. */
    void rename() {
        Tab tab = getSelectionModel().getSelectedItem();
        if (tab.getGraphic() instanceof NameLabel label) {
            NameEditor editor = new NameEditor(tab, label);
            tab.setGraphic(editor);
            editor.field.requestFocus();
            editor.field.selectAll();
        }
    }

    private final class NameEditor extends HBox {
        private final Tab tab;
        private final NameLabel label;
        private final String before = document.architecture().name();
        private final TextField field = new TextField(before);

        NameEditor(Tab tab, NameLabel label) {
            this.tab = tab;
            this.label = label;
            field.setId("variant-rename");
            field.getStyleClass().add("variant-rename");
            field.setAccessibleText("Name of the variant");
            field.setOnAction(event -> end(true));
            field.focusedProperty().addListener((o, before, focused) -> {
                if (!focused) {
                    end(true);
                }
            });
            addEventHandler(KeyEvent.KEY_PRESSED, this::handle);
            setOnMousePressed(Event::consume);
            getChildren().add(field);
        }

        /** What the field leaves over: arrows must not go on to move between the tabs. */
        private void handle(KeyEvent event) {
            if (event.getCode() == KeyCode.ESCAPE) {
                end(false);
            }
            if (!event.isShortcutDown()) {
                event.consume();
            }
        }

        /** Renames as soon as the document has changed what it is about to. */
        private void endLater() {
            Platform.runLater(() -> end(true));
        }

        private void end(boolean rename) {
            if (following) {
                // the tabs are made anew
                endLater();
            } else if (tab.getGraphic() == this) {
                boolean focused = field.isFocused();
                tab.setGraphic(label);
                String name = field.getText().strip();
                if (rename && !name.isEmpty() && !name.equals(before)) {
                    document.rename((long) tab.getUserData(), name);
                }
                if (focused) {
                    VariantBar.this.requestFocus();
                }
            }
        }
    }
}
