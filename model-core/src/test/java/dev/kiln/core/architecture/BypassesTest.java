package dev.kiln.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import dev.kiln.core.graph.ShapedGraph;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The places of bypasses in the paper, section 6 and figure 2. */
class BypassesTest {
    private static final SqueezeNet V10 = Published.squeezeNet10();

    private static Map<Integer, Bypass> bypasses(SqueezeNet net) {
        Map<Integer, Bypass> bypasses = new TreeMap<>();
        List<FireModule> fires = net.fires();
        for (int i = 0; i < fires.size(); i++) {
            if (fires.get(i).bypass() != Bypass.NONE) {
                bypasses.put(i + SqueezeNet.FIRST_FIRE, fires.get(i).bypass());
            }
        }
        return bypasses;
    }

    @Test
    void simpleBypassIsAroundFire3Fire5Fire7AndFire9() {
        assertThat(bypasses(Bypasses.apply(V10, Bypass.SIMPLE)))
                .isEqualTo(Map.of(3, Bypass.SIMPLE, 5, Bypass.SIMPLE, 7, Bypass.SIMPLE, 9, Bypass.SIMPLE));
    }

    @Test
    void complexBypassIsAlsoAroundFire2Fire4Fire6AndFire8() {
        assertThat(bypasses(Bypasses.apply(V10, Bypass.COMPLEX)))
                .isEqualTo(Map.of(
                        2,
                        Bypass.COMPLEX,
                        3,
                        Bypass.SIMPLE,
                        4,
                        Bypass.COMPLEX,
                        5,
                        Bypass.SIMPLE,
                        6,
                        Bypass.COMPLEX,
                        7,
                        Bypass.SIMPLE,
                        8,
                        Bypass.COMPLEX,
                        9,
                        Bypass.SIMPLE));
    }

    @Test
    void eachStyleIsRecognisedAndCanBeTakenBack() {
        for (Bypass style : Bypass.values()) {
            SqueezeNet net = Bypasses.apply(V10, style);
            assertThat(Bypasses.styleOf(net)).contains(style);
            assertThat(Bypasses.apply(net, Bypass.NONE)).isEqualTo(V10);
            assertThat(ShapedGraph.infer(net.expand()).problems()).isEmpty();
        }
    }

    @Test
    void singleBypassesAreOfNoStyle() {
        assertThat(Bypasses.styleOf(V10.withFire(5, fire -> fire.withBypass(Bypass.SIMPLE))))
                .isEmpty();
    }

    @Test
    void aSimpleBypassWhereChannelsDifferIsAProblemOfItsModule() {
        SqueezeNet wrong = V10.withFire(4, fire -> fire.withBypass(Bypass.SIMPLE));
        assertThat(ShapedGraph.infer(wrong.expand()).problems())
                .hasToString("[fire4/bypass_add: cannot add 128×55×55 and 256×55×55: a bypass needs equal shapes]");
    }
}
