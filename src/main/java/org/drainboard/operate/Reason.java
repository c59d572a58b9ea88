package org.drainboard.operate;

/**
 * Why the guard refuses or asks.
 *
 * @param rule its name, in kebab-case: {@code last-serving}
 * @param text one sentence for a person: what, with numbers, and what to do instead
 */
public record Reason(String rule, String text) {
    @Override
    public String toString() {
        return text;
    }
}
