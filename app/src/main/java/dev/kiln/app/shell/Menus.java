package dev.kiln.app.shell;

import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.presets.Presets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The menu bar, and the buttons that stand for some of its items elsewhere. */
final class Menus {
    private final Workspace workspace;
    private final Actions actions;
    private final Appearance appearance;
    private final ViewTabs tabs;
    private final EditableDiagram canvas;
    private final Runnable chooseConventions;
    private final StageCopying stages;

    /** @param chooseConventions opens the choice of how costs are counted */
    Menus(
            Workspace workspace,
            Actions actions,
            Appearance appearance,
            ViewTabs tabs,
            EditableDiagram canvas,
            Runnable chooseConventions) {
        this.workspace = workspace;
        this.actions = actions;
        this.appearance = appearance;
        this.tabs = tabs;
        this.canvas = canvas;
        this.chooseConventions = chooseConventions;
        this.stages = new StageCopying(workspace.document(), workspace.selection());
    }

    MenuBar bar(WindowServices services, Runnable rename, Runnable tour) {
        MenuBar bar = new MenuBar(
                file(services),
                edit(),
                network(),
                new VariantMenu(workspace.document(), rename).menu(),
                view(),
                new Menu(
                        "Help",
                        null,
                        item("Tour: three strategies", "", tour),
                        item("About Kiln", "", services.about())));
        bar.setId("menu-bar");
        return bar;
    }

    private Menu file(WindowServices services) {
        Menu presets = filledWhenShown("New from preset", () -> presetItems());
        Menu samples = filledWhenShown("Sample pictures", () -> sampleItems());
        return new Menu(
                "File",
                null,
                item("New window", "Shortcut+Shift+N", services.newWindow()),
                presets,
                item("Open…", "Shortcut+O", actions::open),
                new RecentMenu(workspace.projects().recent(), workspace.background(), actions::open).menu(),
                item("Save", "Shortcut+S", actions::save),
                item("Save as…", "Shortcut+Shift+S", actions::saveAs),
                item("Export as DL4J JSON…", "Shortcut+E", actions::exportDl4jJson),
                new SeparatorMenuItem(),
                item("Open weights…", "Shortcut+W", () -> actions.open(FileKind.WEIGHTS)),
                item("Download the authors' weights", "", actions::downloadWeights),
                item("Use untrained weights", "", workspace::forgetWeights),
                new SeparatorMenuItem(),
                item("Open picture…", "Shortcut+P", () -> actions.open(FileKind.PICTURE)),
                samples,
                new SeparatorMenuItem(),
                item("Close window", "", services.close()),
                item("Quit", "Shortcut+Q", services.quit()));
    }

    private List<MenuItem> presetItems() {
        return Presets.ids().stream()
                .map(id -> item(id, "", () -> Presets.find(id).ifPresent(actions::openPreset)))
                .toList();
    }

    private List<MenuItem> sampleItems() {
        return SamplePictures.all().stream()
                .map(sample -> item(sample.name(), "", () -> {
                    workspace.openSample(sample);
                    tabs.openOneOf("activations", "sides");
                }))
                .toList();
    }

    /** A menu whose items are made when it is first opened: starting must not wait for them. */
    static Menu filledWhenShown(String title, Supplier<List<MenuItem>> items) {
        Menu menu = new Menu(title, null, new MenuItem("…"));
        fillOnce(menu.getItems(), menu::setOnShowing, items);
        return menu;
    }

    private static void fillOnce(
            List<MenuItem> target, Consumer<EventHandler<Event>> onShowing, Supplier<List<MenuItem>> items) {
        onShowing.accept(event -> {
            List<MenuItem> made = items.get();
            target.clear();
            target.addAll(made);
            onShowing.accept(null);
        });
    }

