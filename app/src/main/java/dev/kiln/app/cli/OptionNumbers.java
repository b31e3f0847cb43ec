package dev.kiln.app.cli;

import dev.kiln.core.analysis.Counting;
import dev.kiln.core.graph.Limits;
import dev.kiln.core.numbers.DecimalRange;
import dev.kiln.core.numbers.NumberFault;
import dev.kiln.core.numbers.WholeRange;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Converters for the numbers of options, by the rule of {@link dev.kiln.core.numbers.NumberText}. A value that no network and no file
 * makes possible is a usage error (2); one that only the network or file at hand does not have is a fault of the input (1).
 */
final class OptionNumbers {
    private static final int MAX_ZOOM = 256;

    private OptionNumbers() {}

    /** Makes options without a range of their own follow the rule as well. */
    static void register(CommandLine line) {
        WholeRange ints = new WholeRange(Integer.MIN_VALUE, Integer.MAX_VALUE);
        WholeRange longs = new WholeRange(Long.MIN_VALUE, Long.MAX_VALUE);
        DecimalRange doubles = new DecimalRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "");
        line.registerConverter(int.class, text -> converted(ints::readInt, text));
        line.registerConverter(Integer.class, text -> converted(ints::readInt, text));
        line.registerConverter(long.class, text -> converted(longs::read, text));
        line.registerConverter(Long.class, text -> converted(longs::read, text));
        line.registerConverter(double.class, text -> converted(doubles::read, text));
        line.registerConverter(Double.class, text -> converted(doubles::read, text));
    }

    private static <N> N converted(Function<String, N> reader, String text) {
        try {
            return reader.apply(text);
        } catch (NumberFault fault) {
            throw new TypeConversionException(fault.getMessage());
        }
    }

    /** Whole numbers of one range. */
    private abstract static class Whole implements ITypeConverter<Integer> {
        private final WholeRange range;

        Whole(int min, int max) {
            range = new WholeRange(min, max);
        }

        @Override
        public final Integer convert(String text) {
            return converted(range::readInt, text);
        }
    }

    /** Numbers of one range, with or without a fraction. */
    private abstract static class Decimal implements ITypeConverter<Double> {
        private final DecimalRange range;

        Decimal(DecimalRange range) {
            this.range = range;
        }

        @Override
        public final Double convert(String text) {
            return converted(range::read, text);
        }
    }

    /** Bytes of a file. */
    static final class Bytes implements ITypeConverter<Long> {
        private static final WholeRange RANGE = new WholeRange(1, Long.MAX_VALUE);

        @Override
        public Long convert(String text) {
            return converted(RANGE::read, text);
        }
    }

    /** Pictures that run at once. */
    static final class Batch extends Whole {
        Batch() {
            super(1, Counting.MAX_BATCH);
        }
    }

    /** A place in a list, from 0; which lists there are decides the file. */
    static final class Index extends Whole {
        Index() {
            super(0, Integer.MAX_VALUE);
        }
    }

    /** Rank of a factored layer; how high it may be decides its matrix. */
    static final class Rank extends Whole {
        Rank() {
            super(1, Limits.MAX_CHANNELS);
        }
    }

    /** Pixels along the side of a cell. */
    static final class Zoom extends Whole {
        Zoom() {
            super(1, MAX_ZOOM);
        }
    }

    /** A share that may be 0. */
    static final class Share extends Decimal {
        Share() {
            super(new DecimalRange(0, 1, ""));
        }
    }

    /** A share above 0. */
    static final class ShareAboveZero extends Decimal {
        ShareAboveZero() {
            super(new DecimalRange(0, 1, false, true, ""));
        }
    }

    /** Percentage points. */
    static final class Points extends Decimal {
        Points() {
            super(new DecimalRange(0, 100, "percentage points"));
        }
    }

    /** The key of a map stays the text that it is. */
    static final class Name implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return text;
        }
    }
}
