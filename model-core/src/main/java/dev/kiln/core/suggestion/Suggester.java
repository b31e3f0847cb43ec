package dev.kiln.core.suggestion;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries the changes of all families and keeps of each family the one that takes least away. */
public final class Suggester {
    /** The smallest loss first; of equals, the change that lacks least, then the one that its family names first. */
    private static final Comparator<Suggestion> BY_LOSS =
            Comparator.comparingDouble(Suggestion::loss).thenComparingLong(Suggestion::missingBytes);

    private static final Comparator<Suggestion> BY_MISSING =
            Comparator.comparingLong(Suggestion::missingBytes).thenComparingDouble(Suggestion::loss);

    private final Architecture architecture;
    private final Analysis now;
    private final Storage storage;
    private final MemoryBudget budget;

    /**
     * @param architecture a valid network
     * @param now its cost
     * @param storage how it is held now
     * @param budget what it has to fit into
     */
    public Suggester(Architecture architecture, Analysis now, Storage storage, MemoryBudget budget) {
        this.architecture = architecture;
        this.now = now;
        this.storage = storage;
        this.budget = budget;
    }

    /**
     * The best change of each family, best first: those that fit by the loss of parameters and MACs, changes of storage before
     * changes of the architecture; behind them those that do not fit, by the bytes that are still lacking. Families of which no
     * change brings the network nearer are left out.
     *
     * @param alive asked before each trial; throws whatever stops the search
     */
    public List<Suggestion> suggest(Runnable alive) {
        long missing = budget.missingBytes(Footprint.of(now, storage));
        if (missing == 0) {
            return List.of();
        }
        List<Suggestion> best = Families.of(architecture, now, storage).stream()
                .map(family -> bestOf(family, alive))
                .flatMap(Optional::stream)
                .filter(suggestion -> suggestion.missingBytes() < missing)
                .toList();
        return Stream.concat(
                        best.stream()
                                .filter(Suggestion::fits)
                                .sorted(Comparator.comparing(Suggester::editsArchitecture)
                                        .thenComparing(BY_LOSS)),
                        best.stream().filter(suggestion -> !suggestion.fits()).sorted(BY_MISSING))
                .toList();
    }

    private static boolean editsArchitecture(Suggestion suggestion) {
        return suggestion.candidate().edit().isPresent();
    }

    /** Of the changes that fit the one with the least loss, or where none fits the one that comes nearest. */
    private Optional<Suggestion> bestOf(Family family, Runnable alive) {
        List<Suggestion> tried = family.candidates().stream()
                .peek(candidate -> alive.run())
                .map(candidate -> attempt(family.name(), candidate))
                .filter(Objects::nonNull)
                .toList();
        Optional<Suggestion> fitting = tried.stream().filter(Suggestion::fits).min(BY_LOSS);
        return fitting.isPresent() ? fitting : tried.stream().min(BY_MISSING);
    }

    /** What comes of a change, or null where the network cannot have it. */
    private Suggestion attempt(String family, Candidate candidate) {
        Analysis changed = now;
        if (candidate.edit().isPresent()) {
            ShapedGraph graph = edited(candidate);
            if (graph == null || !graph.isValid()) {
                return null;
            }
            changed = Analysis.of(graph);
        }
        Footprint footprint = Footprint.of(changed, candidate.storage());
        return new Suggestion(
                family, candidate, changed, footprint, budget.missingBytes(footprint), loss(now, changed));
    }

    private ShapedGraph edited(Candidate candidate) {
        try {
            return ShapedGraph.infer(
                    candidate.edit().orElseThrow().apply(architecture).expand());
        } catch (IllegalArgumentException refused) {
            return null;
        }
    }

    /**
     * How much of a network a change takes away, from 0 for nothing to 1 for all: the mean of the shares of parameters and of
     * MACs that go. More of either is no gain. A measure of ours, not the paper's: it says how far the network moves, not what
     * becomes of its accuracy.
     */
    public static double loss(Analysis before, Analysis after) {
        return (lost(before.parameters(), after.parameters()) + lost(before.macs(), after.macs())) / 2;
    }

    private static double lost(long before, long after) {
        return before == 0 ? 0 : Math.max(0, before - after) / (double) before;
    }
}