    private Menu edit() {
        MenuItem undo = item("Undo", "Shortcut+Z", workspace.document()::undo);
        undo.textProperty().bind(Bindings.concat("Undo ", workspace.document().undoLabelProperty()));
        undo.disableProperty().bind(workspace.document().undoLabelProperty().isEmpty());
        MenuItem redo = item("Redo", "Shortcut+Y", workspace.document()::redo);
        redo.textProperty().bind(Bindings.concat("Redo ", workspace.document().redoLabelProperty()));
        redo.disableProperty().bind(workspace.document().redoLabelProperty().isEmpty());
        return new Menu(
                "Edit",
                null,
                undo,
                redo,
                new SeparatorMenuItem(),
                item("Copy module", "Shortcut+C", stages::copy),
                item("Paste behind the module", "Shortcut+V", () -> stages.paste(false)),
                item("Paste in its place", "Shortcut+Shift+V", () -> stages.paste(true)));
    }

    private Menu network() {
        Menu menu = new Menu("Network");
        menu.getItems().addAll(canvas.menuItems());
        menu.getItems().add(new SeparatorMenuItem());
        for (Bypass bypass : Bypass.values()) {
            String word = bypass.name().toLowerCase(Locale.ROOT);
            menu.getItems()
                    .add(item("Bypass: " + word, "", () -> workspace.document().apply(Edits.bypass(bypass))));
        }
        return menu;
    }

    private Menu view() {
        Menu menu = new Menu("View");
        int digit = 1;
        for (var tab : tabs.getTabs()) {
            String id = tab.getId().substring("tab-".length());
            menu.getItems().add(item(tab.getText(), "Shortcut+" + digit++, () -> tabs.open(id)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(item("How costs are counted…", "Shortcut+U", chooseConventions));
        menu.getItems().add(item("Light or dark", "Shortcut+Shift+D", appearance::toggle));
        return menu;
    }

    /** An item, without a shortcut where that is empty. */
    static MenuItem item(String text, String shortcut, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId("menu-" + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        item.setOnAction(event -> action.run());
        if (!shortcut.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(shortcut));
        }
        return item;
    }

    /** Opens a picture or chooses a sample. */
    Node pictureControls() {
        Button open = button("Picture…", () -> actions.open(FileKind.PICTURE));
        open.setMinWidth(Button.USE_PREF_SIZE);
        MenuButton samples = new MenuButton("Samples");
        samples.setMinWidth(MenuButton.USE_PREF_SIZE);
        samples.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(samples, Priority.ALWAYS);
        samples.setId("samples");
        samples.getItems().add(new MenuItem("…"));
        fillOnce(samples.getItems(), handler -> samples.setOnShowing(handler), this::sampleItems);
        return new HBox(6, open, samples);
    }

    /** The next step for whoever sees nothing yet. */
    Node firstSteps() {
        Button sample = button("Show a sample", () -> sampleItems().get(0).fire());
        sample.getStyleClass().add("accent");
        sample.setId("first-sample");
        FlowPane steps = new FlowPane(
                8,
                8,
                sample,
                button("Open picture…", () -> actions.open(FileKind.PICTURE)),
                button("Open weights…", () -> actions.open(FileKind.WEIGHTS)),
                button("Download the authors' weights", actions::downloadWeights));
        steps.setAlignment(Pos.CENTER);
        return steps;
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Opens or downloads weights. */
    Node weightControls() {
        MenuButton weights = new MenuButton("Weights");
        weights.setId("weights-menu");
        weights.setMaxWidth(Double.MAX_VALUE);
        weights.getItems()
                .addAll(
                        item("Open weights…", "", () -> actions.open(FileKind.WEIGHTS)),
                        item("Download the authors' weights", "", actions::downloadWeights),
                        item("Use untrained weights", "", workspace::forgetWeights));
        return weights;
    }

    /** Chooses a preset. */
    MenuButton presetButton() {
        MenuButton presets = new MenuButton("Presets");
        presets.getStyleClass().add("small");
        presets.setId("presets");
        presets.getItems().add(new MenuItem("…"));
        fillOnce(presets.getItems(), handler -> presets.setOnShowing(handler), this::presetItems);
        return presets;
    }
}
