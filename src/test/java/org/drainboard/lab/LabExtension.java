package org.drainboard.lab;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a {@link Lab} to whoever takes one as a parameter: a {@code @Test} gets one of its own; a {@code @BeforeAll} gets
 * one that all tests of the class then share. JUnit closes it. A missing program fails the test; nothing is skipped.
 */
public final class LabExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Lab.class;
    }

    @Override
    public Lab resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(LabExtension.class))
                .computeIfAbsent(Lab.class, key -> Lab.start(), Lab.class);
    }
}
