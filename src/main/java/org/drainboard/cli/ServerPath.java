package org.drainboard.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A server as the command line names it. */
record ServerPath(String environment, String backend, String server) {
    static final class Converter implements ITypeConverter<ServerPath> {
        @Override
        public ServerPath convert(String value) {
            String[] parts = value.split("/", -1);
            if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty() || parts[2].isEmpty()) {
                throw new TypeConversionException(
                        "'" + value + "' does not name a server; expected ENVIRONMENT/BACKEND/SERVER");
            }
            return new ServerPath(parts[0], parts[1], parts[2]);
        }
    }

    @Override
    public String toString() {
        return environment + "/" + backend + "/" + server;
    }
}
