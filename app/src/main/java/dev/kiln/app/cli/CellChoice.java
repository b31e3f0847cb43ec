package dev.kiln.app.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One cell of a layer, all counted from 0. */
record CellChoice(int channel, int row, int column) {
    /** Reads a cell. */
    static final class Converter implements ITypeConverter<CellChoice> {
        /** Nine digits fit an int. */
        private static final Pattern CELL = Pattern.compile("([0-9]{1,9}),([0-9]{1,9}),([0-9]{1,9})");

        @Override
        public CellChoice convert(String text) {
            Matcher cell = CELL.matcher(text);
            if (!cell.matches()) {
                throw new TypeConversionException(
                        "expected channel, row and column, counted from 0, such as 12,20,31, found \"" + text + "\"");
            }
            return new CellChoice(
                    Integer.parseInt(cell.group(1)), Integer.parseInt(cell.group(2)), Integer.parseInt(cell.group(3)));
        }
    }
}
