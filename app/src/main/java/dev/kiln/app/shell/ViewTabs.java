package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentView;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The views under the diagram. A view is made when it is first selected, and told of changes only while it is. */
final class ViewTabs extends TabPane {
    private final Document document;
    private final Map<Tab, Supplier<? extends Node>> views = new HashMap<>();

    ViewTabs(Document document) {
        this.document = document;
        setId("views");
        setAccessibleText("Views of the network");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (before != null && before.getContent() instanceof DocumentView view) {
                view.hide();
            }
            update();
        });
        document.stateProperty().addListener((o, before, now) -> update());
        document.variantsProperty().addListener((o, before, now) -> updateWhereTheStateStays());
        document.baselineProperty().addListener((o, before, now) -> updateWhereTheStateStays());
    }

    /** What a double click on a tab does. */
    void setOnWholeWindow(Runnable action) {
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && isOnTab(event)) {
                action.run();
            }
        });
    }

    private static boolean isOnTab(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !node.getStyleClass().contains("tab")) {
            node = node.getParent();
        }
        return node != null;
    }

    /** Gives the keyboard to the view in front, where what has it is not on screen any more. */
    void takeFocusFrom(Node owner) {
        Node node = owner;
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        Tab front = getSelectionModel().getSelectedItem();
        boolean gone = node != null || owner == null || owner.getScene() == null;
        if (gone && front != null && front.getContent() != null) {
            front.getContent().requestFocus();
        }
    }

    void add(String id, String title, Supplier<? extends Node> view) {
        Tab tab = new Tab(title);
        tab.setId("tab-" + id);
        views.put(tab, view);
        getTabs().add(tab);
        update();
    }

    /** Selects the view with that id. */
    void open(String id) {
        getTabs().stream().filter(tab -> tab.getId().equals("tab-" + id)).forEach(tab -> getSelectionModel()
                .select(tab));
    }

    /** The id of the selected view. */
    String front() {
        return getSelectionModel().getSelectedItem().getId().substring("tab-".length());
    }

    /** Selects the first of these views, unless one of them is in front. */
    void openOneOf(String first, String... others) {
        Tab front = getSelectionModel().getSelectedItem();
        if (front == null || Arrays.stream(others).noneMatch(id -> front.getId().equals("tab-" + id))) {
            open(first);
        }
    }

    /** A click on a view's empty ground gives it the keyboard; else the tab pane takes it, and arrows change the tab. */
    private static void keepFocus(Node view, MouseEvent event) {
        Node owner = view.getScene().getFocusOwner();
        while (owner != null && owner != view) {
            owner = owner.getParent();
        }
        if (owner == null) {
            view.requestFocus();
        }
        event.consume();
    }

    /** Keys that a view has no use for must not go on to change the tab. */
    private static void keepKeys(KeyEvent event) {
        if (event.getCode().isNavigationKey() && !event.isShortcutDown()) {
            event.consume();
        }
    }

    /** Pins, names of other variants and steps that a drag took back change what is shown, but not the state in front. */
    private void updateWhereTheStateStays() {
        if (document.variants().front().state().equals(document.state())) {
            update();
        }
    }

    private void update() {
        Tab tab = getSelectionModel().getSelectedItem();
        if (tab == null || !views.containsKey(tab)) {
            return;
        }
        if (tab.getContent() == null) {
            tab.setContent(views.get(tab).get());
            tab.getContent().addEventHandler(KeyEvent.KEY_PRESSED, ViewTabs::keepKeys);
            tab.getContent().addEventHandler(MouseEvent.MOUSE_PRESSED, event -> keepFocus(tab.getContent(), event));
        }
        if (tab.getContent() instanceof DocumentView view) {
            view.show(document.state());
        }
    }
}
