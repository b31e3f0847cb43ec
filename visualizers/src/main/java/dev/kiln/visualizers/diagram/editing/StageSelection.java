package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The stages that edits apply to. Selecting a layer anywhere selects its stage alone; others are added with
 * {@link #toggle}. The selected layer stays the primary one.
 */
final class StageSelection {
    private final ObjectProperty<Architecture> architecture;
    private final ObjectProperty<String> layer;
    private final ReadOnlyObjectWrapper<Set<Integer>> stages = new ReadOnlyObjectWrapper<>(Set.of());
    private boolean selecting;

    StageSelection(ObjectProperty<Architecture> architecture, ObjectProperty<String> layer) {
        this.architecture = architecture;
        this.layer = layer;
        layer.addListener((o, before, now) -> {
            if (!selecting) {
                stages.set(stagesOf(now));
            }
        });
        architecture.addListener((o, before, now) -> follow(before, now));
    }

    /** Indices in the body, in order. */
    ReadOnlyObjectProperty<Set<Integer>> stagesProperty() {
        return stages.getReadOnlyProperty();
    }

    Set<Integer> stages() {
        return stages.get();
    }

    private Set<Integer> stagesOf(String layerId) {
        if (layerId != null && architecture.get() instanceof SqueezeNet net) {
            OptionalInt stage = Stages.indexOf(net, layerId);
            return stage.isPresent() ? Set.of(stage.getAsInt()) : Set.of();
        }
        return Set.of();
    }

    /** The same modules and pools stay selected where others come or go between them; those that are gone do not. */
    private void follow(Architecture before, Architecture now) {
        Set<Integer> left = new TreeSet<>();
        if (before instanceof SqueezeNet old && now instanceof SqueezeNet net) {
            for (int stage : stages.get()) {
                Stages.indexOf(net, Stages.idOf(old, stage)).ifPresent(left::add);
            }
        }
        set(left);
    }

    private void set(Set<Integer> selected) {
        if (!selected.equals(stages.get())) {
            stages.set(Collections.unmodifiableSet(new TreeSet<>(selected)));
        }
    }

    /** Adds a stage, or takes it away; an added one becomes the primary. */
    void toggle(int stage, String layerId) {
        Set<Integer> changed = new TreeSet<>(stages.get());
        if (changed.contains(stage) && changed.size() > 1) {
            changed.remove(stage);
            set(changed);
        } else {
            changed.add(stage);
            select(changed, layerId);
        }
    }

    /** Adds all stages between those that are selected and this one. */
    void extend(int stage, String layerId) {
        Set<Integer> changed = new TreeSet<>(stages.get());
        int from = changed.stream().mapToInt(i -> i).min().orElse(stage);
        int to = changed.stream().mapToInt(i -> i).max().orElse(stage);
        for (int i = Math.min(from, stage); i <= Math.max(to, stage); i++) {
            changed.add(i);
        }
        select(changed, layerId);
    }

    /** Selects stages, with this primary layer. */
    void select(Set<Integer> selected, String layerId) {
        selecting = true;
        try {
            layer.set(layerId);
            set(selected);
        } finally {
            selecting = false;
        }
    }

    /**
     * Selects stages, or nothing. The primary layer stays where it is one of theirs, else the first stage has it.
     *
     * @param selected indices of the stages, the first one first
     */
    void selectAll(List<Integer> selected) {
        boolean kept = selected.containsAll(stagesOf(layer.get()))
                && !stagesOf(layer.get()).isEmpty();
        if (kept || selected.isEmpty()) {
            select(Set.copyOf(selected), kept ? layer.get() : null);
        } else if (architecture.get() instanceof SqueezeNet net) {
            select(Set.copyOf(selected), DropTargets.layerOf(net, selected.get(0)));
        }
    }

    /** Selects stages after they have moved; the primary layer is the same part of the first of them. */
    void selectMoved(Set<Integer> selected) {
        if (architecture.get() instanceof SqueezeNet net && !selected.isEmpty()) {
            int first = selected.iterator().next();
            if (first < net.body().size()) {
                select(selected, samePart(net, first));
            }
        }
    }

    private String samePart(SqueezeNet net, int stage) {
        String whole = DropTargets.layerOf(net, stage);
        String now = layer.get();
        int slash = now == null ? -1 : now.indexOf('/');
        return slash < 0 || !whole.contains("/") ? whole : Stages.idOf(net, stage) + now.substring(slash);
    }
}
