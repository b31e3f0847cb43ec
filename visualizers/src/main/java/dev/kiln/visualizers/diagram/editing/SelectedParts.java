package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.SqueezeNet;
import java.util.Collection;

/** Counts several selected Fire modules and pools in words. */
final class SelectedParts {
    private SelectedParts() {}

    /** "3 modules", "2 pools", "3 modules and pools". */
    static String words(SqueezeNet net, Collection<Integer> stages) {
        long modules = stages.stream()
                .filter(stage -> net.body().get(stage) instanceof FireModule)
                .count();
        String what = modules == stages.size() ? "modules" : modules == 0 ? "pools" : "modules and pools";
        return stages.size() + " " + what;
    }
}
