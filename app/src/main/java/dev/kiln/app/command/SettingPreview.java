package dev.kiln.app.command;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Settings;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.text.Figures;
import java.util.Optional;

/**
 * What a setting such as {@code sr=0.25} would do to a network.
 *
 * @param text the numbers afterwards with their changes, or why it cannot be done
 * @param edit the edit; empty where the text is no setting, or the network cannot have it
 */
public record SettingPreview(String text, Optional<Edit> edit) {
    /** True where a text is meant as a setting. */
    public static boolean isSetting(String query) {
        return query.indexOf('=') >= 0;
    }

    /**
     * What a setting would do.
     *
     * @param now what the network costs before
     */
    public static SettingPreview of(String setting, Architecture architecture, Analysis now) {
        if (setting.endsWith("=")) {
            return new SettingPreview(expected(setting.strip()), Optional.empty());
        }
        try {
            Edit edit = Settings.parse(setting.strip());
            Architecture changed = edit.apply(architecture);
            if (changed.equals(architecture)) {
                return new SettingPreview("The network has this value already.", Optional.empty());
            }
            ShapedGraph graph = ShapedGraph.infer(changed.expand());
            if (!graph.isValid()) {
                return new SettingPreview("Then " + graph.problems().get(0) + ".", Optional.of(edit));
            }
            return new SettingPreview(change(now, Analysis.of(graph)), Optional.of(edit));
        } catch (IllegalArgumentException impossible) {
            return new SettingPreview(impossible.getMessage(), Optional.empty());
        }
    }

    /** What may stand behind the equals sign; why there is no such key, where there is none. */
    private static String expected(String unfinished) {
        String key =
                unfinished.substring(0, unfinished.length() - 1).strip().replaceFirst("^fire\\d{1,4}\\.", "fireN.");
        for (Settings.Key known : Settings.keys()) {
            if (known.name().equalsIgnoreCase(key)) {
                return known.description() + " Type " + known.values() + ".";
            }
        }
        try {
            Settings.parse(unfinished + "1");
            return "Type a value.";
        } catch (IllegalArgumentException unknown) {
            return unknown.getMessage();
        }
    }

    private static String change(Analysis before, Analysis after) {
        return figure(after.parameters(), before.parameters(), "parameters") + "\n"
                + figure(after.macs(), before.macs(), "MACs");
    }

    private static String figure(long now, long before, String unit) {
        return "%s → %s %s %s".formatted(Figures.count(before), Figures.count(now), unit, Figures.change(now, before));
    }
}
