package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.architecture.Stages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stages of a network that are moved or copied.
 *
 * @param net the network
 * @param indices their indices in the body
 */
record MovedStages(SqueezeNet net, Set<Integer> indices) implements StageSource {
    MovedStages {
        indices = new TreeSet<>(indices);
    }

    @Override
    public Edit edit(int place, boolean copy) {
        List<Stage> copies = indices.stream().map(net.body()::get).toList();
        Edit edit = copy ? Edits.insert(place, copies) : Edits.move(indices, place);
        return new Edit((copy ? "copy " : "move ") + name(), edit.change());
    }

    @Override
    public boolean stays(int place, boolean copy) {
        return !copy && Stages.move(net, indices, place).equals(net);
    }

    @Override
    public Set<Integer> after(int place, boolean copy) {
        int before = copy ? 0 : (int) indices.stream().filter(i -> i < place).count();
        return IntStream.range(place - before, place - before + indices.size())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String hint() {
        return "Ctrl: copy · Esc: cancel";
    }

    @Override
    public String name() {
        return indices.size() == 1 ? Stages.idOf(net, indices.iterator().next()) : SelectedParts.words(net, indices);
    }
}
