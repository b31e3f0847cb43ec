package dev.kiln.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Document;
import dev.kiln.app.task.Background;
import dev.kiln.core.image.Picture;
import dev.kiln.presets.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs on two background threads, as in the window; this thread stands for the JavaFX thread. */
class RunsAtOnceTest {
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final BlockingQueue<Runnable> userInterface = new LinkedBlockingQueue<>();
    private final Background background = new Background(workers, userInterface::add);
    private final Document document =
            new Document(Presets.find("squeezenet-micro-32").orElseThrow().architecture());
    private final List<String> failures = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final RunViewModel run =
            new RunViewModel(document, background, (action, failure) -> failures.add(action + ": " + failure));

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    private static NamedPicture picture(String name) {
        return new NamedPicture(name, new Picture(32, 32, new int[32 * 32]));
    }

    private void untilIdle() throws InterruptedException {
        while (!background.jobs().isEmpty()) {
            Runnable next = userInterface.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("something happens").isNotNull();
            next.run();
        }
    }

    @Test
    void ofManyRequestsOneRunsOneWaitsAndTheNewestIsShown() throws InterruptedException {
        run.resultProperty()
                .addListener((o, before, now) -> shown.add(now.picture().name()));
        for (int i = 0; i < 40; i++) {
            run.pictureProperty().set(picture("picture " + i));
            assertThat(background.jobs()).hasSize(1);
        }
        untilIdle();
        assertThat(shown)
                .as("what ran and what waited")
                .hasSizeLessThanOrEqualTo(2)
                .endsWith("picture 39");
        assertThat(failures).isEmpty();
        assertThat(run.outdatedProperty().get()).isEmpty();
    }

    @Test
    void aRunThatTheUserStopsLeavesTheLastResultMarkedAsOld() throws InterruptedException {
        run.pictureProperty().set(picture("first"));
        untilIdle();
        run.pictureProperty().set(picture("second"));
        background.jobs().get(0).cancel();
        untilIdle();
        assertThat(run.resultProperty().get().picture().name()).isEqualTo("first");
        assertThat(run.outdatedProperty().get())
                .isEqualTo("The run was stopped. Shown is the last result: %s on first."
                        .formatted(document.architecture().name()));
        run.refresh();
        assertThat(background.jobs()).as("what was stopped stays so").isEmpty();
        run.runAgain();
        untilIdle();
        assertThat(run.resultProperty().get().picture().name()).isEqualTo("second");
        assertThat(run.outdatedProperty().get()).isEmpty();
    }
}
