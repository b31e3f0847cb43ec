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

    private void update() {
        Tab tab = getSelectionModel().getSelectedItem();
        if (tab == null || !views.containsKey(tab)) {
            return;
        }
        if (tab.getContent() == null) {
            tab.setContent(views.get(tab).get());
        }
        if (tab.getContent() instanceof DocumentView view) {
            view.show(document.state());
        }
    }
}
