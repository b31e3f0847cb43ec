package dev.kiln.app.shell;

import dev.kiln.app.command.Command;
import dev.kiln.app.command.CommandMenu;
import dev.kiln.app.command.MenuPart;
import dev.kiln.app.document.Document;
import dev.kiln.app.document.Variants;
import dev.kiln.presets.Presets;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;

/** What can be done with the project's variants and the baseline. */
final class VariantCommands {
    private final Document document;
    private final Runnable rename;
    private final Runnable closeWindow;

    /**
     * @param rename lets the user type another name for the front variant
     * @param closeWindow closes what the last variant is in
     */
    VariantCommands(Document document, Runnable rename, Runnable closeWindow) {
        this.document = document;
        this.rename = rename;
        this.closeWindow = closeWindow;
    }

    CommandMenu menu() {
        ObservableValue<Boolean> only = where(variants -> variants.all().size() == 1);
        ObservableValue<Boolean> full = where(Variants::isFull);
        return CommandMenu.of(
                "Variant",
                List.of(
                        Command.of("New variant", "Shortcut+T", document::duplicateVariant)
                                .disabledWhile(full),
                        CommandMenu.late("New variant from preset", this::fromPresets)
                                .disabledWhile(full),
                        Command.of("Rename variant…", "F2", rename),
                        Command.of("Close variant", "Shortcut+W", this::close)
                                .titled(only.map(alone -> alone ? "Close variant and window" : "Close variant")),
                        Command.of("Reopen closed variant", "Shortcut+Shift+T", document::reopenVariant)
                                .disabledWhile(
                                        where(variants -> variants.closed().isEmpty() || variants.isFull())),
                        MenuPart.SEPARATOR,
                        Command.of("Next variant", "Shortcut+Page Down", () -> step(1))
                                .disabledWhile(only),
                        Command.of("Previous variant", "Shortcut+Page Up", () -> step(-1))
                                .disabledWhile(only),
                        MenuPart.SEPARATOR,
                        Command.of("Pin as baseline", "Shortcut+P", document::pinBaseline),
                        Command.of("Unpin baseline", "Shortcut+Shift+P", document::unpinBaseline)
                                .disabledWhile(document.baselineProperty().map(baseline -> !baseline.pinned()))));
    }

    private List<Command> fromPresets() {
        return Presets.all().stream()
                .map(preset -> Command.of(
                                preset.architecture().name(), () -> document.addVariant(preset.architecture()))
                        .withId("variant-from-" + preset.id()))
                .toList();
    }

    private ObservableValue<Boolean> where(Predicate<Variants> condition) {
        return document.variantsProperty().map(condition::test);
    }

    private void close() {
        if (document.variants().all().size() > 1) {
            document.closeVariant(front());
        } else {
            closeWindow.run();
        }
    }

    private int front() {
        return document.variants().frontIndex();
    }

    private void step(int by) {
        Variants variants = document.variants();
        document.showVariant(Math.floorMod(front() + by, variants.all().size()));
    }
}
