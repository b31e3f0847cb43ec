package dev.kiln.visualizers.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.LayerNode;
import dev.kiln.visualizers.Samples;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    /** Linear RGB as a deuteranope and a protanope see it (Machado, Oliveira and Fernandes 2009, severity 1.0). */
    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };

    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };

    private static final double[][] FULL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    @Test
    void contrastIsThatOfTheWcag() {
        // WCAG 2.1: black on white is 21:1; #767676 is known as the lightest grey that passes 4.5:1 on white
        assertThat(Rgb.of(0).contrast(Rgb.of(0xffffff))).isEqualTo(21);
        assertThat(Rgb.of(0x767676).contrast(Rgb.of(0xffffff))).isBetween(4.5, 4.6);
    }

    @Test
    void labOfPrimariesIsAsPublished() {
        // B. Lindbloom's calculator, sRGB, D65: red is 53.24, 80.09, 67.20
        Lab red = Lab.of(Rgb.of(0xff0000));
        assertThat(red.distance(new Lab(53.24, 80.09, 67.20))).isLessThan(0.05);
    }

    @Test
    void labAndBackIsTheSameColor() {
        for (Role role : Role.values()) {
            Rgb color = Palette.color(role, Theme.LIGHT);
            assertThat(Lab.of(color).toRgb()).isEqualTo(color);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textStandsOutFromBothGrounds(Theme theme) {
        for (Tone ground : List.of(Tone.BACKGROUND, Tone.PANEL)) {
            for (Tone text : List.of(Tone.TEXT, Tone.MUTED_TEXT, Tone.ACCENT, Tone.WARNING, Tone.BETTER, Tone.WORSE)) {
                assertThat(Palette.color(text, theme).contrast(Palette.color(ground, theme)))
                        .as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void rolesStandOutFromTheGround(Theme theme) {
        for (Role role : Role.values()) {
            assertThat(Palette.color(role, theme).contrast(Palette.color(Tone.BACKGROUND, theme)))
                    .as("%s", role)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void rolesDifferForEveryReader(Theme theme) {
        for (double[][] vision : List.of(FULL, DEUTERANOPIA, PROTANOPIA)) {
            for (Role one : Role.values()) {
                for (Role other : Role.values()) {
                    if (one.ordinal() < other.ordinal()) {
                        assertThat(seen(one, theme, vision).distance(seen(other, theme, vision)))
                                .as("%s and %s", one, other)
                                .isGreaterThan(20);
                    }
                }
            }
        }
    }

    private static Lab seen(Role role, Theme theme, double[][] vision) {
        Rgb color = Palette.color(role, theme);
        double[] light = {Rgb.linear(color.red()), Rgb.linear(color.green()), Rgb.linear(color.blue())};
        double[] seen = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                seen[row] += vision[row][column] * light[column];
            }
            seen[row] = Math.max(0, Math.min(1, seen[row]));
        }
        return Lab.ofLinear(seen[0], seen[1], seen[2]);
    }

    @Test
    void rolesFollowIdAndKind() {
        Map<String, Role> roles = new TreeMap<>();
        for (LayerNode node : Samples.squeezeNet(dev.kiln.core.architecture.Bypass.COMPLEX)
                .expand()
                .nodes()) {
            roles.put(node.id(), Role.of(node));
        }
        assertThat(roles)
                .containsEntry("conv1", Role.CONVOLUTION)
                .containsEntry("pool1", Role.POOL)
                .containsEntry("fire2/squeeze1x1", Role.SQUEEZE)
                .containsEntry("fire2/relu_squeeze1x1", Role.OTHER)
                .containsEntry("fire2/expand1x1", Role.EXPAND_1X1)
                .containsEntry("fire2/expand3x3", Role.EXPAND_3X3)
                .containsEntry("fire2/bypass1x1", Role.BYPASS)
                .containsEntry("fire3/bypass_add", Role.BYPASS)
                .containsEntry("fire2/concat", Role.OTHER)
                .containsEntry("gap", Role.POOL)
                .containsEntry("prob", Role.OTHER);
    }

    @Test
    void whatHasNoWeightsIsNotTheBrightestOnDark() {
        for (Role quiet : List.of(Role.POOL, Role.OTHER)) {
            double brightness = Palette.color(quiet, Theme.DARK).contrast(Rgb.of(0));
            for (Role bright : List.of(Role.EXPAND_1X1, Role.EXPAND_3X3, Role.DENSE)) {
                assertThat(brightness)
                        .as("%s and %s", quiet, bright)
                        .isLessThan(Palette.color(bright, Theme.DARK).contrast(Rgb.of(0)));
            }
        }
    }

    @Test
    void lookedUpColorsNameEveryRoleAndTone() {
        assertThat(Palette.lookedUpColors(Theme.DARK))
                .contains("-kiln-role-expand3x3: #86dd9c;", "-kiln-muted-text: #9aa5b1;")
                .hasLineCount(Role.values().length + Tone.values().length + 2);
    }
}
