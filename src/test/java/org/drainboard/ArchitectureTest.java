package org.drainboard;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of rooms: who may know whom, and what only one room may do. */
final class ArchitectureTest {
    private static final String ROOT = "org.drainboard";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** A room, and the rooms it may know besides itself. The hallway may know all. */
    private static final Map<String, Set<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("inventory", Set.of("model")),
            Map.entry("log", Set.of("model")),
            Map.entry("transport", Set.of("model")),
            Map.entry("haproxy", Set.of("transport", "model")),
            Map.entry("fpm", Set.of("transport", "model")),
            Map.entry("probe", Set.of("transport", "fpm", "model")),
            Map.entry("poll", Set.of("haproxy", "fpm", "probe", "transport", "model")),
            Map.entry("verdict", Set.of("model")),
            Map.entry("operate", Set.of("haproxy", "verdict", "model")),
            Map.entry("config", Set.of("model")),
            Map.entry("doctor", Set.of("config", "haproxy", "fpm", "probe", "transport", "model")),
            Map.entry("demo", Set.of("transport", "fpm", "model")),
            Map.entry(
                    "cli",
                    Set.of("inventory", "config", "doctor", "poll", "verdict", "operate", "demo", "haproxy", "model")),
            Map.entry("view", Set.of("verdict", "operate", "model"))));

    @Test
    void theTestSeesTheCode() {
        assertThat(CODE.size()).as("classes seen").isGreaterThan(400);
        Set<String> seen = CODE.stream()
                .map(ArchitectureTest::room)
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen).as("every folder is a room of the table").isSubsetOf(ROOMS.keySet());
    }

    @Test
    void noRoomKnowsMoreThanItsRow() {
        ROOMS.forEach((room, known) -> {
            String[] foreign = ROOMS.keySet().stream()
                    .filter(other -> !other.equals(room) && !known.contains(other))
                    .map(other -> ROOT + "." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(Stream.concat(Arrays.stream(foreign), Stream.of(ROOT))
                            .toArray(String[]::new))
                    .because(room + " may know only itself and " + known)
                    .allowEmptyShould(true)
                    .check(CODE);
        });
    }

    @Test
    void noCycles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("data flows one way: from bytes to readings to verdicts to the screen")
                .check(CODE);
    }

    @Test
    void javaFxStaysInViewAndTheHallway() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".view..", ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..")
                .because("the same engine runs without a window")
                .check(CODE);
    }

    @Test
    void socketsStayInTransport() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".transport..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jnr..", "java.nio.channels.spi..", "java.net.http..")
                .orShould()
                // Not the whole package: FileChannel and FileLock hold two programs off the audit log at once.
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.nio\\.channels\\.(\\w*Socket\\w*|Datagram\\w*|Selector|SelectionKey|Pipe|Network\\w*)(\\$.*)?")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.net.Socket.class,
                        java.net.ServerSocket.class,
                        java.net.DatagramSocket.class,
                        java.net.URLConnection.class,
                        ProcessBuilder.class,
                        Process.class)
                .because("one room knows deadlines, caps and the traps of sockets")
                .check(CODE);
    }

    @Test
    void oneClassCrossesToTheJavaFxThread() {
        List<String> crossing = CODE.stream()
                .filter(type -> Stream.concat(
                                type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                        .anyMatch(access -> access.getTargetOwner().getName().equals("javafx.application.Platform")
                                && access.getName().equals("runLater")))
                .map(JavaClass::getName)
                .toList();
        assertThat(crossing).as("classes that call Platform.runLater").containsExactly(ROOT + ".view.Crossing");
    }

    @Test
    void changesAreOrderedByOperateAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".operate..", ROOT + ".haproxy..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.haproxy\\.(ServerChange|RawAct|RawOrder)(\\$.*)?")
                .because("a change passes the guard, and is read back and audited")
                .check(CODE);
    }

    @Test
    void oneClassWritesToARuntimeSocket() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".transport..", ROOT + ".fpm..", ROOT + ".probe..")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".haproxy.RuntimeChannel")
                .should()
                .callMethodWhere(target(owner(assignableTo(ROOT + ".transport.Transport")))
                        .and(target(nameMatching("open|exchange"))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + ".transport.Connection")
                .because("a read-only environment is enforced where bytes are written, and that is one place")
                .check(CODE);
    }

    @Test
    void theJudgeIsPure() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".verdict..", ROOT + ".model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.util.concurrent..", "java.util.logging..")
                .orShould()
                .callMethodWhere(target(nameMatching("now")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class, java.time.InstantSource.class, System.Logger.class)
                .because("a verdict is a function of rounds, so that an incident can be replayed")
                .check(CODE);
    }

    @Test
    void theHallwayIsSmall() {
        classes()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .haveSimpleName("Main")
                .orShould()
                .haveSimpleNameStartingWith("App")
                .orShould()
                .haveSimpleName("package-info")
                .because("Main starts, App wires, and nothing else lives in the hallway")
                .check(CODE);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(ROOT)) {
            return "";
        }
        String below = name.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
