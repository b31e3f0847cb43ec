package dev.kiln.app.cli;

import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Settings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads KEY=VALUE. Keys and values that no network has are usage errors; whether this network has them says the edit when applied. */
final class SettingConverter implements ITypeConverter<Edit> {
    @Override
    public Edit convert(String setting) {
        try {
            return Settings.parse(setting);
        } catch (IllegalArgumentException fault) {
            throw new TypeConversionException(fault.getMessage());
        }
    }
}
