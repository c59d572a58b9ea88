package org.drainboard.cli;

import java.util.Arrays;
import org.drainboard.model.haproxy.ServerState;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code drain}, {@code ready} or {@code maint}. */
final class StateConverter implements ITypeConverter<ServerState> {
    @Override
    public ServerState convert(String value) {
        return Arrays.stream(ServerState.values())
                .filter(state -> state.word().equals(value))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException("'" + value + "' is not a state; expected drain, ready or maint"));
    }
}
