package dev.kiln.app.cli;

import dev.kiln.visualizers.palette.ColorMap;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of all colour maps, for help and messages. */
final class ColorMapNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return ColorMap.all().stream().map(ColorMapNames::name).iterator();
    }

    private static String name(ColorMap map) {
        return map.name().toLowerCase(Locale.ROOT).replace('–', '-');
    }

    /** Reads a colour map by its name. */
    static final class Converter implements ITypeConverter<ColorMap> {
        @Override
        public ColorMap convert(String name) {
            return ColorMap.all().stream()
                    .filter(map -> name(map).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + String.join(", ", new ColorMapNames()) + ", found \"" + name + "\""));
        }
    }
}
