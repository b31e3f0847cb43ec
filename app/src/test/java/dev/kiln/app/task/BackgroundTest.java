package dev.kiln.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.io.InputException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Executors that run only when told make every order of events reproducible. */
class BackgroundTest {
    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final Deque<Runnable> userInterface = new ArrayDeque<>();
    private final Background background = new Background(worker::add, userInterface::add);
    private final List<Object> seen = new ArrayList<>();

    private static void drain(Deque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
    }

    private void drainAll() {
        while (!worker.isEmpty() || !userInterface.isEmpty()) {
            drain(worker);
            drain(userInterface);
        }
    }

    @Test
    void aResultArrivesOnTheUserInterfaceThread() {
        background.start("work", progress -> 42, seen::add, seen::add);
        drain(worker);
        assertThat(seen).isEmpty();
        drain(userInterface);
        assertThat(seen).containsExactly(42);
    }

    @Test
    void aFailureArrivesAsItIs() {
        InputException failure = new InputException("file", "byte 3", "is bad");
        background.start(
                "work",
                progress -> {
                    throw failure;
                },
                seen::add,
                seen::add);
        drainAll();
        assertThat(seen).containsExactly(failure);
    }

    @Test
    void aJobIsListedUntilItEnds() {
        Job job = background.start("work", progress -> 1, seen::add, seen::add);
        assertThat(background.jobs()).containsExactly(job);
        drainAll();
        assertThat(background.jobs()).isEmpty();
    }

    @Test
    void cancelStopsTheWorkAtItsNextStepAndDropsTheResult() {
        Job[] job = new Job[1];
        job[0] = background.start(
                "work",
                progress -> {
                    seen.add("started");
                    job[0].cancel();
                    progress.step(1, 2, "half");
                    seen.add("went on");
                    return 1;
                },
                seen::add,
                seen::add);
        drainAll();
        assertThat(seen).containsExactly("started");
        assertThat(background.jobs()).isEmpty();
    }

    @Test
    void aResultThatWasCancelledAfterTheWorkIsDropped() {
        Job job = background.start("work", progress -> 1, seen::add, seen::add);
        drain(worker);
        job.cancel();
        drain(userInterface);
        assertThat(seen).isEmpty();
    }

    @Test
    void ofManyRequestsOnlyTheNewestIsSeen() {
        LatestTask latest = new LatestTask(background);
        List<Integer> started = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            latest.request(
                    "request " + i,
                    progress -> {
                        started.add(number);
                        return number;
                    },
                    seen::add,
                    seen::add);
        }
        drainAll();
        assertThat(seen).containsExactly(4);
        assertThat(started).containsExactly(4);
    }

    /** As during a drag: a request comes in while the one before is being worked on. */
    @Test
    void quickWorkEndsAndIsSeenWhileRequestsComeFasterThanItIsDone() {
        LatestTask latest = new LatestTask(background, Duration.ofHours(1));
        for (int i = 0; i < 4; i++) {
            int number = i;
            latest.request("request " + i, progress -> number, seen::add, seen::add);
            if (i == 0) {
                drain(worker);
            }
        }
        drainAll();
        assertThat(seen).containsExactly(0, 3);
    }

    @Test
    void aRequestAfterAnEndedOneRuns() {
        LatestTask latest = new LatestTask(background);
        latest.request("first", progress -> 1, seen::add, seen::add);
        drainAll();
        latest.request("second", progress -> 2, seen::add, seen::add);
        drainAll();
        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    void aRequestAfterAFailedOneRuns() {
        LatestTask latest = new LatestTask(background);
        latest.request(
                "first",
                progress -> {
                    throw new IllegalStateException("broken");
                },
                seen::add,
                failure -> seen.add(failure.getMessage()));
        drainAll();
        latest.request("second", progress -> 2, seen::add, seen::add);
        drainAll();
        assertThat(seen).containsExactly("broken", 2);
    }

    private void request(LatestTask latest, String title) {
        latest.request(title, progress -> title, seen::add, seen::add, () -> seen.add(title + " stopped"));
    }

    @Test
    void whoCancelsTheJobItselfHearsThatItStopped() {
        LatestTask latest = new LatestTask(background);
        request(latest, "first");
        background.jobs().get(0).cancel();
        drainAll();
        assertThat(seen).containsExactly("first stopped");
        request(latest, "second");
        drainAll();
        assertThat(seen).containsExactly("first stopped", "second");
    }

    @Test
    void workThatGivesWayToNewerWorkWasNotStopped() {
        LatestTask latest = new LatestTask(background);
        request(latest, "first");
        request(latest, "second");
        drainAll();
        request(latest, "third");
        latest.cancel();
        drainAll();
        assertThat(seen).containsExactly("second");
    }
}
