package dev.kiln.app.document;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.NetworkPart;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.architecture.Stages;
import dev.kiln.core.architecture.json.StageJson;
import dev.kiln.core.io.InputException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Fire modules and pools as text that can be copied and pasted, in the form of the architecture file. */
public final class StageClipboard {
    private static final String SOURCE = "clipboard";

    private StageClipboard() {}

    /** The stage that a layer belongs to, as JSON; empty for layers of the stem and the classifier, and without a layer. */
    public static Optional<String> copy(Architecture architecture, String layerId) {
        if (layerId == null || !(architecture instanceof SqueezeNet net)) {
            return Optional.empty();
        }
        OptionalInt index = Stages.indexOf(net, layerId);
        return index.isPresent() ? Optional.of(copy(net, List.of(index.getAsInt()))) : Optional.empty();
    }

    /** Stages by their indices in the body, in its order, as JSON: one as an object, several as an array. */
    public static String copy(SqueezeNet net, Collection<Integer> indices) {
        List<Stage> stages =
                new TreeSet<>(indices).stream().map(net.body()::get).toList();
        return StageJson.write(stages);
    }

    /**
     * An edit that pastes stages. Text that is none is refused when the edit is applied, as any impossible edit is: by
     * {@link IllegalArgumentException} with line or JSON path and what was expected.
     *
     * @param text the clipboard's
     * @param layerId layer of the stage to paste behind: the body's begin for conv1, its end for the classifier and for null
     * @param replacing true to take away that stage
     */
    public static Edit paste(String text, String layerId, boolean replacing) {
        try {
            List<Stage> stages = StageJson.read(SOURCE, text);
            return Edit.ofSqueezeNet("paste " + name(stages), net -> pasted(net, stages, layerId, replacing));
        } catch (InputException fault) {
            return Edit.ofSqueezeNet("paste", net -> {
                throw new IllegalArgumentException(
                        fault.getMessage() + " (a Fire module or a pool can be pasted)", fault);
            });
        }
    }

    private static String name(List<Stage> stages) {
        String label = Edits.insert(0, stages).label();
        return label.substring(label.indexOf(' ') + 1);
    }

    private static SqueezeNet pasted(SqueezeNet net, List<Stage> stages, String layerId, boolean replacing) {
        OptionalInt index = layerId == null ? OptionalInt.empty() : Stages.indexOf(net, layerId);
        if (replacing && index.isEmpty()) {
            throw new IllegalArgumentException("select the Fire module or pool to replace first");
        }
        SqueezeNet longer = Stages.insert(net, NetworkPart.placeBehind(net, layerId), stages);
        return replacing ? Stages.remove(longer, List.of(index.getAsInt())) : longer;
    }

    /** The layer to select after stages were pasted: the first one's first. */
    public static Optional<String> layerOfPasted(
            SqueezeNet before, SqueezeNet after, String layerId, boolean replacing) {
        int place = NetworkPart.placeBehind(before, layerId) - (replacing ? 1 : 0);
        if (place < 0 || place >= after.body().size()) {
            return Optional.empty();
        }
        String id = Stages.idOf(after, place);
        return Optional.of(after.body().get(place) instanceof FireModule ? id + "/squeeze1x1" : id);
    }
}
