package org.drainboard.view.inventory;

/** A key of the file, and its value as one types it; empty where the key is not there. */
public record FieldText(String key, String text) {}
