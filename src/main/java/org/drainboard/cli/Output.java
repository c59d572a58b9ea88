package org.drainboard.cli;

import java.io.PrintWriter;

/** Where a command writes: results on standard output, everything else on standard error. */
public record Output(PrintWriter out, PrintWriter err) {
    /** A result. */
    public void print(String result) {
        out.println(result);
        out.flush();
    }

    /** Progress, a warning or an error. */
    public void progress(String line) {
        err.println(line);
        err.flush();
    }
}
