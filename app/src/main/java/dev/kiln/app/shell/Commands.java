package dev.kiln.app.shell;

import dev.kiln.app.command.Command;
import dev.kiln.app.command.CommandMenu;
import dev.kiln.app.command.MenuPart;
import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.presets.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;

/** All that can be done in a window by menu, palette or keyboard. The one place where commands are made. */
final class Commands {
    private final Workspace workspace;
    private final Actions actions;
    private final ViewTabs tabs;

    Commands(Workspace workspace, Actions actions, ViewTabs tabs) {
        this.workspace = workspace;
        this.actions = actions;
        this.tabs = tabs;
    }

    CommandMenu file(WindowServices services) {
        return CommandMenu.of(
                "File",
                List.of(
                        Command.of("New window", "Shortcut+Shift+N", services.newWindow()),
                        CommandMenu.late("New from preset", this::presets),
                        Command.of("Open…", "Shortcut+O", actions::open),
                        new RecentCommands(workspace.projects().recent(), workspace.background(), actions::open).menu(),
                        Command.of("Save", "Shortcut+S", actions::save),
                        Command.of("Save as…", "Shortcut+Shift+S", actions::saveAs),
                        Command.of("Export as DL4J JSON…", "Shortcut+E", actions::exportDl4jJson),
                        MenuPart.SEPARATOR,
                        openWeights(),
                        downloadWeights(),
                        forgetWeights(),
                        MenuPart.SEPARATOR,
                        openPicture(),
                        CommandMenu.late("Sample pictures", this::samples),
                        MenuPart.SEPARATOR,
                        Command.of("Close window", "Shortcut+Shift+W", services.close()),
                        Command.of("Quit", "Shortcut+Q", services.quit())));
    }

    List<Command> presets() {
        return Presets.all().stream()
                .map(preset -> Command.of(preset.architecture().name(), () -> actions.openPreset(preset))
                        .withId("preset-" + preset.id()))
                .toList();
    }

    List<Command> samples() {
        return SamplePictures.all().stream()
                .map(sample -> Command.of(sample.name(), () -> {
                    workspace.openSample(sample);
                    tabs.openOneOf("activations", "sides");
                }))
                .toList();
    }

    Command openPicture() {
        return Command.of("Open picture…", "Shortcut+I", () -> actions.open(FileKind.PICTURE));
    }

    Command openWeights() {
        return Command.of("Open weights…", "Shortcut+Shift+O", () -> actions.open(FileKind.WEIGHTS));
    }

    Command downloadWeights() {
        return Command.of("Download the authors' weights", actions::downloadWeights);
    }

    Command forgetWeights() {
        return Command.of("Use untrained weights", workspace::forgetWeights);
    }

    CommandMenu edit(StageCopying stages, Runnable palette) {
        Document document = workspace.document();
        return CommandMenu.of(
                "Edit",
                List.of(
                        step("Undo", "Shortcut+Z", document.undoLabelProperty(), document::undo),
                        step("Redo", "Shortcut+Y", document.redoLabelProperty(), document::redo),
                        MenuPart.SEPARATOR,
                        Command.of("Copy module", "Shortcut+C", stages::copy),
                        Command.of("Paste behind the module", "Shortcut+V", () -> stages.paste(false)),
                        Command.of("Paste in its place", "Shortcut+Shift+V", () -> stages.paste(true)),
                        MenuPart.SEPARATOR,
                        Command.of("Find a command, setting or layer…", "Shortcut+K", palette)
                                .withId("palette")));
    }

    private static Command step(String word, String shortcut, ObservableStringValue label, Runnable action) {
        return Command.of(word, shortcut, action)
                .titled(Bindings.concat(word, " ", label))
                .disabledWhile(Bindings.isEmpty(label));
    }

    /**
     * @param stages what can be done with the stages that are selected in the diagram
     */
    CommandMenu network(List<Command> stages) {
        List<MenuPart> parts = new ArrayList<>(stages);
        parts.add(MenuPart.SEPARATOR);
        for (Bypass bypass : Bypass.values()) {
            String word = bypass.name().toLowerCase(Locale.ROOT);
            parts.add(Command.of("Bypass: " + word, () -> workspace.document().apply(Edits.bypass(bypass))));
        }
        return CommandMenu.of("Network", parts);
    }

    /**
     * The views that there are now, and the look.
     *
     * @param panels what folds panels away
     * @param canvas how the diagram is shown
     * @param chooseConventions opens the choice of how costs are counted
     */
    CommandMenu view(List<Command> panels, List<MenuPart> canvas, Appearance appearance, Runnable chooseConventions) {
        List<MenuPart> parts = new ArrayList<>();
        for (var tab : tabs.getTabs()) {
            String id = tab.getId().substring("tab-".length());
            // there are nine digits for views
            String shortcut = parts.size() < 9 ? "Shortcut+" + (parts.size() + 1) : "";
            parts.add(Command.of(tab.getText(), shortcut, () -> tabs.open(id)).withId("view-" + id));
        }
        parts.add(MenuPart.SEPARATOR);
        parts.addAll(panels);
        parts.add(MenuPart.SEPARATOR);
        parts.addAll(canvas);
        parts.add(MenuPart.SEPARATOR);
        parts.add(Command.of("How costs are counted…", "Shortcut+U", chooseConventions));
        parts.add(Command.of("Light or dark", "Shortcut+Shift+D", appearance::toggle));
        return CommandMenu.of("View", parts);
    }

    static CommandMenu help(Runnable tour, Runnable shortcuts, Runnable about) {
        return CommandMenu.of(
                "Help",
                List.of(
                        Command.of("Tour: three strategies", tour),
                        Command.of("Keyboard shortcuts", "F1", shortcuts),
                        Command.of("About Kiln", about)));
    }
}
