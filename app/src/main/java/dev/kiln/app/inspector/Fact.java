package dev.kiln.app.inspector;

/** A figure of the selection: its name, its value with the unit, and one sentence about it. */
public record Fact(String name, String value, String explanation) {}
