package dev.kiln.app.cli;

import dev.kiln.app.format.Figures;
import dev.kiln.core.evaluation.Evaluation;
import dev.kiln.core.evaluation.EvaluationResult;
import dev.kiln.core.evaluation.LabelledFolder;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Network;
import dev.kiln.presets.ImageNetLabels;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Measures accuracy. */
@Command(
        name = "evaluate",
        description =
                "Top-1 and top-5 accuracy over a folder of pictures whose names, or whose folders' names, begin with a"
                        + " WordNet id (n01440764) or a label.")
final class EvaluateCommand extends ReportingCommand {
    @Mixin
    private NetworkOptions options = new NetworkOptions();

    @Parameters(index = "1", paramLabel = "DIR", description = "A folder of labelled pictures.")
    private Path folder;

    private record Accuracy(EvaluationResult result, List<Path> unlabelled) implements Report {
        @Override
        public Object json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("images", result.answered());
            json.put("top1", share(result.top1()));
            json.put("top5", share(result.top5()));
            json.put("failures", result.failures().stream().map(this::failure).toList());
            json.put("unlabelled", unlabelled.stream().map(Path::toString).toList());
            return json;
        }

        /** A fraction, or null where no picture could be read. */
        private static Double share(OptionalDouble share) {
            return share.isPresent() ? share.getAsDouble() : null;
        }

        private static String words(OptionalDouble share) {
            return share.isPresent() ? Figures.percent(share.getAsDouble()) : "–";
        }

        private Map<String, Object> failure(EvaluationResult.Failure failure) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", failure.file().toString());
            json.put("message", failure.message());
            return json;
        }

        @Override
        public void print(PrintStream out) {
            out.printf("%d pictures%n", result.answered());
            out.printf("  top-1 %s%n", words(result.top1()));
            out.printf("  top-5 %s%n", words(result.top5()));
            if (!result.failures().isEmpty()) {
                out.printf("%d pictures could not be read:%n", result.failures().size());
                result.failures().forEach(failure -> out.println("  " + failure.message()));
            }
            if (!unlabelled.isEmpty()) {
                out.printf("%d pictures have no label:%n", unlabelled.size());
                unlabelled.forEach(file -> out.println("  " + file));
            }
        }
    }

    @Override
    Report report() throws IOException {
        if (options.classes() != ImageNetLabels.labels().size()) {
            throw new InputException(
                    folder.toString(),
                    "",
                    "only networks with the %d classes of ImageNet can be evaluated, this one has %d"
                            .formatted(ImageNetLabels.labels().size(), options.classes()));
        }
        LabelledFolder labelled = LabelledFolder.scan(folder, ImageNetLabels.labels());
        try (Network network = options.build(diagnostics())) {
            EvaluationResult result = Evaluation.run(
                    labelled.pictures(), picture -> network.probabilities(options.read(picture)), progress());
            return new Accuracy(result, labelled.unlabelled());
        }
    }

    /** One line for every twenty-fifth picture: readable in a log as well. */
    private Progress progress() {
        return (done, total, what) -> {
            if (done % 25 == 0 && done > 0) {
                diagnostics().printf("%d of %d pictures%n", done, total);
            }
        };
    }
}
