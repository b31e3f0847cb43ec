package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.NetworkPart;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.architecture.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The edits behind menus and keys, without a toolkit. */
final class StageCommands {
    /**
     * An edit, and what is selected after it.
     *
     * @param edit the edit
     * @param selected indices in the body afterwards
     */
    record Planned(Edit edit, Set<Integer> selected) {}

    private final SqueezeNet net;
    private final Set<Integer> stages;
    private final String layer;

    /**
     * Prepares commands.
     *
     * @param stages indices of the selected stages
     * @param layer id of the selected layer, or null
     */
    StageCommands(SqueezeNet net, Set<Integer> stages, String layer) {
        this.net = net;
        this.stages = new TreeSet<>(stages);
        this.layer = layer;
    }

    /** What a command would do; empty where it can do nothing to what is selected. */
    Optional<Planned> plan(StageCommand command) {
        return switch (command) {
            case INSERT_FIRE -> insert(NewStage.Kind.FIRE);
            case INSERT_POOL -> insert(NewStage.Kind.POOL);
            case DUPLICATE -> duplicate();
            case DELETE -> delete();
            case MOVE_LEFT -> move(first() - 1);
            case MOVE_RIGHT -> move(last() + 2);
            case WIDEN -> widen(WidthEdits.STEP);
            case NARROW -> widen(-WidthEdits.STEP);
            case BYPASS -> bypass();
        };
    }

    private int first() {
        return stages.stream().mapToInt(i -> i).min().orElse(0);
    }

    private int last() {
        return stages.stream().mapToInt(i -> i).max().orElse(-1);
    }

    /** Behind the selected stages; without any, behind the stem where that is selected, else at the end. */
    private Optional<Planned> insert(NewStage.Kind kind) {
        int place = stages.isEmpty() ? NetworkPart.placeBehind(net, layer) : last() + 1;
        return Optional.of(new Planned(new NewStage(net, kind).edit(place, false), Set.of(place)));
    }

    private Optional<Planned> duplicate() {
        return ifSelected(new MovedStages(net, stages), last() + 1, true, "duplicate ");
    }

    private Optional<Planned> move(int place) {
        return place < 0 || place > net.body().size()
                ? Optional.empty()
                : ifSelected(new MovedStages(net, stages), place, false, "move ");
    }

    private Optional<Planned> ifSelected(MovedStages source, int place, boolean copy, String verb) {
        return stages.isEmpty()
                ? Optional.empty()
                : Optional.of(new Planned(
                        new Edit(verb + source.name(), source.edit(place, copy).change()), source.after(place, copy)));
    }

    private Optional<Planned> delete() {
        if (stages.isEmpty()) {
            return Optional.empty();
        }
        int next = Math.max(0, Math.min(first(), net.body().size() - stages.size() - 1));
        String label = "delete " + new MovedStages(net, stages).name();
        return Optional.of(new Planned(new Edit(label, Edits.remove(stages).change()), Set.of(next)));
    }

    /** Around each selected module the bypass that comes after its present one. */
    private Optional<Planned> bypass() {
        List<Integer> modules = stages.stream()
                .filter(i -> net.body().get(i) instanceof FireModule)
                .toList();
        if (modules.isEmpty()) {
            return Optional.empty();
        }
        Edit edit =
                Edit.ofSqueezeNet("change bypass of " + new MovedStages(net, Set.copyOf(modules)).name(), original -> {
                    List<Stage> body = new ArrayList<>(original.body());
                    for (int i : modules) {
                        FireModule fire = (FireModule) body.get(i);
                        body.set(i, fire.withBypass(BypassChoice.after(original, i)));
                    }
                    return original.withBody(body);
                });
        return Optional.of(new Planned(edit, stages));
    }

    /** The selected part of all selected modules; both halves of the expand layer where a whole module is selected. */
    private Optional<Planned> widen(int filters) {
        Optional<WidthPart> part = layer == null ? Optional.empty() : WidthPart.of(layer.replace("relu_", ""));
        if (part.isPresent()) {
            return Optional.of(new Planned(WidthEdits.add(net, part.get(), stages, filters), stages));
        } else if (stages.stream().noneMatch(i -> net.body().get(i) instanceof FireModule)) {
            return Optional.empty();
        }
        Edit one = WidthEdits.add(net, WidthPart.EXPAND_1X1, stages, filters);
        Edit three = WidthEdits.add(net, WidthPart.EXPAND_3X3, stages, filters);
        String name = stages.size() == 1 ? Stages.idOf(net, first()) : SelectedParts.words(net, stages);
        Edit both = new Edit("set %s e1x1 and e3x3 by %+d".formatted(name, filters), a -> three.apply(one.apply(a)));
        return Optional.of(new Planned(both, stages));
    }
}
