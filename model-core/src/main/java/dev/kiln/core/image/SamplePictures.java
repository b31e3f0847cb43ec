package dev.kiln.core.image;

import java.util.List;

/** Pictures that come with Kiln: made by formulas, so that what a layer should see in them is known. */
public final class SamplePictures {
    private static final int SIDE = 320;

    private static final List<Sample> ALL = List.of(
            new Sample(
                    "Shapes on textures",
                    "Edges, corners and fills in plain colours: shows which maps follow outlines and which follow texture.",
                    Scenes::shapes),
            new Sample(
                    "Oriented gratings",
                    "Stripes in nine directions, 20° apart: each oriented filter of the first layer lights up its own discs.",
                    Patterns::gratings),
            new Sample(
                    "Gabor patches",
                    "Soft stripes by colour pair, direction and width: shows what a filter is tuned to.",
                    Patterns::gaborPatches),
            new Sample(
                    "Colour wheel",
                    "All hues, paler towards the middle: shows which maps answer to colour, and tells RGB from BGR.",
                    Patterns::colorWheel),
            new Sample(
                    "Colour ramps",
                    "Seven hues and grey from black to white: shows where a map begins to answer and where it saturates.",
                    Patterns::colorRamps),
            new Sample(
                    "Zone plate",
                    "Rings that get finer outwards: a filter answers at the radius of its frequency, aliasing shows as ghosts.",
                    Patterns::zonePlate),
            new Sample(
                    "Shrinking checkerboard",
                    "Squares from coarse to fine: shows at which size strides and pools lose detail.",
                    Patterns::checkerboard),
            new Sample(
                    "Star",
                    "Sharp edges in every direction that meet in the middle: shows direction and resolution at once.",
                    Patterns::star),
            new Sample(
                    "Single dot",
                    "One bright dot on grey: what lights up in a layer is no wider than its receptive field.",
                    Patterns::dot),
            new Sample(
                    "Clouds",
                    "Soft shapes of all sizes without an edge: shows what remains when there is nothing to recognise.",
                    Scenes::clouds));

    private SamplePictures() {}

    /** A picture with its purpose; painted when it is first asked for, which takes longer than a frame. */
    public static final class Sample {
        private final String name;
        private final String description;
        private final Painting painting;
        private Picture picture;

        private Sample(String name, String description, Painting painting) {
            this.name = name;
            this.description = description;
            this.painting = painting;
        }

        /** What it shows. */
        public String name() {
            return name;
        }

        /** What it is good for, in one sentence. */
        public String description() {
            return description;
        }

        /** The picture, 320×320 pixels, always the same. */
        public synchronized Picture picture() {
            if (picture == null) {
                picture = painting.painted(SIDE);
            }
            return picture;
        }
    }

    /** All of them. */
    public static List<Sample> all() {
        return ALL;
    }
}
