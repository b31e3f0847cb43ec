package dev.kiln.app.compress;

import dev.kiln.app.run.NamedPicture;
import dev.kiln.app.run.RunResult;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.app.run.Runner;
import dev.kiln.app.sides.TwoRuns;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Network;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a network before and after compression. The network before runs once for each picture, as long as it stays. Called on background
 * threads.
 */
final class EffectRunner {
    /** Prepared pictures that are kept: 0.8 MB each for SqueezeNet. */
    private static final int MOST_INPUTS = 64;

    private final Runner before = new Runner();
    private final Runner after = new Runner();
    private final Map<EffectPicture, float[]> answers = new HashMap<>();
    private final Map<EffectPicture, InputTensor> inputs = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EffectPicture, InputTensor> eldest) {
            return size() > MOST_INPUTS;
        }
    };
    private CompressionSource answersOf;
    private Preprocessing preparedBy;
    private EffectPicture shownPicture;
    private RunResult shownBefore;
    private PlannedNetwork weightsOf;
    private Weights weights;

    /** Runs both networks on one picture, and measures how far apart all layers are. */
    synchronized TwoRuns compare(
            BeforeAfter networks, EffectPicture picture, Preprocessing preprocessing, Progress progress)
            throws InputException {
        follow(networks, preprocessing);
        InputTensor input = input(networks, picture);
        NamedPicture named = new NamedPicture(picture.name(), input.picture());
        if (shownBefore == null || !picture.equals(shownPicture)) {
            shownBefore = before.run(
                    networks.before().graph(), networks.before().weights(), RunViewModel.SEED, named, input, progress);
            shownPicture = picture;
        }
        RunResult now = after.run(networks.before().graph(), weights, RunViewModel.SEED, named, input, progress);
        return TwoRuns.of(shownBefore, now);
    }

    /**
     * Runs the network after compression on all pictures, and the one before on those that it has not seen.
     *
     * @param progress told the pictures done; may cancel before each
     */
    synchronized EffectSummary summarize(
            BeforeAfter networks, List<EffectPicture> pictures, Preprocessing preprocessing, Progress progress)
            throws InputException {
        follow(networks, preprocessing);
        List<PictureEffect> effects = new ArrayList<>(pictures.size());
        for (EffectPicture picture : pictures) {
            progress.step(effects.size(), pictures.size(), "trying " + picture.name());
            InputTensor input = input(networks, picture);
            float[] expected = answers.get(picture);
            if (expected == null) {
                expected = before.probabilities(
                        networks.before().graph(), networks.before().weights(), RunViewModel.SEED, input);
                answers.put(picture, expected);
            }
            float[] found = after.probabilities(networks.before().graph(), weights, RunViewModel.SEED, input);
            effects.add(PictureEffect.of(picture, expected, found));
        }
        return new EffectSummary(effects);
    }

    /** Forgets what another network, or another way of preparing pictures, has given. */
    private void follow(BeforeAfter networks, Preprocessing preprocessing) {
        if (networks.before() != answersOf || preprocessing != preparedBy) {
            // the input of a huge network is itself too large
            Network.checkMemory(networks.before().graph());
            answers.clear();
            inputs.clear();
            shownBefore = null;
            answersOf = networks.before();
            preparedBy = preprocessing;
        }
        if (networks.after() != weightsOf) {
            weights = networks.after().network().toWeights();
            weightsOf = networks.after();
        }
    }

    private InputTensor input(BeforeAfter networks, EffectPicture picture) throws InputException {
        InputTensor known = inputs.get(picture);
        if (known == null) {
            known = InputPreparation.prepare(
                    picture.source().read(), networks.before().graph().shape(0), preparedBy);
            inputs.put(picture, known);
        }
        return known;
    }
}
