package dev.kiln.app.run;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.CenterCrop;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureRegion;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.visualizers.activation.ActivationStatistics;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a network was fed, in words and numbers.
 *
 * @param steps how the picture became the tensor, in order
 * @param channels one row for each channel of the tensor
 */
record InputFacts(List<String> steps, List<Channel> channels) {
    /**
     * One channel of the tensor.
     *
     * @param name its colour
     * @param mean mean of its values
     * @param min smallest value
     * @param max largest value
     */
    record Channel(String name, double mean, double min, double max) {}

    /** A cell of the tensor, from 0. */
    record Cell(int row, int column) {}

    InputFacts {
        steps = List.copyOf(steps);
        channels = List.copyOf(channels);
    }

    static InputFacts of(RunResult result) {
        InputTensor input = result.input();
        List<Channel> channels = new ArrayList<>();
        for (int channel = 0; channel < input.shape().channels(); channel++) {
            ActivationStatistics figures = ActivationStatistics.ofChannel(input.values(), input.shape(), channel);
            channels.add(new Channel(names(input).get(channel), figures.mean(), figures.min(), figures.max()));
        }
        return new InputFacts(steps(result.picture().picture(), input), channels);
    }

    private static List<String> steps(Picture picture, InputTensor input) {
        TensorShape shape = input.shape();
        CenterCrop fit = InputPreparation.fit(picture, shape);
        List<String> steps = new ArrayList<>();
        steps.add("picture %d×%d pixels".formatted(picture.width(), picture.height()));
        if (fit.isWhole()) {
            steps.add("as large as the input: neither resized nor cropped");
        } else {
            steps.add(
                    "resized to %d×%d, bilinear with antialiasing".formatted(fit.resizedWidth(), fit.resizedHeight()));
            steps.add("cropped in the middle to %d×%d, %d columns from the left, %d rows from the top"
                    .formatted(fit.width(), fit.height(), fit.left(), fit.top()));
        }
        steps.add(arithmetic(input));
        steps.add("tensor %s, channels × height × width, in the order %s"
                .formatted(shape, String.join(", ", names(input))));
        return steps;
    }

    /** A grey input is treated as the preprocessing treats green: see {@link InputPreparation#prepare}. */
    private static String arithmetic(InputTensor input) {
        Preprocessing preprocessing = input.preprocessing();
        boolean grey = input.shape().channels() == 1;
        List<Float> mean = grey ? preprocessing.mean().subList(1, 2) : preprocessing.mean();
        List<Float> std = grey ? preprocessing.std().subList(1, 2) : preprocessing.std();
        String scaled = preprocessing.scale() == 1 ? "bytes 0 to 255" : "bytes · 1/%d".formatted(bytes(preprocessing));
        String divided = std.stream().allMatch(value -> value == 1) ? "" : ", divided by " + list(std);
        return "%s, minus %s%s".formatted(scaled, list(mean), divided);
    }

    private static int bytes(Preprocessing preprocessing) {
        return Math.round(1 / preprocessing.scale());
    }

    private static String list(List<Float> values) {
        return "(" + String.join(", ", values.stream().map(Figures::value).toList()) + ")";
    }

    /** The colours of the tensor's channels in order. */
    static List<String> names(InputTensor input) {
        return input.channelNames();
    }

    /** The pixel of the resized picture and the values of the tensor in one cell. */
    static String at(InputTensor input, Cell cell) {
        TensorShape shape = input.shape();
        int place = cell.row() * shape.width() + cell.column();
        int rgb = input.picture().rgb()[place];
        List<String> values = IntStream.range(0, shape.channels())
                .mapToObj(channel -> names(input).get(channel) + " "
                        + Figures.value(input.values()[channel * (int) shape.cells() + place]))
                .toList();
        return "row %d, column %d · pixel red %d, green %d, blue %d → tensor %s"
                .formatted(
                        cell.row(),
                        cell.column(),
                        rgb >> 16 & 0xFF,
                        rgb >> 8 & 0xFF,
                        rgb & 0xFF,
                        String.join(", ", values));
    }

    /** The cell that a place in the picture went to; the nearest one where it was cropped off. */
    static Cell cellOf(PictureRegion region, TensorShape shape, double x, double y) {
        int column = (int) Math.floor((x - region.x()) / region.width() * shape.width());
        int row = (int) Math.floor((y - region.y()) / region.height() * shape.height());
        return within(shape, row, column);
    }

    /** The nearest cell that the tensor has. */
    static Cell within(TensorShape shape, int row, int column) {
        return new Cell(
                Math.max(0, Math.min(shape.height() - 1, row)), Math.max(0, Math.min(shape.width() - 1, column)));
    }
}
