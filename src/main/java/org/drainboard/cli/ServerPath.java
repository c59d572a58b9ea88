package org.drainboard.cli;

import org.drainboard.model.ServerId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Servers as they are named on the command line; {@code *} stands for every backend, or every server. */
record ServerPath(String environment, String backend, String server) {
    private static final String ALL = "*";

    static final class Converter implements ITypeConverter<ServerPath> {
        @Override
        public ServerPath convert(String value) {
            String[] parts = value.split("/", -1);
            if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty() || parts[2].isEmpty()) {
                throw new TypeConversionException(
                        "'" + value + "' does not name a server; expected ENVIRONMENT/BACKEND/SERVER");
            }
            if (parts[1].equals(ALL) && parts[2].equals(ALL)) {
                throw new TypeConversionException("'" + value + "' is everything: name the backend or the server");
            }
            return new ServerPath(parts[0], parts[1], parts[2]);
        }
    }

    boolean means(ServerId id) {
        return id.backend().proxy().environment().equals(environment)
                && (backend.equals(ALL) || backend.equals(id.backend().backend()))
                && (server.equals(ALL) || server.equals(id.server()));
    }

    @Override
    public String toString() {
        return environment + "/" + backend + "/" + server;
    }
}
