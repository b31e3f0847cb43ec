package dev.kiln.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.Pools;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.presets.Presets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorTest {
    private final Document document =
            new Document(Presets.find("squeezenet-v1.0").orElseThrow().architecture());

    private Inspection inspect(String layer) {
        return Inspector.inspect(document.state(), layer);
    }

    private Field field(String layer, String label) {
        return inspect(layer).fields().stream()
                .filter(f -> f.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private SqueezeNet net() {
        return (SqueezeNet) document.architecture();
    }

    @Test
    void aLayerOfAFireModuleShowsTheModulesFields() {
        assertThat(inspect("fire5/expand3x3").title()).isEqualTo("fire5");
        // v1.0's fire5: the paper, table 1
        assertThat(((Field.Number) field("fire5/expand3x3", "s1x1")).value()).isEqualTo(32);
        assertThat(((Field.Number) field("fire5/expand3x3", "e1x1")).value()).isEqualTo(128);
        assertThat(((Field.Number) field("fire5/expand3x3", "e3x3")).value()).isEqualTo(128);
    }

    /** The last of so many modules is fire10, fire11 and fire25, the classifier behind it conv11, conv12 and conv26. */
    @ParameterizedTest
    @ValueSource(ints = {9, 10, 24})
    void partsAreToldApartHoweverManyModulesThereAre(int modules) {
        document.apply(Edits.modules(modules));
        String classifier = "conv" + (modules + 2);
        for (String layer : List.of(classifier, "relu_" + classifier)) {
            assertThat(inspect(layer).fields()).extracting(Field::label).startsWith("classes", "padding", "dropout");
        }
        for (String layer : List.of("conv1", "relu_conv1")) {
            assertThat(inspect(layer).fields()).extracting(Field::label).startsWith("filters", "kernel", "stride");
        }
        String last = "fire" + (modules + 1);
        assertThat(inspect(last + "/concat").title()).isEqualTo(last);
        assertThat(inspect(last + "/concat").fields()).extracting(Field::label).startsWith("s1x1", "e1x1", "e3x3");
        assertThat(inspect("gap").fields()).extracting(Field::label).startsWith("input size");
    }

    /** A network whose layers have names of other programs, analyzed for a SqueezeNet and for AlexNet. */
    @ParameterizedTest
    @ValueSource(strings = {"fire_module/x", "fire99/concat", "fire/squeeze1x1", "pool_a", "features.0/conv1"})
    void foreignNamesAreLayersLikeOthers(String name) {
        LayerGraph.Builder graph = LayerGraph.builder("foreign");
        String input = graph.add("input", new Layer.Input(new TensorShape(3, 32, 32)));
        graph.add(name, new Layer.Convolution(8, Window.square(3, 1, 1), 1), input);
        Analysis analysis = Analysis.of(ShapedGraph.infer(graph.build()));
        for (String preset : List.of("squeezenet-v1.0", "alexnet-bvlc")) {
            DocumentState of = new Document(Presets.find(preset).orElseThrow().architecture()).state();
            Inspection inspection =
                    Inspector.inspect(new DocumentState(of.architecture(), List.of(), analysis, 0), name);
            assertThat(inspection.title()).isEqualTo(name);
            // by hand: 8 filters of 3·3·3 weights and a bias
            assertThat(inspection.facts()).extracting(Fact::name, Fact::value).contains(tuple("parameters", "224"));
        }
    }

    @Test
    void showsTheFactsOfLayerAndModule() {
        assertThat(inspect("fire5/expand3x3").facts())
                .extracting(Fact::name, Fact::value)
                .contains(
                        tuple("output", "128×27×27"),
                        // by hand: 32·128·9 + 128, and with 256·32 + 32 and 32·128 + 128
                        tuple("parameters", "36,992"),
                        tuple("module parameters", "49,440"));
    }

    /** conv10 is 1000 × 512: below 512,000 / 1513 factors save; 100 · 1512 + 100 + 1000 parameters for 513,000. */
    @Test
    void theRankMakesALayerTwoFactorsAndZeroMakesItWholeAgain() {
        assertThat(inspect("conv10").facts())
                .extracting(Fact::name, Fact::value)
                .contains(tuple("rank saves to", "338"));
        Field.Number rank = (Field.Number) field("conv10", "rank");
        assertThat(rank.value()).isZero();
        assertThat(rank.max()).isEqualTo(512);
        document.apply(rank.edit().apply(100));
        assertThat(document.state().analysis().parameters()).isEqualTo(1_248_424 - 513_000 + 152_300);
        // both factors show the rank
        assertThat(((Field.Number) field("conv10_v", "rank")).value()).isEqualTo(100);
        document.apply(((Field.Number) field("conv10", "rank")).edit().apply(0));
        assertThat(document.state().analysis().parameters()).isEqualTo(1_248_424);
    }

    @Test
    void layersThatAreNoSingleMatrixHaveNoRank() {
        assertThat(inspect("fire5/expand3x3").fields()).extracting(Field::label).doesNotContain("rank");
        assertThat(inspect("conv1").fields()).extracting(Field::label).doesNotContain("rank");
        assertThat(inspect("fire5/squeeze1x1").fields())
                .extracting(Field::label)
                .contains("rank");
    }

    @Test
    void numberFieldsEditTheirModule() {
        document.apply(((Field.Number) field("fire5/squeeze1x1", "s1x1")).edit().apply(48));
        assertThat(net().fires().get(3).squeeze1x1()).isEqualTo(48);
    }

    @Test
    void bypassAndPoolFieldsEditTheirModule() {
        document.apply(((Field.Choice) field("fire3/concat", "bypass")).edit().apply("simple"));
        assertThat(net().fires().get(1).bypass()).isEqualTo(Bypass.SIMPLE);
        document.apply(
                ((Field.Toggle) field("fire3/concat", "pool behind")).edit().apply(true));
        assertThat(Pools.places(net())).isEqualTo(Set.of(1, 3, 4, 8));
    }

    @Test
    void aPoolCanBeMovedAndRemoved() {
        document.apply(((Field.Number) field("pool4", "place")).edit().apply(5));
        assertThat(Pools.places(net())).isEqualTo(Set.of(1, 5, 8));
        document.apply(((Field.Toggle) field("pool8", "pool here")).edit().apply(false));
        assertThat(Pools.places(net())).isEqualTo(Set.of(1, 5));
    }

    @Test
    void onePoolIsChangedAloneAndKeepsItsWindowWhereverItGoes() {
        document.apply(((Field.Number) field("pool4", "kernel")).edit().apply(2));
        document.apply(((Field.Choice) field("pool4", "kind")).edit().apply("average"));
        document.apply(((Field.Choice) field("pool4", "rounding")).edit().apply("floor"));
        assertThat(document.undoLabelProperty().get()).isEqualTo("set pool4 rounding to floor");
        Pool changed = new Pool(PoolKind.AVERAGE, 2, 2, Rounding.FLOOR);
        assertThat(pools()).containsExactly(Pool.PAPER, changed, Pool.PAPER);
        assertThat(((Field.Choice) field("pool8", "all pools")).value()).isEqualTo("differently");
        Field.Number place = (Field.Number) field("pool4", "place");
        assertThat(place.selects().apply(8)).isEqualTo("pool8_2");
        document.apply(place.edit().apply(8));
        assertThat(pools()).containsExactly(Pool.PAPER, Pool.PAPER, changed);
        assertThat(((Field.Number) field("pool8_2", "kernel")).value()).isEqualTo(2);
        document.apply(((Field.Number) field("pool8_2", "place")).edit().apply(1));
        assertThat(pools()).containsExactly(Pool.PAPER, changed, Pool.PAPER);
        assertThat(Pools.places(net())).isEqualTo(Set.of(1, 8));
    }

    private List<Pool> pools() {
        return net().body().stream()
                .filter(Pool.class::isInstance)
                .map(Pool.class::cast)
                .toList();
    }

    @Test
    void aSqueezeLayerThatDoesNotSqueezeIsPointedOut() {
        assertThat(inspect("fire5/concat").note()).isEmpty();
        document.apply(Edits.squeeze1x1(5, 256));
        assertThat(inspect("fire5/concat").note()).contains("as wide as").contains("saves nothing");
        document.apply(Edits.squeeze1x1(5, 325));
        assertThat(inspect("fire5/concat").note()).contains("wider than").contains("325 filters against 256");
    }

    @Test
    void stemAndClassifierHaveTheirOwnFields() {
        assertThat(inspect("conv1").fields())
                .extracting(Field::label)
                .contains("filters", "kernel", "stride", "padding");
        assertThat(inspect("conv10").fields()).extracting(Field::label).contains("classes", "padding");
    }

    @Test
    void aLayerThatIsGoneShowsTheNetwork() {
        assertThat(inspect("fire99/concat").title()).isEqualTo("SqueezeNet v1.0");
        assertThat(inspect(null).fields()).extracting(Field::label).contains("input size", "classes");
    }
}
