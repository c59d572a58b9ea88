package org.drainboard.operate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Duration;
import java.util.List;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.haproxy.SetServerState;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.junit.jupiter.api.Test;

final class PermitTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.drainboard");

    @Test
    void onlyTheGuardMakesOne() {
        assertThat(CODE.contain(Permit.class)).isTrue();
        assertThat(Permit.class.getConstructors()).as("public constructors").isEmpty();
        noClasses()
                .that()
                .doNotBelongToAnyOf(Guard.class)
                .should()
                .callConstructor(Permit.class, Action.class, SetServerState.class, List.class)
                .because("the operator takes nothing else, so the guard cannot be skipped")
                .check(CODE);
    }

    @Test
    void onlyTheOperatorSendsAndOnlyTheGuardBuilds() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Operator.class)
                .should()
                .callMethod(RuntimeApi.class, "change", SetServerState.class, Duration.class)
                .check(CODE);
        noClasses()
                .that()
                .doNotBelongToAnyOf(Guard.class)
                .should()
                .callMethod(SetServerState.class, "of", ServerId.class, ServerState.class, Access.class)
                .check(CODE);
    }
}
