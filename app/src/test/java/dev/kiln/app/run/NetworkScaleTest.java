package dev.kiln.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Document;
import dev.kiln.app.task.Background;
import dev.kiln.core.image.Picture;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.activation.NetworkRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class NetworkScaleTest {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<String> failures = new ArrayList<>();
    private final NetworkScale scale = new NetworkScale(
            new Background(work::add, Runnable::run), (action, failure) -> failures.add(action + ": " + failure));

    private static RunResult run(int rgb) {
        Document document =
                new Document(Presets.find("squeezenet-micro-32").orElseThrow().architecture());
        RunViewModel run =
                new RunViewModel(document, new Background(Runnable::run, Runnable::run), (action, failure) -> {
                    throw new AssertionError(action, failure);
                });
        int[] pixels = new int[32 * 32];
        java.util.Arrays.fill(pixels, rgb);
        run.pictureProperty().set(new NamedPicture("plain", new Picture(32, 32, pixels)));
        return run.resultProperty().get();
    }

    @Test
    void nothingIsWorkedOutUntilAskedAndThenOnce() {
        RunResult result = run(0xff336699);
        assertThat(scale.rangeProperty().get()).isNull();
        scale.ask(result);
        scale.ask(result);
        assertThat(work).hasSize(1);
        work.remove().run();
        assertThat(scale.rangeProperty().get())
                .isEqualTo(NetworkRange.of(result.graph().graph(), result.activations()));
        scale.ask(result);
        assertThat(work).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void theLastRangeStaysUntilTheNextIsKnown() {
        RunResult first = run(0xff336699);
        RunResult second = run(0xffffffff);
        scale.ask(first);
        work.remove().run();
        var before = scale.rangeProperty().get();
        scale.ask(second);
        assertThat(scale.rangeProperty().get()).isSameAs(before);
        work.remove().run();
        assertThat(scale.rangeProperty().get())
                .isEqualTo(NetworkRange.of(second.graph().graph(), second.activations()))
                .isNotEqualTo(before);
    }
}
