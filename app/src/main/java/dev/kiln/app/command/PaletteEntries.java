package dev.kiln.app.command;

import dev.kiln.core.architecture.Settings;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.visualizers.diagram.Block;
import dev.kiln.visualizers.diagram.Blocks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What the command palette lists: the commands of all menus, and what no menu has. */
public final class PaletteEntries {
    /** Ids of commands that one looks for most. */
    private static final List<String> FIRST = List.of("undo", "redo", "open-picture-", "open-weights-");

    private PaletteEntries() {}

    /** The commands of menus. */
    public static List<PaletteEntry> commands(List<CommandMenu> menus) {
        return menus.stream()
                .flatMap(menu -> menu.commands().stream())
                .map(PaletteEntry::of)
                .toList();
    }

    /** The same entries: first steps back and forth that can be taken, then what opens files, then views, then the others. */
    public static List<PaletteEntry> usefulFirst(List<PaletteEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingInt(PaletteEntries::place))
                .toList();
    }

    private static int place(PaletteEntry entry) {
        int first = entry.enabled() ? FIRST.indexOf(entry.id()) : -1;
        if (first >= 0) {
            return first;
        }
        return FIRST.size() + (entry.id().startsWith("view-") ? 0 : 1);
    }

    /**
     * A network's modules and layers; choosing one selects it.
     *
     * @param select takes a layer's id
     */
    public static List<PaletteEntry> layers(LayerGraph graph, Consumer<String> select) {
        List<PaletteEntry> entries = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (Block block : Blocks.of(graph)) {
            entries.add(layer(block.name(), block.module() ? "Module" : "Layer", block.layer(), select));
            named.add(block.name());
        }
        for (String id : graph.ids()) {
            if (named.add(id)) {
                entries.add(layer(id, "Layer", id, select));
            }
        }
        return entries;
    }

    private static PaletteEntry layer(String name, String group, String id, Consumer<String> select) {
        return PaletteEntry.of("select " + name, name, group, "select it", () -> select.accept(id));
    }

    /**
     * The keys of settings; choosing one asks for its value.
     *
     * @param fire the Fire module that is meant by keys of single modules, for example "fire5"
     */
    public static List<PaletteEntry> settings(String fire) {
        return Settings.keys().stream()
                .map(key -> {
                    String name = key.name().replace("fireN", fire);
                    return new PaletteEntry(
                            "set " + key.name(),
                            name + " =",
                            "Setting",
                            key.description(),
                            "",
                            true,
                            new PaletteEntry.Complete(name + "="));
                })
                .toList();
    }
}
