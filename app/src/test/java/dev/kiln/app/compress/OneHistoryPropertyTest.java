package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.kiln.app.document.Document;
import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Settings;
import dev.kiln.core.calibration.SensitivityCache;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.FileParts;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.io.InputException;
import dev.kiln.core.project.Draft;
import dev.kiln.presets.Presets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Edits, strokes over the plan, choices and goals are steps of one history: taken back one after the other they give the same
 * document, plan and bytes as before. Seeded; {@code -Dkiln.steps=10000} does more of it.
 */
class OneHistoryPropertyTest {
    private static final int STEPS = Integer.getInteger("kiln.steps", 300);
    private static final int STEPS_FOR_A_GOAL = 100;
    private static final String[] LAYERS = {"conv1", "fire2/squeeze1x1", "fire2/expand3x3", "fire3/expand1x1", "conv3"};

    private final Random random = new Random(20261201);
    private final Background here = new Background(Runnable::run, Runnable::run);

    @TempDir
    private Path folder;

    private Document document;
    private CompressionViewModel model;
    private SensitivityViewModel sensitivity;

    /** All that decides the file of a state, and whether its errors are controlled. */
    private record Seen(Draft draft, FileParts parts, List<Integer> layers, boolean calibrated) {}

    private static Architecture small() throws InputException {
        Architecture architecture =
                Presets.find("squeezenet-v1.1").orElseThrow().architecture();
        for (String setting : new String[] {"modules=1", "input=24", "classes=4", "base_e=16", "incr_e=0"}) {
            architecture = Settings.parse(setting).apply(architecture);
        }
        return architecture;
    }

    private void open() throws InputException {
        document = new Document(small());
        model = new CompressionViewModel(document, here, 1, (doing, failure) -> fail(doing, failure));
        sensitivity = new SensitivityViewModel(
                model, here, new SensitivityCache(folder), (doing, failure) -> fail(doing, failure));
        show();
    }

    /** As the Compress view does when it is told of a state. */
    private void show() {
        if (!document.state().isStale()) {
            model.show(document.architecture(), null);
        }
    }

    private Seen seen() throws InputException {
        show();
        assertThat(model.isExact()).isTrue();
        return new Seen(
                document.variants().front().history().present(),
                model.resultProperty().get().parts(),
                model.resultProperty().get().network().layers().stream()
                        .map(layer -> 31 * Arrays.hashCode(layer.weights()) + Arrays.hashCode(layer.biases()))
                        .toList(),
                model.calibrationProperty().get() != null);
    }

    private int position() {
        return document.variants().front().history().position();
    }

    private void step(int number) throws InputException {
        CompressionPlan plan = model.planProperty().get();
        String layer = LAYERS[random.nextInt(LAYERS.length)];
        switch (number % STEPS_FOR_A_GOAL == 0 ? 7 : random.nextInt(7)) {
            case 0 -> document.apply(Settings.parse("sr=0." + (1 + random.nextInt(9)) + "5"));
            case 1 -> {
                document.drag(Settings.parse("base_e=" + 16 * (1 + random.nextInt(3))));
                document.drag(Settings.parse("base_e=" + 16 * (1 + random.nextInt(3))));
                document.endDrag();
            }
            case 2 -> model.plan().set(layer, new LayerSetting(random.nextDouble(), 2 + random.nextInt(7)));
            case 3 -> {
                for (int i = 0; i < 3; i++) {
                    model.plan().drag("draw", plan.with(layer, LayerSetting.AS_IT_IS.withBits(8 - random.nextInt(6))));
                }
                model.plan().endDrag();
            }
            case 4 -> model.plan().choose(LayerCoder.values()[random.nextInt(LayerCoder.values().length)]);
            case 5 -> {
                Quantization quantization =
                        plan.quantization().withValues(Quantization.Values.values()[random.nextInt(2)]);
                model.plan().change("values", plan.with(quantization));
            }
            case 6 -> {
                if (random.nextInt(4) == 0) {
                    model.plan().reset();
                } else {
                    model.pruneGlobally(0.2 + random.nextDouble() / 2);
                }
            }
            default -> {
                model.plan().change("even", plan.with(plan.quantization().withValues(Quantization.Values.EVEN)));
                sensitivity.reachBytes(9_000);
            }
        }
    }

    @Test
    void whateverWasDoneIsUndoneStepByStepAndDoneAgain() throws InputException {
        open();
        Map<Integer, Seen> seen = new HashMap<>();
        seen.put(0, seen());
        int goals = 0;
        for (int i = 0; i < STEPS; i++) {
            int before = position();
            step(i);
            show();
            // a goal may be of two steps: the values it needs, and the plan
            if (position() == before + 1) {
                seen.put(position(), seen());
            }
            goals += model.calibrationProperty().get() != null ? 1 : 0;
        }
        int last = position();
        seen.put(last, seen());
        assertThat(goals).as("states with a calibration").isPositive();
        List<Integer> checked = new ArrayList<>(seen.keySet());
        assertThat(checked.size()).isGreaterThan(STEPS / 2);

        for (int position = last; position >= 0; position--) {
            Seen then = seen.get(position);
            if (then != null) {
                assertThat(seen()).as("undone to step %d", position).isEqualTo(then);
            }
            document.undo();
        }
        assertThat(document.dirtyProperty().get()).isFalse();
        for (int position = 0; position <= last; position++) {
            Seen then = seen.get(position);
            if (then != null) {
                assertThat(seen()).as("done again to step %d", position).isEqualTo(then);
            }
            document.redo();
        }
        assertThat(document.dirtyProperty().get()).isTrue();
    }
}
