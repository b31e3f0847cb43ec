package dev.kiln.core.image;

import java.util.List;

/** Pictures that come with Kiln: made by formulas, so that what a layer should see in them is known. */
public final class SamplePictures {
    private static final int SIDE = 320;

    private SamplePictures() {}

    /**
     * A picture with its purpose.
     *
     * @param name what it shows
     * @param description what it is good for, in one sentence
     * @param picture 320×320 pixels
     */
    public record Sample(String name, String description, Picture picture) {}

    /** All of them, always the same. */
    public static List<Sample> all() {
        return Painted.SAMPLES;
    }

    /** Painted when first asked for. */
    private static final class Painted {
        static final List<Sample> SAMPLES = List.of(
                sample(
                        "Shapes on textures",
                        "Edges, corners and fills in plain colours: shows which maps follow outlines and which follow texture.",
                        Scenes::shapes),
                sample(
                        "Oriented gratings",
                        "Stripes in nine directions, 20° apart: each oriented filter of the first layer lights up its own discs.",
                        Patterns::gratings),
                sample(
                        "Gabor patches",
                        "Soft stripes by colour pair, direction and width: shows what a filter is tuned to.",
                        Patterns::gaborPatches),
                sample(
                        "Colour wheel",
                        "All hues, paler towards the middle: shows which maps answer to colour, and tells RGB from BGR.",
                        Patterns::colorWheel),
                sample(
                        "Colour ramps",
                        "Seven hues and grey from black to white: shows where a map begins to answer and where it saturates.",
                        Patterns::colorRamps),
                sample(
                        "Zone plate",
                        "Rings that get finer outwards: a filter answers at the radius of its frequency, aliasing shows as ghosts.",
                        Patterns::zonePlate),
                sample(
                        "Shrinking checkerboard",
                        "Squares from coarse to fine: shows at which size strides and pools lose detail.",
                        Patterns::checkerboard),
                sample(
                        "Star",
                        "Sharp edges in every direction that meet in the middle: shows direction and resolution at once.",
                        Patterns::star),
                sample(
                        "Single dot",
                        "One bright dot on grey: what lights up in a layer is no wider than its receptive field.",
                        Patterns::dot),
                sample(
                        "Clouds",
                        "Soft shapes of all sizes without an edge: shows what remains when there is nothing to recognise.",
                        Scenes::clouds));

        private static Sample sample(String name, String description, Painting painting) {
            return new Sample(name, description, painting.painted(SIDE));
        }
    }
}
