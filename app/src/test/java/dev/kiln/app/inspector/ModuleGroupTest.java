package dev.kiln.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Pools;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.presets.Presets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** fire5, fire6 and fire7 of SqueezeNet v1.0: indices 5, 6 and 7 behind pool1, fire2, fire3, fire4 and pool4. */
class ModuleGroupTest {
    private static final Set<Integer> STAGES = Set.of(5, 6, 7);

    private final Document document =
            new Document(Presets.find("squeezenet-v1.0").orElseThrow().architecture());

    private Inspection inspect(String layer) {
        return Inspector.inspect(document.state(), layer, STAGES, Conventions.DEFAULT);
    }

    private Field field(String layer, String label) {
        return inspect(layer).fields().stream()
                .filter(f -> f.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private List<FireModule> fires() {
        return ((SqueezeNet) document.architecture()).fires().subList(3, 6);
    }

    @Test
    void saysHowManyAndWhatDiffers() {
        Inspection inspection = inspect("fire7/expand3x3");
        assertThat(inspection.title()).isEqualTo("3 modules");
        assertThat(inspection.subtitle()).isEqualTo("fire5, fire6, fire7");
        // the paper, table 1: s1x1 32, 48, 48; e1x1 128, 192, 192
        assertThat(((Field.Number) field("fire7/expand3x3", "s1x1")).shown()).isEqualTo("mixed");
        document.apply(((Field.Number) field("fire7/expand3x3", "s1x1")).edit().apply(40));
        assertThat(((Field.Number) field("fire7/expand3x3", "s1x1")).shown()).isEqualTo("40");
    }

    @Test
    void anEditChangesAllInOneStep() {
        SqueezeNet before = (SqueezeNet) document.architecture();
        document.apply(((Field.Number) field("fire7/expand3x3", "s1x1")).edit().apply(40));
        assertThat(fires()).extracting(FireModule::squeeze1x1).containsExactly(40, 40, 40);
        assertThat(document.undoLabelProperty().get()).isEqualTo("set s1x1 of 3 modules to 40");
        document.undo();
        assertThat(document.architecture()).isEqualTo(before);
    }

    @Test
    void bypassesPoolsAndRanksAsWell() {
        document.apply(
                ((Field.Choice) field("fire5/squeeze1x1", "bypass")).edit().apply("complex"));
        assertThat(fires()).extracting(FireModule::bypass).containsOnly(Bypass.COMPLEX);
        document.apply(((Field.Number) field("fire5/squeeze1x1", "rank")).edit().apply(16));
        assertThat(document.architecture().ranks().byLayer())
                .isEqualTo(Map.of("fire5/squeeze1x1", 16, "fire6/squeeze1x1", 16, "fire7/squeeze1x1", 16));
        Field.Toggle pool = (Field.Toggle) field("fire5/squeeze1x1", "pool behind");
        document.apply(pool.edit().apply(true));
        assertThat(Pools.places((SqueezeNet) document.architecture())).contains(5, 6, 7);
    }

    @Test
    void aRefusalNamesTheModuleThatRefuses() {
        document.apply(Edits.expand1x1(6, 0));
        document.apply(((Field.Number) field("fire5/squeeze1x1", "e3x3")).edit().apply(0));
        assertThat(document.refusalProperty().get()).startsWith("fire6: ");
        assertThat(fires()).extracting(FireModule::expand3x3).containsExactly(128, 192, 192);
    }

    /** By hand: 49,440 + 104,880 + 111,024, of fire5 with 128·2 channels in, fire6 with 256 and fire7 with 384. */
    @Test
    void figuresAreSums() {
        assertThat(inspect("fire7/squeeze1x1").facts())
                .extracting(Fact::name, Fact::value)
                .contains(tuple("modules' parameters", "265,344"));
    }

    @Test
    void oneSelectedModuleAndPoolsAreAsBefore() {
        assertThat(Inspector.inspect(document.state(), "fire5/concat", Set.of(4, 5), Conventions.DEFAULT)
                        .title())
                .isEqualTo("fire5");
        assertThat(Inspector.inspect(document.state(), "pool4", Set.of(4, 5, 6), Conventions.DEFAULT)
                        .title())
                .isEqualTo("pool4");
        assertThat(Inspector.inspect(document.state(), "fire5/concat", Set.of(99), Conventions.DEFAULT)
                        .title())
                .isEqualTo("fire5");
    }
}
