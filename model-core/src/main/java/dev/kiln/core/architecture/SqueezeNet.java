package dev.kiln.core.architecture;

import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.Limits;
import dev.kiln.core.graph.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A SqueezeNet: stem convolution, Fire modules and pools, classifier.
 *
 * @param name what the user calls it
 * @param input shape of the picture
 * @param stem the first convolution
 * @param schedule the metaparameters last used to write the modules; single modules may differ from it
 * @param body Fire modules and pools in order; at least one Fire module
 * @param classifier the end of the network
 * @param ranks layers that are two factors of low rank
 */
public record SqueezeNet(
        String name,
        TensorShape input,
        Stem stem,
        FireSchedule schedule,
        List<Stage> body,
        Classifier classifier,
        Ranks ranks)
        implements Architecture {
    /** Largest number of Fire modules. */
    public static final int MAX_FIRE_MODULES = 256;

    /** Largest number of pools. */
    public static final int MAX_POOLS = 64;

    public SqueezeNet {
        Architecture.checkedName(name);
        Limits.checked("input channels", input.channels(), 1, Limits.MAX_CHANNELS);
        Limits.checked("input height", input.height(), 1, Limits.MAX_SPATIAL);
        Limits.checked("input width", input.width(), 1, Limits.MAX_SPATIAL);
        Objects.requireNonNull(stem, "stem");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(classifier, "classifier");
        body = List.copyOf(body);
        int fires = countFires(body);
        Limits.checked("number of Fire modules", fires, 1, MAX_FIRE_MODULES);
        Limits.checked("number of pools", body.size() - fires, 0, MAX_POOLS);
        ranks = ranks.isEmpty()
                ? ranks
                : ranks.in(new SqueezeNet(name, input, stem, schedule, body, classifier).expand());
    }

    /** A network whose layers keep their full matrices. */
    public SqueezeNet(
            String name, TensorShape input, Stem stem, FireSchedule schedule, List<Stage> body, Classifier classifier) {
        this(name, input, stem, schedule, body, classifier, Ranks.NONE);
    }

    private static int countFires(List<Stage> body) {
        int fires = 0;
        for (Stage stage : body) {
            if (stage instanceof FireModule) {
                fires++;
            }
        }
        return fires;
    }

    /** The Fire modules in order; the first one is fire2. */
    public List<FireModule> fires() {
        List<FireModule> fires = new ArrayList<>(body.size());
        for (Stage stage : body) {
            if (stage instanceof FireModule fire) {
                fires.add(fire);
            }
        }
        return fires;
    }

    /** Number of Fire modules. */
    public int fireCount() {
        return countFires(body);
    }

    @Override
    public int classes() {
        return classifier.classes();
    }

    @Override
    public SqueezeNet withName(String newName) {
        return new SqueezeNet(newName, input, stem, schedule, body, classifier, ranks);
    }

    @Override
    public SqueezeNet withInput(TensorShape newInput) {
        return new SqueezeNet(name, newInput, stem, schedule, body, classifier, ranks);
    }

    @Override
    public SqueezeNet withClasses(int newClasses) {
        return withClassifier(classifier.withClasses(newClasses));
    }

    @Override
    public SqueezeNet withRanks(Ranks newRanks) {
        return new SqueezeNet(name, input, stem, schedule, body, classifier, newRanks);
    }

    /** The same network with another stem. */
    public SqueezeNet withStem(Stem newStem) {
        return new SqueezeNet(name, input, newStem, schedule, body, classifier, ranks);
    }

    /** The same network with another body. */
    public SqueezeNet withBody(List<? extends Stage> newBody) {
        return new SqueezeNet(name, input, stem, schedule, List.copyOf(newBody), classifier, ranks);
    }

    /** The same network with another classifier. */
    public SqueezeNet withClassifier(Classifier newClassifier) {
        return new SqueezeNet(name, input, stem, schedule, body, newClassifier, ranks);
    }

    /** The same modules under a schedule that has not been applied to them. */
    SqueezeNet recordingSchedule(FireSchedule newSchedule) {
        return new SqueezeNet(name, input, stem, newSchedule, body, classifier, ranks);
    }

    /**
     * The same network with one Fire module changed.
     *
     * @param number the module's number as in its id: 2 for fire2
     * @throws IllegalArgumentException where there is no such module
     */
    public SqueezeNet withFire(int number, UnaryOperator<FireModule> change) {
        List<Stage> newBody = new ArrayList<>(body);
        int current = FIRST_FIRE;
        for (int i = 0; i < newBody.size(); i++) {
            if (newBody.get(i) instanceof FireModule fire) {
                if (current == number) {
                    newBody.set(i, change.apply(fire));
                    return withBody(newBody);
                }
                current++;
            }
        }
        throw new IllegalArgumentException(
                "there is no fire%d: the modules are fire%d to fire%d".formatted(number, FIRST_FIRE, current - 1));
    }

    /** Number of the first Fire module: conv1 is the first layer, so the paper starts with fire2. */
    public static final int FIRST_FIRE = 2;

    @Override
    public LayerGraph expand() {
        return LowRank.rewrite(new SqueezeNetExpansion(this).expand(), ranks);
    }
}
