package dev.kiln.app.shell;

import dev.kiln.app.command.CommandMenu;
import dev.kiln.app.command.CommandPalette;
import dev.kiln.app.command.PaletteEntries;
import dev.kiln.app.command.PaletteEntry;
import dev.kiln.app.command.SettingPreview;
import dev.kiln.app.document.Document;
import dev.kiln.app.document.OpenVariant;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What the command palette finds in a window. */
record WindowPalette(Workspace workspace, List<CommandMenu> menus) implements CommandPalette.Context {
    @Override
    public List<PaletteEntry> entries() {
        List<PaletteEntry> entries = new ArrayList<>(PaletteEntries.commands(menus));
        entries.addAll(variants());
        entries.addAll(PaletteEntries.settings(selectedFire()));
        entries.addAll(
                PaletteEntries.layers(document().state().analysis().graph().graph(), workspace.selection()::select));
        return PaletteEntries.usefulFirst(entries);
    }

    private List<PaletteEntry> variants() {
        List<OpenVariant> all = document().variants().all();
        List<PaletteEntry> entries = new ArrayList<>();
        for (int i = 0; i < all.size() && all.size() > 1; i++) {
            int index = i;
            entries.add(PaletteEntry.of(
                    "variant " + all.get(i).name(), "Show " + all.get(i).name(), "Variant", "", () -> document()
                            .showVariant(index)));
        }
        return entries;
    }

    /** The selected Fire module's id; the first one's where none is selected. */
    private String selectedFire() {
        String layer = workspace.selection().layer();
        if (layer != null && document().architecture() instanceof SqueezeNet net) {
            OptionalInt stage = Stages.indexOf(net, layer);
            if (stage.isPresent() && net.body().get(stage.getAsInt()) instanceof FireModule) {
                return Stages.idOf(net, stage.getAsInt());
            }
        }
        return "fire" + SqueezeNet.FIRST_FIRE;
    }

    @Override
    public SettingPreview preview(String setting) {
        return SettingPreview.of(
                setting, document().architecture(), document().state().analysis());
    }

    @Override
    public void apply(SettingPreview preview) {
        preview.edit().ifPresent(document()::apply);
    }

    private Document document() {
        return workspace.document();
    }
}
