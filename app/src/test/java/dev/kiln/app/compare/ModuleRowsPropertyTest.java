package dev.kiln.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.comparison.ModuleRows;
import dev.kiln.core.comparison.NetworkModule;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.presets.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ModuleRowsPropertyTest {
    private static final SqueezeNet V10 =
            (SqueezeNet) Presets.find("squeezenet-v1.0").orElseThrow().architecture();

    private static List<NetworkModule> modules(List<Stage> body) {
        return new ComparedNetwork(
                        "", "", Analysis.of(ShapedGraph.infer(V10.withBody(body).expand())))
                .modules();
    }

    private static List<ModuleRows.Row> rows(List<Stage> left, List<Stage> right) {
        return ModuleRows.of(List.of(modules(left), modules(right))).rows();
    }

    private static long onlyIn(int network, List<ModuleRows.Row> rows) {
        return rows.stream()
                .filter(row -> row.modules().get(1 - network).isEmpty())
                .count();
    }

    @Provide
    Arbitrary<FireModule> fires() {
        Arbitrary<Integer> widths = Arbitraries.integers().between(1, 8).map(eights -> 8 * eights);
        return Combinators.combine(widths, widths, widths)
                .as((squeeze, e1, e3) -> new FireModule(squeeze, e1, e3, Bypass.NONE));
    }

    @Provide
    Arbitrary<List<Stage>> bodies() {
        return fires().list().ofMinSize(1).ofMaxSize(10).map(fires -> {
            List<Stage> body = new ArrayList<>(fires);
            body.add(0, Pool.PAPER);
            return body;
        });
    }

    @Property(tries = 100)
    void aNetworkBesideItselfHasItsOwnModulesInEachRow(@ForAll("bodies") List<Stage> body) {
        assertThat(rows(body, body)).hasSameSizeAs(modules(body)).allSatisfy(row -> assertThat(
                        row.modules().get(0))
                .isPresent()
                .isEqualTo(row.modules().get(1)));
    }

    @Property(tries = 100)
    void anInsertedModuleShiftsNoOther(
            @ForAll("bodies") List<Stage> body, @ForAll("fires") FireModule inserted, @ForAll int place) {
        List<Stage> longer = new ArrayList<>(body);
        longer.add(Math.floorMod(place, body.size() + 1), inserted);
        List<ModuleRows.Row> rows = rows(body, longer);
        assertThat(onlyIn(0, rows)).isZero();
        assertThat(onlyIn(1, rows)).isEqualTo(1);
        assertThat(rows.stream().filter(row -> row.modules().get(0).isPresent()).map(row -> distance(row.modules())))
                .containsOnly(0.0);
    }

    @Property(tries = 100)
    void aRemovedModuleShiftsNoOther(@ForAll("bodies") List<Stage> body, @ForAll("fires") FireModule removed) {
        List<Stage> longer = new ArrayList<>(body);
        longer.add(body.size() / 2, removed);
        List<ModuleRows.Row> rows = rows(longer, body);
        assertThat(onlyIn(0, rows)).isEqualTo(1);
        assertThat(onlyIn(1, rows)).isZero();
    }

    @Property(tries = 100)
    void anotherPoolStandsInARowOfItsOwn(@ForAll("bodies") List<Stage> body) {
        List<Stage> longer = new ArrayList<>(body);
        longer.add(Pool.PAPER);
        List<ModuleRows.Row> rows = rows(body, longer);
        assertThat(rows)
                .filteredOn(row -> row.modules().get(0).isEmpty())
                .singleElement()
                .satisfies(row -> assertThat(row.first().kind()).isEqualTo("max-pool"));
    }

    private static double distance(List<Optional<NetworkModule>> pair) {
        return pair.get(0).orElseThrow().distance(pair.get(1).orElseThrow());
    }
}
