package org.drainboard.cli;

import org.drainboard.model.ProxyId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A HAProxy as the command line names it. */
final class ProxyPath implements ITypeConverter<ProxyId> {
    @Override
    public ProxyId convert(String value) {
        String[] parts = value.split("/", -1);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new TypeConversionException("'" + value + "' does not name a HAProxy; expected ENVIRONMENT/HAPROXY");
        }
        return new ProxyId(parts[0], parts[1]);
    }
}
