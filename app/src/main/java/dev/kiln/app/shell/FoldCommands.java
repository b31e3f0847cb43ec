package dev.kiln.app.shell;

import dev.kiln.app.command.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be done with the window's panels. */
final class FoldCommands {
    private FoldCommands() {}

    /** One for each panel, and the full size of the front tab. */
    static List<Command> of(Folding folding) {
        List<Command> commands = new ArrayList<>(Arrays.stream(Panel.values())
                .map(panel -> Command.of(title(panel, false), panel.shortcut(), () -> folding.toggle(panel))
                        .withId("fold-" + panel.word())
                        .titled(folding.foldedProperty().map(now -> title(panel, now.contains(panel)))))
                .toList());
        String full = "Full size of the front tab";
        commands.add(Command.of(full, "F11", folding::toggleFullSize)
                .withId("full-size")
                .titled(folding.fullSizeProperty().map(now -> now ? "All panels again" : full)));
        return commands;
    }

    static String title(Panel panel, boolean folded) {
        return (folded ? "Show the " : "Fold the ") + panel.word();
    }
}
