package org.drainboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

final class OutputTest {
    @Test
    void aResultThatCannotBeWrittenIsSaid() {
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        new Output(new PrintWriter(full), new PrintWriter(err)).print("result");

        assertThat(err.toString()).contains("could not be written");
    }
}
