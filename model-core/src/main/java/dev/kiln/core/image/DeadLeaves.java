package dev.kiln.core.image;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Pictures with the statistics of photographs, of nothing in particular: opaque things of all sizes that hide each other. With
 * sizes by the law 1/r³ such pictures look alike at all scales, as photographs do (Lee, Mumford and Huang 2001, "Occlusion models
 * for natural images"); networks can learn from them what edges and textures are (Baradad et al. 2021, "Learning to see by
 * looking at noise").
 */
public final class DeadLeaves {
    /** Points per pixel and direction, averaged so that edges are smooth. */
    private static final int POINTS = 2;

    /** Radius of a picture's smallest thing in sides, drawn evenly in its logarithm: some scenes are near, some far. */
    private static final double FAR = 0.01;

    private static final double NEAR = 0.15;

    /** Radius of the largest thing in sides. */
    private static final double LARGEST = 0.6;

    /** Share of the points that are left for one last thing behind all others. */
    private static final double LEFT = 0.001;

    private final Random random;
    private final int side;
    private final double smallest;
    private final int[] points;
    private int free;

    private DeadLeaves(int side, long seed) {
        this.side = side * POINTS;
        // Random begins alike for neighbouring seeds
        random = new Random(new SplittableRandom(seed).nextLong());
        smallest = FAR * Math.pow(NEAR / FAR, random.nextDouble());
        points = new int[this.side * this.side];
        free = points.length;
    }

    /**
     * Makes pictures, always the same for the same numbers. Uses all cores.
     *
     * @param count number of pictures
     * @param side pixels of a side, at least 1
     * @param seed the first picture's; each further one has the next
     */
    public static List<Picture> pictures(int count, int side, long seed) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> new DeadLeaves(side, seed + i).paint())
                .toList();
    }

    /** From the front to the back, so that each point is painted once. */
    private Picture paint() {
        Arrays.fill(points, -1);
        NaturalColors colors = new NaturalColors(random);
        NoiseTile noise = new NoiseTile(random);
        while (free > LEFT * points.length) {
            paint(leaf(colors, noise));
        }
        double[] behind = colors.next();
        Leaf last = new Leaf(random, side / 2.0, side / 2.0, side, behind, noise);
        for (int i = 0; i < points.length; i++) {
            if (points[i] < 0) {
                points[i] = last.rgb(i % side, i / side);
            }
        }
        return averaged();
    }

    private Leaf leaf(NaturalColors colors, NoiseTile noise) {
        // density in proportion to r⁻³ between the two: r⁻² is even
        double most = Math.pow(smallest, -2);
        double least = Math.pow(LARGEST, -2);
        double radius = side / Math.sqrt(most - random.nextDouble() * (most - least));
        // also those that only reach into the picture
        double reach = 1 + 2 * LARGEST;
        double x = side * (random.nextDouble() * reach - LARGEST);
        double y = side * (random.nextDouble() * reach - LARGEST);
        return new Leaf(random, x, y, radius, colors.next(), noise);
    }

    private void paint(Leaf leaf) {
        int top = (int) Math.max(0, Math.ceil(leaf.y - leaf.radius));
        int bottom = (int) Math.min(side - 1.0, leaf.y + leaf.radius);
        int left = (int) Math.max(0, Math.ceil(leaf.x - leaf.radius));
        int right = (int) Math.min(side - 1.0, leaf.x + leaf.radius);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                int at = y * side + x;
                if (points[at] < 0 && leaf.covers(x, y)) {
                    points[at] = leaf.rgb(x, y);
                    free--;
                }
            }
        }
    }

    private Picture averaged() {
        int pixels = side / POINTS;
        int[] rgb = new int[pixels * pixels];
        for (int i = 0; i < rgb.length; i++) {
            int at = i / pixels * POINTS * side + i % pixels * POINTS;
            for (int shift = 0; shift <= 16; shift += 8) {
                int sum = 0;
                for (int j = 0; j < POINTS * POINTS; j++) {
                    sum += points[at + j / POINTS * side + j % POINTS] >> shift & 0xFF;
                }
                rgb[i] |= sum / (POINTS * POINTS) << shift;
            }
        }
        return new Picture(pixels, pixels, rgb);
    }
}
