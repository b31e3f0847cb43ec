package dev.kiln.app.sides;

import dev.kiln.app.run.NamedPicture;
import dev.kiln.app.run.RunResult;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.app.run.Runner;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.Preprocessing;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Compares the window's run, A, with a second one, B, that has another picture, other weights or another network. B is run and
 * compared again when what it takes changes, its own or A's, but only while somebody looks.
 */
public final class SidesViewModel {
    /** All that a run's values depend on. */
    private record Inputs(ShapedGraph graph, OtherWeights weights, NamedPicture picture, Preprocessing preprocessing) {}

    private record Request(RunResult first, Inputs second) {}

    private record Known(Inputs inputs, RunResult result) {}

    private final RunViewModel run;
    private final LatestTask latest;
    private final SecondSideReader reader;
    private final Runner runner = new Runner();
    private final BiConsumer<String, Throwable> failures;
    private final ObjectProperty<SecondSide> second = new SimpleObjectProperty<>(SecondSide.SAME);
    private final ReadOnlyObjectWrapper<TwoRuns> result = new ReadOnlyObjectWrapper<>();
    private boolean shown;
    private Request asked;
    /** B's last run: where only A has changed, B need not run again. */
    private Known known;

    /**
     * @param run makes A
     * @param failures told what was being done and what went wrong
     */
    public SidesViewModel(RunViewModel run, Background background, BiConsumer<String, Throwable> failures) {
        this.run = run;
        this.latest = new LatestTask(background);
        this.reader = new SecondSideReader(second, background, failures);
        this.failures = failures;
        run.resultProperty().addListener((o, before, now) -> refresh());
        second.addListener((o, before, now) -> refresh());
    }

    /** Somebody looks from now on: both runs are brought up to date. */
    public void show() {
        shown = true;
        run.refresh();
        refresh();
    }

    /** Nobody looks any more: changes cost no run. */
    public void hide() {
        shown = false;
    }

    /** Makes the present run B, as it is: what is then changed in the window shows against it. */
    public void keepFirstAsSecond() {
        RunResult first = run.resultProperty().get();
        if (first != null) {
            reader.cancel();
            Inputs inputs = inputs(first, SecondSide.SAME);
            known = new Known(inputs, first);
            second.set(new SecondSide(
                    Optional.of(inputs.picture()), Optional.of(inputs.weights()), Optional.of(inputs.graph())));
        }
    }

    /** Makes B the same as A: there is nothing to compare then. */
    public void forgetSecond() {
        reader.cancel();
        second.set(SecondSide.SAME);
    }

    private Inputs inputs(RunResult first, SecondSide other) {
        OtherWeights followed =
                new OtherWeights(Optional.ofNullable(run.weightsProperty().get()), RunViewModel.SEED);
        return new Inputs(
                other.network().orElse(first.graph()),
                other.weights().orElse(followed),
                other.picture().orElse(first.picture()),
                first.input().preprocessing());
    }

    private void refresh() {
        RunResult first = run.resultProperty().get();
        if (first == null || second.get().isSame()) {
            latest.cancel();
            asked = null;
            result.set(null);
        } else if (shown) {
            Request request = new Request(first, inputs(first, second.get()));
            if (!request.equals(asked)) {
                asked = request;
                compare(request);
            }
        }
    }

    private void compare(Request request) {
        Inputs inputs = request.second();
        Known before = known;
        latest.request(
                "running B, " + inputs.graph().graph().name(),
                progress -> {
                    RunResult other = before != null && before.inputs().equals(inputs)
                            ? before.result()
                            : runner.run(
                                    inputs.graph(),
                                    inputs.weights().loaded().orElse(null),
                                    inputs.weights().seed(),
                                    inputs.picture(),
                                    inputs.preprocessing(),
                                    progress);
                    return TwoRuns.of(request.first(), other);
                },
                runs -> {
                    known = new Known(inputs, runs.second());
                    result.set(runs);
                },
                failure -> {
                    asked = null;
                    result.set(null);
                    failures.accept("run " + inputs.graph().graph().name() + " as side B", failure);
                });
    }

    /** What B takes from elsewhere than from A. */
    public ReadOnlyObjectProperty<SecondSide> secondProperty() {
        return second;
    }

    /** Chooses what B takes. */
    public SecondSideReader reader() {
        return reader;
    }

    /** Whether there is a run A. */
    public ReadOnlyObjectProperty<RunResult> firstProperty() {
        return run.resultProperty();
    }

    /** The newest comparison; null where there is no run A, where B is the same, and where B could not run. */
    public ReadOnlyObjectProperty<TwoRuns> resultProperty() {
        return result.getReadOnlyProperty();
    }
}
