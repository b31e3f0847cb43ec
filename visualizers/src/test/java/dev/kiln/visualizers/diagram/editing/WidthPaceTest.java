package dev.kiln.visualizers.diagram.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Schedules;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.diagram.DiagramBox;
import dev.kiln.visualizers.diagram.DiagramHold;
import dev.kiln.visualizers.diagram.DiagramHolds;
import dev.kiln.visualizers.diagram.DiagramLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How fast numbers of filters follow the pointer: evenly, at the same pace in every bar, and none is passed over. */
class WidthPaceTest {
    private static final Path PRESETS = Path.of("../presets/src/main/resources/dev/kiln/presets/architectures");
    private static final int STEP = 8;

    /** Only the network is kept: its cost is not asked for. */
    private static final class Edited implements DiagramEditing {
        private final SqueezeNet origin;
        private SqueezeNet now;

        Edited(SqueezeNet origin) {
            this.origin = origin;
            this.now = origin;
        }

        @Override
        public Moment drag(Edit edit) {
            now = (SqueezeNet) edit.apply(origin);
            return new Moment(Optional.empty(), "not asked");
        }

        @Override
        public void endDrag() {}

        @Override
        public void apply(Edit edit) {}
    }

    static Stream<SqueezeNet> networks() throws IOException {
        List<SqueezeNet> nets = new ArrayList<>();
        try (Stream<Path> files = Files.list(PRESETS)) {
            for (Path file : files.sorted().toList()) {
                Architecture read = ArchitectureJson.read(file);
                if (read instanceof SqueezeNet net) {
                    nets.add(net);
                }
            }
        }
        assertThat(nets).hasSizeGreaterThan(2);
        nets.add(Schedules.withModules(Samples.squeezeNet(), 64));
        nets.add(Samples.squeezeNet()
                .withFire(3, fire -> fire.withExpand1x1(4096).withExpand3x3(4096))
                .withFire(5, fire -> fire.withSqueeze1x1(37).withExpand1x1(3))
                .withName("wide"));
        return nets.stream();
    }

    private static List<WidthHandle> handles(SqueezeNet net, DiagramLayout layout) {
        List<WidthHandle> handles = new ArrayList<>();
        for (DiagramBox box : layout.boxes()) {
            WidthHandles.at(net, layout, box.bounds().right(), box.bounds().centerY())
                    .filter(handle -> handle.layer().equals(box.layer()))
                    .ifPresent(handles::add);
        }
        return handles;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aPixelIsAtMostOneStepAndAllPixelsAreEqual(SqueezeNet net) {
        Analysis before = Analysis.of(Samples.shaped(net));
        for (double width : new double[] {560, 1040, 1640}) {
            DiagramLayout layout = DiagramLayout.of(Samples.shaped(net), width, 280);
            List<WidthHandle> handles = handles(net, layout);
            assertThat(handles).hasSizeGreaterThan(3 * net.fireCount());
            for (WidthHandle handle : handles) {
                for (double zoom : new double[] {0.3, 1, 3.7}) {
                    pull(net, before, handle, width, zoom);
                }
            }
        }
    }

    private static void pull(SqueezeNet net, Analysis before, WidthHandle handle, double width, double zoom) {
        double edge = handle.bar().right();
        DiagramHold hold = DiagramHolds.of(net, width, handle.layer(), edge, zoom);
        Edited edited = new Edited(net);
        WidthDrag drag = new WidthDrag(net, before, handle, Set.of(), hold, 0, edited);
        int start = handle.filters(net);
        int last = -1;
        for (int pixel = -30; pixel <= 70; pixel++) {
            drag.move(Pointer.at(edge + pixel / zoom, 100));
            int filters = handle.filters(edited.now);
            int even = Math.max(STEP, start + 4 * pixel);
            assertThat(filters)
                    .as("%s of %s at %s, zoom %s, pixel %s", handle.layer(), net.name(), width, zoom, pixel)
                    .isBetween(even - STEP, even + STEP);
            if (last >= 0) {
                assertThat(filters - last).isBetween(0, STEP);
            }
            last = filters;
        }
    }
}
