package org.drainboard.operate;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Duration;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.haproxy.ServerChange;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
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
        assertThat(TypedOverride.class.getConstructors())
                .as("public constructors")
                .isEmpty();
        noClasses()
                .that()
                .doNotBelongToAnyOf(Guard.class, TypedOverride.class, Permit.class)
                .should()
                .callConstructorWhere(target(owner(type(Permit.class))))
                .because("the operator takes nothing else, so the guard cannot be skipped")
                .check(CODE);
        noClasses()
                .that()
                .doNotBelongToAnyOf(Guard.class)
                .should()
                .callConstructorWhere(target(owner(type(TypedOverride.class))))
                .because("there is an override only for what the guard refused")
                .check(CODE);
    }

    @Test
    void onlyTheOperatorSendsAndOnlyTheGuardBuilds() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Operator.class)
                .should()
                .callMethod(RuntimeApi.class, "change", ServerChange.class, Duration.class)
                .check(CODE);
        noClasses()
                .that()
                .doNotBelongToAnyOf(Guard.class)
                .should()
                .callMethod(ServerChange.class, "of", ServerId.class, Change.class, Access.class)
                .orShould()
                .callMethod(ServerChange.class, "promised", ServerId.class, Change.class, Access.class)
                .because("only the guard knows what was permitted, now or when it was ordered")
                .check(CODE);
    }
}
