package org.drainboard.model.change;

/** A server's share of the balanced traffic (HAProxy Management Guide, section 9.3, {@code set server ... weight}). */
public sealed interface Weight {
    /** HAProxy's largest weight. */
    int MOST = 256;

    /**
     * As in the configuration.
     *
     * @param value 0 to 256; zero takes no balanced traffic
     */
    record Absolute(int value) implements Weight {
        public Absolute {
            if (value < 0 || value > MOST) {
                throw new IllegalArgumentException("a weight is a number from 0 to " + MOST + ", not " + value);
            }
        }
    }

    /**
     * Of the weight in the configuration.
     *
     * @param value 0 to 100; more would be possible, but is no return to anything
     */
    record Percent(int value) implements Weight {
        public Percent {
            if (value < 0 || value > 100) {
                throw new IllegalArgumentException("a share of the weight is 0 % to 100 %, not " + value + " %");
            }
        }
    }

    /** As it is written in a command. */
    default String word() {
        return switch (this) {
            case Absolute(int value) -> Integer.toString(value);
            case Percent(int value) -> value + "%";
        };
    }

    /**
     * The weight that HAProxy shows afterwards. A share is cut to a whole number: half of a weight of 1 is 0.
     *
     * @param initial the weight in the configuration
     */
    default int of(int initial) {
        return switch (this) {
            case Absolute(int value) -> value;
            case Percent(int value) -> initial * value / 100;
        };
    }

    /**
     * Reads {@code 0} to {@code 256}, or {@code 0%} to {@code 100%}.
     *
     * @throws IllegalArgumentException saying what was expected
     */
    static Weight parse(String text) {
        String word = text.strip();
        boolean share = word.endsWith("%");
        String number = share ? word.substring(0, word.length() - 1).strip() : word;
        if (number.isEmpty() || number.length() > 3 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(
                    "expected a weight of 0 to " + MOST + ", or a share of 0% to 100%; got \"" + word + "\"");
        }
        int value = Integer.parseInt(number);
        return share ? new Percent(value) : new Absolute(value);
    }
}
