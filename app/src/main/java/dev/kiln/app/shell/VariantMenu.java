package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.Variants;
import dev.kiln.presets.Presets;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of the project's variants and of the baseline. */
final class VariantMenu {
    private final Document document;
    private final Runnable rename;

    /**
     * @param rename lets the user type another name for the front variant
     */
    VariantMenu(Document document, Runnable rename) {
        this.document = document;
        this.rename = rename;
    }

    Menu menu() {
        MenuItem close = Menus.item("Close variant", "Shortcut+Shift+W", () -> document.closeVariant(front()));
        MenuItem reopen = Menus.item("Reopen closed variant", "Shortcut+Shift+T", document::reopenVariant);
        MenuItem next = Menus.item("Next variant", "Shortcut+Page Down", () -> step(1));
        MenuItem previous = Menus.item("Previous variant", "Shortcut+Page Up", () -> step(-1));
        MenuItem add = Menus.item("New variant", "Shortcut+T", document::duplicateVariant);
        MenuItem unpin = Menus.item("Unpin baseline", "Shortcut+Shift+P", document::unpinBaseline);
        Menu presets = Menus.filledWhenShown("New variant from preset", () -> Presets.ids().stream()
                .map(id -> Menus.item(
                        id, "", () -> Presets.find(id).ifPresent(preset -> document.addVariant(preset.architecture()))))
                .toList());
        document.variantsProperty().subscribe(variants -> {
            boolean only = variants.all().size() == 1;
            close.setDisable(only);
            next.setDisable(only);
            previous.setDisable(only);
            add.setDisable(variants.isFull());
            presets.setDisable(variants.isFull());
            reopen.setDisable(variants.closed().isEmpty() || variants.isFull());
        });
        document.baselineProperty().subscribe(baseline -> unpin.setDisable(!baseline.pinned()));
        return new Menu(
                "Variant",
                null,
                add,
                presets,
                Menus.item("Rename variant…", "F2", rename),
                close,
                reopen,
                new SeparatorMenuItem(),
                next,
                previous,
                new SeparatorMenuItem(),
                Menus.item("Pin as baseline", "Shortcut+P", document::pinBaseline),
                unpin);
    }

    private int front() {
        return document.variants().frontIndex();
    }

    private void step(int by) {
        Variants variants = document.variants();
        document.showVariant(Math.floorMod(front() + by, variants.all().size()));
    }
}
