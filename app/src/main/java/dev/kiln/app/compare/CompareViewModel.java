package dev.kiln.app.compare;

import dev.kiln.app.document.Baseline;
import dev.kiln.app.document.Document;
import dev.kiln.app.document.OpenVariant;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.presets.Presets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which networks are compared, and with which of them: the pinned baseline where there is one, else the network in front, unless
 * the user chooses another. Variants are compared as soon as they are open, presets where they are ticked.
 */
public final class CompareViewModel {
    private static final String BASELINE = "baseline";
    private static final String VARIANT = "variant ";
    private static final String PRESET = "preset ";
    private static final String FIRST_PRESET = PRESET + "alexnet-bvlc";

    /**
     * A network that can be compared.
     *
     * @param chosen true where it is
     * @param fixed true for the one in front, which always is
     */
    public record Candidate(String key, String name, boolean chosen, boolean fixed) {
        /** True for networks that come with Kiln. */
        public boolean isPreset() {
            return key.startsWith(PRESET);
        }
    }

    private final Document document;
    private final Map<String, Boolean> ticks = new HashMap<>();
    private final Map<String, Analysis> presets = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<ComparedNetwork>> networks = new ReadOnlyObjectWrapper<>(List.of());
    private String reference = "";

    public CompareViewModel(Document document) {
        this.document = document;
        update();
    }

    /** The networks that are compared, the reference first, then the one in front. */
    public ReadOnlyObjectProperty<List<ComparedNetwork>> networksProperty() {
        return networks.getReadOnlyProperty();
    }

    /** The network in front. */
    public ComparedNetwork front() {
        return variant(document.variants().front());
    }

    /** All networks that can be compared. */
    public List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        if (document.baselineProperty().get().pinned()) {
            candidates.add(new Candidate(BASELINE, baseline().name(), isChosen(BASELINE), false));
        }
        for (OpenVariant variant : document.variants().all()) {
            ComparedNetwork network = variant(variant);
            boolean front = variant == document.variants().front();
            candidates.add(new Candidate(network.key(), network.name(), front || isChosen(network.key()), front));
        }
        for (String id : Presets.ids()) {
            candidates.add(new Candidate(PRESET + id, id, isChosen(PRESET + id), false));
        }
        return candidates;
    }

    private boolean isChosen(String key) {
        return ticks.getOrDefault(key, !key.startsWith(PRESET) || key.equals(FIRST_PRESET));
    }

    /** Compares a network, or does not any more. */
    public void choose(String key, boolean chosen) {
        ticks.put(key, chosen);
        update();
    }

    /** Compares all with this one of the networks, from now on. */
    public void compareWith(String key) {
        reference = key;
        update();
    }

    /** Follows the document. */
    public void update() {
        Map<String, ComparedNetwork> all = new LinkedHashMap<>();
        if (document.baselineProperty().get().pinned() && isChosen(BASELINE)) {
            all.put(BASELINE, baseline());
        }
        all.put(front().key(), front());
        document.variants().all().stream()
                .map(this::variant)
                .filter(network -> isChosen(network.key()))
                .forEach(network -> all.putIfAbsent(network.key(), network));
        Presets.ids().stream().filter(id -> isChosen(PRESET + id)).forEach(id -> all.put(PRESET + id, preset(id)));
        List<ComparedNetwork> ordered = new ArrayList<>(all.values());
        if (all.containsKey(reference)) {
            ordered.remove(all.get(reference));
            ordered.add(0, all.get(reference));
        }
        networks.set(ComparedNetwork.toldApart(ordered, CompareViewModel::origin));
    }

    private ComparedNetwork baseline() {
        Baseline pinned = document.baselineProperty().get();
        return new ComparedNetwork(BASELINE, pinned.title(), pinned.analysis());
    }

    private ComparedNetwork variant(OpenVariant variant) {
        return new ComparedNetwork(
                VARIANT + variant.id(), variant.name(), variant.state().analysis());
    }

    /** What tells a network from others of its name. */
    private static String origin(ComparedNetwork network) {
        return network.key().startsWith(PRESET) ? "the preset" : "another variant";
    }

    /** A preset's cost: some milliseconds the first time, then remembered. */
    private ComparedNetwork preset(String id) {
        Analysis analysis = presets.computeIfAbsent(
                id,
                preset -> Analysis.of(ShapedGraph.infer(
                        Presets.find(preset).orElseThrow().architecture().expand())));
        return new ComparedNetwork(PRESET + id, analysis.graph().graph().name(), analysis);
    }
}
